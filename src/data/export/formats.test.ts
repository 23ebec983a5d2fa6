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
import { addDays, day } from '../../domain/day.ts';
import { cellGeometry, cellTable } from '../../domain/export/cellTable.ts';
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
    expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual([
      ...table.fields.map(({ name, type }) => [name, expected[type]]),
      // DuckDB takes a column for shapes, with their coordinates, when it finds GeoParquet's metadata.
      ...(table.geometryOf ? [['geometry', "GEOMETRY('OGC:CRS84')"]] : []),
    ]);
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

describe('cells as GeoParquet', async () => {
  const path = join(folder, 'shapes.parquet');
  const table = cellTable(dataset, query);
  writeFileSync(path, bytesOf((await exportFile(dataset, table, 'parquet')).pieces));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];

  test('hold the shapes of the GeoJSON, bit by bit, and so their areas', async () => {
    const rows = await ask(`SELECT settlement, km2, hex(ST_AsWKB(geometry)) AS wkb FROM '${path}'`);
    expect(rows).toHaveLength(dataset.settlements.length);
    let [measured, stated] = [0, 0];
    rows.forEach(({ settlement, km2, wkb }, cell) => {
      const geometry = geometryOfWkb(Buffer.from(String(wkb), 'hex'));
      if (settlement !== dataset.settlements[cell]?.id) throw new Error(`row ${cell}: ${String(settlement)}`); // prettier-ignore
      if (JSON.stringify(geometry) !== JSON.stringify(table.geometryOf?.(cell))) throw new Error(`${String(settlement)} has another shape`); // prettier-ignore
      measured += area(geometry) / 1e6;
      stated += Number(km2);
    });
    expect(Math.abs(measured / stated - 1)).toBeLessThan(0.001);
  });

  test('are described as GeoParquet 1.1 asks, with their bounds', async () => {
    const [row] = await ask(`SELECT decode(value) AS value FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'geo'`); // prettier-ignore
    const geo = JSON.parse(String(row?.['value'])) as {
      columns: { geometry: { geometry_types: string[]; bbox: number[] } };
    };
    const shapes = dataset.settlements.map((_, cell) => cellGeometry(dataset, cell));
    const positions = shapes.map(({ coordinates }) => coordinates.flat(Infinity) as number[]);
    const ends = (axis: number): [number, number] =>
      positions.flatMap((flat) => flat.filter((_, i) => i % 2 === axis)).reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]); // prettier-ignore
    const [[west, east], [south, north]] = [ends(0), ends(1)];
    expect(geo).toEqual({
      version: '1.1.0',
      primary_column: 'geometry',
      columns: {
        geometry: {
          encoding: 'WKB',
          geometry_types: [...new Set(shapes.map(({ type }) => type))].sort(),
          orientation: 'counterclockwise',
          edges: 'planar',
          bbox: [west, south, east, north],
        },
      },
    });
  });
});

describe('a Parquet file over many days', async () => {
  const { date: from, ...rest } = query;
  const table = positionTable(dataset, { ...rest, from, to: addDays(from, 14), step: 1 });
  const { pieces } = await exportFile(dataset, table, 'parquet');
  const parts = [...pieces].filter((piece) => typeof piece !== 'string');

  test('is given away group by group and is whole in the end', async () => {
    const rows = [...table.rows()].length;
    expect(rows).toBeGreaterThan(100_000);
    // The four bytes it begins with, each full group, and the rest.
    expect(parts.length).toBe(1 + Math.floor(rows / 50_000) + 1);
    const path = join(folder, 'days.parquet');
    writeFileSync(path, Buffer.concat(parts));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const result = await connection.runAndReadAll(
      `SELECT count(*)::INT AS rows, count(DISTINCT date)::INT AS days, (SELECT count(DISTINCT row_group_id)::INT FROM parquet_metadata('${path}')) AS groups FROM '${path}'`,
    );
    expect(result.getRowObjectsJson()).toEqual([
      { rows, days: 15, groups: Math.ceil(rows / 50_000) },
    ]);
  });
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

/** Reads what is written: little-endian WKB polygons and their collections, in two dimensions. */
function geometryOfWkb(bytes: Buffer): Polygon | MultiPolygon {
  let at = 0;
  const count = (): number => bytes.readUInt32LE((at += 4) - 4);
  const times = <T>(make: () => T): T[] => Array.from({ length: count() }, make);
  const degrees = (): number => bytes.readDoubleLE((at += 8) - 8);
  const polygon = (): Position[][] => times(() => times((): Position => [degrees(), degrees()]));
  const type = (): number => {
    if (bytes[at++] !== 1) throw new Error('not little-endian');
    return count();
  };
  const outer = type();
  if (outer !== 3 && outer !== 6) throw new Error(`type ${outer}`);
  const read: Polygon | MultiPolygon =
    outer === 3
      ? { type: 'Polygon', coordinates: polygon() }
      : { type: 'MultiPolygon', coordinates: times(() => (type(), polygon())) };
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  return read;
}

/** DuckDB compares texts by their bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
