import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/data/loadDataset.ts';
import { citationCff } from '../../src/data/export/citationCff.ts';
import { sharesOf } from '../../src/domain/shares.ts';
import { resolve } from '../../src/domain/mapState.ts';
import type { Day } from '../../src/domain/day.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { readBuiltDataset } from '../builtDataset.ts';
import { hashOf } from '../dataset/write.ts';
import { dataPackage } from './dataPackage.ts';
import type { Descriptor } from './descriptor.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const dataset = readBuiltDataset();
const built = join(ROOT, 'public/data');
const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Manifest;
const zip = readFileSync(join(built, manifest.version, manifest.package?.name ?? ''));
const files = unzipSync(zip);
const textOf = (path: string): string => new TextDecoder().decode(files[path]);
const described = JSON.parse(textOf('datapackage.json')) as Descriptor;
const rowsOf = (path: string): Record<string, string>[] =>
  parse(textOf(path), { columns: true }) as Record<string, string>[];

test('the manifest names the package with its size and hash', () => {
  expect(manifest.package).toEqual({
    name: `claimline-${dataset.version}.zip`,
    bytes: zip.length,
    sha256: createHash('sha256').update(zip).digest('hex'),
  });
});

test('made once more it has the same bytes', () => {
  expect(hashOf(dataPackage(join(ROOT, 'data'), dataset).bytes)).toBe(manifest.package?.sha256);
});

describe('datapackage.json', () => {
  test('describes every file of data with its size and SHA-256', () => {
    const rest = ['datapackage.json', 'README.md', 'LICENSE.txt', 'CITATION.cff'];
    const paths = described.resources.map(({ path }) => path);
    expect([...paths, ...rest].sort()).toEqual(Object.keys(files).sort());
    for (const { path, bytes, hash } of described.resources) {
      const content = files[String(path)] ?? new Uint8Array();
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: content.length,
        hash: `sha256:${hashOf(content)}`,
      });
    }
  });

  test('gives the columns of every table in their order', () => {
    for (const { path, schema } of described.resources) {
      const fields = (schema as { fields: { name: string }[] } | undefined)?.fields;
      if (!fields) continue;
      const header = textOf(String(path)).split('\n', 1)[0] ?? '';
      expect(header.split(','), String(path)).toEqual(fields.map(({ name }) => name));
    }
  });

  test('states version, licence and citation', () => {
    expect(described.version.endsWith(`+${dataset.version}`)).toBe(true);
    expect(JSON.stringify(described['licenses'])).toContain('CC-BY-4.0');
    expect(described['citation']).toContain(dataset.version);
    expect(textOf('README.md')).toContain(String(described['citation']));
    expect(textOf('LICENSE.txt')).toContain('Attribution 4.0 International');
  });
});

test('has every claim once, every report, and the reports’ claims', () => {
  const ids = rowsOf('claims.csv').map(({ id }) => id ?? '');
  expect([...ids].sort()).toEqual(dataset.claims.map(({ id }) => String(id)).sort());
  const known = new Set(ids);
  expect(rowsOf('reports.csv').every(({ claim }) => known.has(claim ?? ''))).toBe(true);
});

test('the shares are those of the domain, day by day', () => {
  const rows = rowsOf('derived/shares.csv');
  const everybody = {
    clock: 'asof',
    track: 'deepstate',
    claimants: new Set(dataset.claimants.map(({ id }) => id)),
  } as const;
  for (const date of ['2022-02-24', '2025-02-20', '2026-08-22'] as Day[]) {
    const state = resolve(dataset, { ...everybody, date });
    const ofDay = rows.filter((row) => row['date'] === date);
    expect(ofDay.length).toBeGreaterThan(10);
    for (const row of ofDay) {
      const shares = sharesOf(dataset, state, row['place'] as PlaceId);
      expect(Number(row['ru_low_km2'])).toBe(shares?.ru.lowKm2);
      expect(Number(row['disputed_km2'])).toBe(shares?.disputedKm2);
    }
  }
});

describe('CITATION.cff', () => {
  const root = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  const values = Object.fromEntries(
    root.split('\n').flatMap((line) => {
      const match = /^([a-z-]+): (.+)$/.exec(line);
      return match ? [[match[1], match[2]]] : [];
    }),
  ) as Record<string, string>;

  test('has what version 1.2.0 requires, in its forms', () => {
    expect(values['cff-version']).toBe('1.2.0');
    expect(values['message']).toBeTruthy();
    expect(values['title']).toBeTruthy();
    expect(root).toMatch(/^authors:\n {2}- name: ".+"$/m);
    expect(values['type']).toBe('dataset');
    expect(values['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(values['license']).toBe('CC-BY-4.0');
  });

  test('says the same as data/datapackage.json; the package adds the data’s version', () => {
    const source = JSON.parse(readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8')) as Descriptor; // prettier-ignore
    expect(root).toBe(citationCff(source));
    expect(textOf('CITATION.cff')).toBe(citationCff(described));
    expect(textOf('CITATION.cff')).toContain(dataset.version);
  });
});
