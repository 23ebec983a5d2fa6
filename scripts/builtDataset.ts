/** The data that `npm run build:data` wrote last. Each function throws when there is none. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuiltFiles } from '../src/data/builtFiles.ts';
import type { DetailsFile } from '../src/data/format/coreFile.ts';
import type { Dataset } from '../src/domain/dataset.ts';

const FOLDER = fileURLToPath(new URL('../public/data/', import.meta.url));

export function readBuiltDataset(folder = FOLDER): Dataset {
  return builtFiles(folder).dataset();
}

/** Notes and reports of the same dataset. */
export function readBuiltDetails(folder = FOLDER): DetailsFile {
  return builtFiles(folder).details();
}

function builtFiles(folder: string): BuiltFiles {
  return new BuiltFiles({
    read: (path) => new Uint8Array(readFileSync(join(folder, path))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
}
