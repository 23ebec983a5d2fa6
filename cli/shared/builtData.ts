/** The built dataset from disk. On a fresh clone nothing is built yet: then it is built first. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BuiltFiles } from '../../src/data/builtFiles.ts';
import type { Backdrop } from '../../src/data/format/backdropFile.ts';
import type { DetailsFile } from '../../src/data/format/coreFile.ts';
import type { Dataset } from '../../src/domain/dataset.ts';

export interface BuiltData {
  readonly dataset: Dataset;
  /** Notes and reports of the claims. */
  readonly details: DetailsFile;
}

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('public/data/', ROOT);
const MANIFEST = new URL('manifest.json', FOLDER);

/** Reads the dataset, building it when there is none. `say` hears about the build. */
export async function loadBuiltData(say: (text: string) => void): Promise<BuiltData> {
  if (!existsSync(MANIFEST)) {
    say('Building the data, once…\n');
    const code = await build();
    // Another process may have built it meanwhile; then a failure here does no harm.
    if (code !== 0 && !existsSync(MANIFEST)) {
      throw new Error('the data could not be built: "npm run check:data" lists what is wrong');
    }
  }
  try {
    return readAgainIfReplaced();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the built data cannot be read: run "npm run build:data" (${reason})`, {
      cause: error,
    });
  }
}

/** The Data Package that was built with the dataset. Throws when the build is older than that. */
export function readBuiltPackage(): ReturnType<BuiltFiles['package']> {
  return builtFiles().package();
}

/** Land and borders around the places, of the same build. */
export function readBackdrop(): Backdrop {
  return builtFiles().backdrop();
}

/** Version of the dataset on disk; null when none is built. */
export function builtVersion(): string | null {
  return existsSync(MANIFEST) ? builtFiles().manifest.version : null;
}

/** A build that ends between two reads takes the old version's files away: then the new one is read. */
function readAgainIfReplaced(): BuiltData {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return read();
    throw error;
  }
}

function read(): BuiltData {
  const files = builtFiles();
  return { dataset: files.dataset(), details: files.details() };
}

function builtFiles(): BuiltFiles {
  return new BuiltFiles({
    read: (path) => new Uint8Array(readFileSync(new URL(path, FOLDER))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
}

/** Runs the data build with everything it prints on stderr: stdout belongs to the result. */
function build(): Promise<number> {
  const args = ['--import', 'tsx', 'scripts/build-data.ts'];
  const cwd = fileURLToPath(ROOT);
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd, stdio: ['ignore', process.stderr, process.stderr] })
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1));
  });
}
