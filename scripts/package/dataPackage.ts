/**
 * The whole as one Data Package (v2) in a zip: the tables as they are reviewed, the shares computed
 * from them, licence, citation, and `datapackage.json` with every column, size and SHA-256.
 * Deterministic: equal tables give equal bytes, in whatever time zone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { citationCff } from '../../src/data/export/citationCff.ts';
import { csvPieces } from '../../src/data/export/csv.ts';
import { geojsonPieces } from '../../src/data/export/json.ts';
import { bytesOf } from '../../src/data/export/pieces.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { cellTable } from '../../src/domain/export/cellTable.ts';
import { headerOf } from '../../src/domain/export/header.ts';
import { sharePlaces, shareTable } from '../../src/domain/export/shareTable.ts';
import { hashOf } from '../dataset/write.ts';
import { derivedResources, packageDescriptor, type Descriptor } from './descriptor.ts';
import { packageReadme } from './readme.ts';

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function dataPackage(dataDir: string, dataset: Dataset): PackageFile {
  const descriptor = JSON.parse(
    readFileSync(join(dataDir, 'datapackage.json'), 'utf8'),
  ) as Descriptor;
  const everybody = {
    clock: 'asof',
    track: 'deepstate',
    claimants: new Set(dataset.claimants.map(({ id }) => id)),
  } as const;
  const shares = shareTable(dataset, {
    listening: everybody,
    from: dataset.firstDay,
    to: dataset.lastDay,
    step: 1,
    places: sharePlaces(dataset),
  });
  const cells = cellTable(dataset, { ...everybody, date: dataset.lastDay });
  const files = new Map<string, Uint8Array>();
  for (const { name, path } of descriptor.resources) {
    if (typeof path === 'string') files.set(path, readFileSync(join(dataDir, path)));
    else files.set(`${name}.csv`, joined(path.map((part) => readFileSync(join(dataDir, part)))));
  }
  files.set('derived/shares.csv', bytesOf(csvPieces(shares)));
  files.set('derived/cells.geojson', bytesOf(geojsonPieces(cells, headerOf(dataset, cells))));
  const described = packageDescriptor(
    descriptor,
    dataset,
    derivedResources(shares, cells),
    (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`the package has no file ${path}`);
      return { bytes: bytes.length, hash: `sha256:${hashOf(bytes)}` };
    },
  );
  files.set('LICENSE.txt', readFileSync(join(dataDir, 'LICENSE')));
  files.set('CITATION.cff', utf8(citationCff(described)));
  files.set('README.md', utf8(packageReadme(described, dataset)));
  files.set('datapackage.json', utf8(`${JSON.stringify(described, null, 2)}\n`));
  return {
    name: `claimline-${dataset.version}.zip`,
    bytes: zipped(files, descriptor.created.slice(0, 10)),
  };
}

/** Tables with the same header as one: the header once, then all rows in the order of the files. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const texts = parts.map((part) => new TextDecoder().decode(part));
  const header = texts[0]?.slice(0, texts[0].indexOf('\n') + 1) ?? '';
  return utf8(header + texts.map((text) => text.slice(header.length)).join(''));
}

function zipped(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip keeps the wall clock without a zone: the same local time everywhere is the same bytes.
  const mtime = new Date(year, month - 1, date, 12);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { mtime, level: 9 }]]),
  );
  return zipSync(entries);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
