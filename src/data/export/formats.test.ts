import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/area';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { signedArea } from '../../../tests/support/grid.ts';
import { readBuiltDataset, readBuiltDetails } from '../../../scripts/builtDataset.ts';
import { day } from '../../domain/day.ts';
import { cellTable } from '../../domain/export/cellTable.ts';
import { claimTable, reportTable } from '../../domain/export/claimTable.ts';
import { positionTable } from '../../domain/export/positionTable.ts';
import { sharePlaces, shareTable } from '../../domain/export/shareTable.ts';
import type { ExportTable } from '../../domain/export/table.ts';
import type { Position } from '../../domain/partition.ts';
import { exportFile, formatsOf, type Format } from './formats.ts';
import { bytesOf, textOf } from './pieces.ts';

const dataset = readBuiltDataset();
const details = readBuiltDetails();
const listening = {
  clock: 'asof',
  track: 'deepstate',
  claimants: new Set(dataset.claimants.map(({ id }) => id)),
} as const;
const query = { ...listening, date: day('2025-03-13') };
const shares = shareTable(dataset, {
  listening,
  from: day('2024-08-01'),
  to: day('2025-03-31'),
  step: 1,
  places: sharePlaces(dataset),
});
const tables: readonly ExportTable[] = [
  claimTable(dataset, details, dataset.claims, {}),
  reportTable(details, dataset.claims, {}),
  positionTable(dataset, query),
  cellTable(dataset, query),
  shares,
];

const folder = mkdtempSync(join(tmpdir(), 'claimline-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileText = async (table: ExportTable, format: Format): Promise<string> =>
  textOf((await exportFile(dataset, table, format)).pieces);

describe.each(tables.map((table) => ({ what: table.what, table })))('$what', ({ what, table }) => {
  const rows = [...table.rows()];
  const names = table.fields.map(({ name }) => name);

  test('as CSV has every cell, nothing else, and no text that a spreadsheet computes', async () => {
    const read = parse(await fileText(table, 'csv')) as string[][];
    expect(read[0]).toEqual(names);
    expect(read.slice(1)).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ''))));
    const texts = rows.flat().filter((cell) => typeof cell === 'string');
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  });

  test('as JSON says what it is and has every row', async () => {
    const { about, rows: read } = JSON.parse(await fileText(table, 'json')) as {
      about: Record<string, unknown>;
      rows: Record<string, unknown>[];
    };
    expect(about).toMatchObject({ dataVersion: dataset.version, licence: { name: 'CC-BY-4.0' } });
    expect(read.map((record) => names.map((name) => record[name]))).toEqual(rows);
  });

  test('as Parquet reads back in DuckDB with the same types, counts and sums', async () => {
    const path = join(folder, `${what}.parquet`);
    writeFileSync(path, bytesOf((await exportFile(dataset, table, 'parquet')).pieces));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
    const types = await ask(`DESCRIBE SELECT * FROM '${path}'`);
    const expected = { string: 'VARCHAR', date: 'DATE', number: 'DOUBLE', integer: 'INTEGER' };
    expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual(
      table.fields.map(({ name, type }) => [name, expected[type]]),
    );
    const sums = table.fields.map(({ name, type }) =>
      type === 'number' || type === 'integer' ? `sum("${name}")` : `min("${name}")::VARCHAR`,
    );
    const counts = names.map((name) => `count("${name}")`);
    const [row = {}] = await ask(`SELECT ${[...counts, ...sums].map((sql, i) => `${sql} AS c${i}`).join()} FROM '${path}'`); // prettier-ignore
    table.fields.forEach(({ name, type }, column) => {
      const cells = rows.flatMap((cellsOfRow) => cellsOfRow[column] ?? []);
      expect(Number(row[`c${column}`]), `count of ${name}`).toBe(cells.length);
      const found = row[`c${names.length + column}`];
      if (cells.length === 0) expect(found).toBeNull();
      else if (type === 'number' || type === 'integer')
        expect(Number(found), `sum of ${name}`).toBeCloseTo(cells.map(Number).reduce((a, b) => a + b, 0), 3); // prettier-ignore
      else expect(found, `least ${name}`).toBe(cells.map(String).reduce((a, b) => (byBytes(a, b) < 0 ? a : b))); // prettier-ignore
    });
    const [metadata] = await ask(`SELECT decode(value) AS value FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'claimline'`); // prettier-ignore
    expect(JSON.parse(String(metadata?.['value']))).toMatchObject({
      dataVersion: dataset.version,
      query: table.query,
    });
  });
});

test('shares in DuckDB give the figures of the domain', async () => {
  const path = join(folder, 'shares.parquet');
  writeFileSync(path, bytesOf((await exportFile(dataset, shares, 'parquet')).pieces));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(
    `SELECT max(abs(ru_low_km2 + ua_low_km2 + disputed_km2 + contested_km2 + unclaimed_km2 - base_km2)) AS off, count(DISTINCT date) AS days FROM '${path}'`,
  );
  const [row] = result.getRowObjectsJson() as { off: number; days: string }[];
  expect(row?.off).toBeLessThan(0.001);
  expect(Number(row?.days)).toBe(243);
});

describe('cells as GeoJSON', async () => {
  const collection = JSON.parse(
    await fileText(cellTable(dataset, query), 'geojson'),
  ) as FeatureCollection<Polygon | MultiPolygon, { km2: number }>;
  const polygonsOf = ({ geometry }: (typeof collection.features)[number]): Position[][][] =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][];

  test('is one feature a cell, with the settlement as its id', () => {
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.features.map(({ id }) => id)).toEqual(
      dataset.settlements.map(({ id }) => id),
    );
  });

  test('has closed rings that run counter-clockwise, with five decimals, [lng, lat]', () => {
    for (const feature of collection.features) {
      const polygons = polygonsOf(feature);
      expect(polygons.length).toBeGreaterThan(0);
      for (const [ring = [], ...holes] of polygons) {
        expect(holes).toEqual([]);
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        if (signedArea(ring) <= 0) throw new Error(`${String(feature.id)} runs clockwise`);
        for (const [lng, lat] of ring) {
          if (!(lng > 22 && lng < 42 && lat > 43 && lat < 54)) throw new Error(`${lng}, ${lat}`);
          if (!/^\d+(\.\d{1,5})?$/.test(String(lng)) || !/^\d+(\.\d{1,5})?$/.test(String(lat)))
            throw new Error(`${lng}, ${lat} has more than five decimals`);
        }
      }
    }
  });

  test('covers the areas it states, to a thousandth in all and to 3 ha each', () => {
    let [measured, stated] = [0, 0];
    for (const feature of collection.features) {
      const km2 = area(feature) / 1e6;
      if (Math.abs(km2 - feature.properties.km2) > 0.03)
        throw new Error(`${String(feature.id)}: ${km2} km², stated ${feature.properties.km2}`);
      measured += km2;
      stated += feature.properties.km2;
    }
    expect(Math.abs(measured / stated - 1)).toBeLessThan(0.001);
  });
});

test('claims come as JSON-LD, one node a claim', async () => {
  const [claims = shares] = tables;
  const document = JSON.parse(await fileText(claims, 'jsonld')) as {
    '@context': string;
    '@graph': unknown[];
  };
  expect(document['@context']).toBe('https://schema.org');
  expect(document['@graph']).toHaveLength(dataset.claims.length);
  await expect(exportFile(dataset, shares, 'jsonld')).rejects.toThrow(
    'shares do not come as jsonld',
  );
});

test('only what has a shape comes as GeoJSON', async () => {
  expect(formatsOf('cells')).toContain('geojson');
  await expect(exportFile(dataset, shares, 'geojson')).rejects.toThrow('shares do not come as geojson'); // prettier-ignore
});

/** DuckDB compares texts by their bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
