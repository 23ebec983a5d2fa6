/** Writing a file so that a failure leaves the old one: beside it first, then in its place. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Pieces } from '../../src/data/export/pieces.ts';
import { EXPORT_TEXT as text } from '../text/export.ts';

/** Pieces are small; the disk is asked for this much at a time. */
const CHUNK_BYTES = 1 << 16;

/** Writes the pieces as they come; returns how many bytes they were. Throws one sentence. */
export function writePieces(file: string, pieces: Pieces): number {
  const aside = `${file}.${process.pid}.part`;
  let descriptor: number | null = null;
  let bytes = 0;
  try {
    const open = openSync(aside, 'w');
    descriptor = open;
    for (const chunk of chunksOf(pieces)) bytes += writeAll(open, chunk);
    closeSync(open);
    descriptor = null;
    renameSync(aside, file);
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    rmSync(aside, { force: true });
    throw isSystemError(error) ? new Error(text.cannotWrite(file, reasonOf(error)), { cause: error }) : error; // prettier-ignore
  }
  return bytes;
}

export function writeBytes(file: string, bytes: Uint8Array<ArrayBuffer>): void {
  writePieces(file, [bytes]);
}

/** Text on its way to the terminal, in chunks. */
export function printPieces(print: (text: string) => void, pieces: Pieces): void {
  for (const chunk of chunksOf(pieces)) print(typeof chunk === 'string' ? chunk : String(chunk));
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
      if (waiting.length >= CHUNK_BYTES) {
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
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

type SystemError = Error & { readonly code: string };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function reasonOf({ code, message }: SystemError): string {
  return REASONS[code] ?? message;
}
