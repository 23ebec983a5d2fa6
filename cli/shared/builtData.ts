/** The built dataset from disk. On a fresh clone nothing is built yet: then it is built first. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemble } from '../../src/data/assemble.ts';
import type { CoreFile, DetailsFile } from '../../src/data/format/coreFile.ts';
import type { Manifest } from '../../src/data/loadDataset.ts';
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
export function readBuiltPackage(): {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const { version, package: zip } = readManifest();
  if (!zip) throw new Error('the built data has no package: run "npm run build:data"');
  return {
    name: zip.name,
    bytes: new Uint8Array(readFileSync(new URL(`${version}/${zip.name}`, FOLDER))),
  };
}

/** Version of the dataset on disk; null when none is built. */
export function builtVersion(): string | null {
  return existsSync(MANIFEST) ? readManifest().version : null;
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
  const { version } = readManifest();
  const file = (name: string): Buffer => readFileSync(new URL(`${version}/${name}`, FOLDER));
  const json = (name: string): unknown => JSON.parse(file(name).toString('utf8'));
  const core = json('core.json') as CoreFile;
  return {
    dataset: assemble(version, core, file('geometry.bin'), file('series.bin')),
    details: json('details.json') as DetailsFile,
  };
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
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
