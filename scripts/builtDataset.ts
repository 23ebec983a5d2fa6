import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from '../src/data/assemble.ts';
import type { CoreFile, DetailsFile } from '../src/data/format/coreFile.ts';
import type { Manifest } from '../src/data/loadDataset.ts';
import type { Dataset } from '../src/domain/dataset.ts';

const FOLDER = fileURLToPath(new URL('../public/data/', import.meta.url));

/** The dataset that `npm run build:data` wrote last. Throws when there is none. */
export function readBuiltDataset(folder = FOLDER): Dataset {
  const { version } = readManifest(folder);
  const read = (name: string): Buffer => readFileSync(join(folder, version, name));
  return assemble(
    version,
    JSON.parse(read('core.json').toString('utf8')) as CoreFile,
    read('geometry.bin'),
    read('series.bin'),
  );
}

/** Notes and reports of the same dataset. */
export function readBuiltDetails(folder = FOLDER): DetailsFile {
  const { version } = readManifest(folder);
  return JSON.parse(readFileSync(join(folder, version, 'details.json'), 'utf8')) as DetailsFile;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
