/**
 * Writing a file so that a failure or an interruption leaves the old one: beside it first, then in its
 * place. What is written is forgotten at once, so memory does not grow with the file.
 */
import {
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Pieces } from '../../src/data/export/pieces.ts';
import type { Context } from '../shared/context.ts';
import { EXPORT_TEXT as text } from '../text/export.ts';

/** Pieces are small; the disk is asked for this much at a time. */
const CHUNK_CHARACTERS = 1 << 16;
/** How long the process may be deaf to an interruption. */
const DEAF_MS = 50;
/** What a terminal sends on Ctrl-C, and what whoever started the process sends to end it. */
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Writes the pieces as they come; returns how many bytes they were. Rejects with one sentence. */
export async function writePieces(file: string, pieces: Pieces): Promise<number> {
  const place = placeOf(file);
  const listening = new Interruption(file);
  let descriptor: number | null = null;
  let isBegun = false;
  try {
    const open = openSync(place.written, 'w');
    descriptor = open;
    isBegun = true;
    let bytes = 0;
    for (const chunk of chunksOf(pieces)) {
      bytes += writeAll(open, chunk);
      await listening.turn();
    }
    closeSync(open);
    descriptor = null;
    if (place.final !== null) renameSync(place.written, place.final);
    return bytes;
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    if (isBegun && place.final !== null) rmSync(place.written, { force: true });
    throw isSystemError(error) ? new Error(text.cannotWrite(file, reasonOf(error)), { cause: error }) : error; // prettier-ignore
  } finally {
    listening.end();
  }
}

export async function writeBytes(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await writePieces(file, [bytes]);
}

/** Text on its way to the terminal or another program, in chunks, as fast as that takes them. */
export async function printPieces(
  { print, printed }: Pick<Context, 'print' | 'printed'>,
  pieces: Pieces,
): Promise<void> {
  for (const chunk of chunksOf(pieces)) {
    print(String(chunk));
    await printed();
  }
}

/**
 * Where the bytes go, and whose place they take once they are complete. A link stays a link: what it
 * points to is replaced. Devices and pipes (/dev/null, /dev/stdout) are written to as they are.
 */
function placeOf(file: string): { readonly written: string; readonly final: string | null } {
  let final = file;
  try {
    final = realpathSync(file);
    const stat = statSync(final);
    if (stat.isDirectory()) throw new Error(text.cannotWrite(file, 'it is a folder'));
    if (!stat.isFile()) return { written: file, final: null };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // There is no such file yet; what else may be wrong is told when it is opened.
  }
  return { written: `${final}.${process.pid}.part`, final };
}

/** Hears an interruption between two chunks, so that what was begun can be taken away. */
class Interruption {
  readonly #file: string;
  #isHeard = false;
  #deafSince = performance.now();
  readonly #hear = (): void => {
    this.#isHeard = true;
  };

  constructor(file: string) {
    this.#file = file;
    for (const signal of INTERRUPTIONS) process.on(signal, this.#hear);
  }

  /** Gives signals their turn. Throws one sentence after an interruption. */
  async turn(): Promise<void> {
    if (performance.now() - this.#deafSince >= DEAF_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#deafSince = performance.now();
    }
    if (this.#isHeard) throw new Error(text.interrupted(this.#file));
  }

  end(): void {
    for (const signal of INTERRUPTIONS) process.off(signal, this.#hear);
  }
}

function* chunksOf(pieces: Pieces): Pieces {
  let waiting = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (waiting !== '') yield waiting;
      waiting = '';
      yield piece;
    } else {
      waiting += piece;
      if (waiting.length >= CHUNK_CHARACTERS) {
        yield waiting;
        waiting = '';
      }
    }
  }
  if (waiting !== '') yield waiting;
}

function writeAll(descriptor: number, chunk: string | Uint8Array): number {
  const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  let written = 0;
  while (written < buffer.length) written += writeSync(descriptor, buffer, written);
  return written;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk’s quota is used up',
  EROFS: 'the disk is read-only',
};

type SystemError = Error & { readonly code: string };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function reasonOf({ code, message }: SystemError): string {
  return REASONS[code] ?? message;
}
