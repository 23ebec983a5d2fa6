/** The built dataset from disk. On a fresh clone nothing is built yet: then it is built first. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BuiltData } from '../../src/data/builtData.ts';
import { BuiltFiles } from '../../src/data/builtFiles.ts';
import type { Backdrop } from '../../src/data/format/backdropFile.ts';
import { UsageError } from './usageError.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('public/data/', ROOT);
const MANIFEST = new URL('manifest.json', FOLDER);

/**
 * Reads the dataset, building it when there is none. `say` hears about the build.
 * @param version one that is published, as a frozen link names it; null: the newest. Throws a
 * UsageError for one that is not here.
 */
export async function loadBuiltData(
  say: (text: string) => void,
  version: string | null = null,
): Promise<BuiltData> {
  if (!existsSync(MANIFEST)) {
    say('Building the data, once…\n');
    const code = await build();
    // Another process may have built it meanwhile; then a failure here does no harm.
    if (code !== 0 && !existsSync(MANIFEST)) {
      throw new Error('the data could not be built: "npm run check:data" lists what is wrong');
    }
  }
  if (version !== null && version !== builtVersion()) return readVersion(version);
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

/** A version that is kept beside the newest; see `scripts/publish`. Throws a UsageError without it. */
export function readVersion(version: string, folder = FOLDER): BuiltData {
  const isNamed = /^[0-9a-f]{12}$/.test(version);
  if (!isNamed || !existsSync(new URL(`${version}/manifest.json`, folder)))
    throw new UsageError(`v: data version ${version} is not published here`);
  return dataIn(builtFiles(folder, version));
}

/** Land and borders around the places, of the same version. */
export function readBackdrop(version: string | null = null): Backdrop {
  return builtFiles(FOLDER, version === builtVersion() ? null : version).backdrop();
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
  return dataIn(builtFiles());
}

function dataIn(files: BuiltFiles): BuiltData {
  return { dataset: files.dataset(), details: files.details() };
}

function builtFiles(folder = FOLDER, version: string | null = null): BuiltFiles {
  const disk = {
    read: (path: string) => new Uint8Array(readFileSync(new URL(path, folder))),
    sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  };
  return new BuiltFiles(disk, version);
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
