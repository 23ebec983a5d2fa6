/** A made-up dataset as a published version, in the real file formats, beside a copy of the built app. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { area } from '@turf/area';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { coreOf } from '../../scripts/dataset/core.ts';
import { orderSettlements } from '../../scripts/dataset/orderSettlements.ts';
import { writeDataset } from '../../scripts/dataset/write.ts';
import { cellsOf } from '../../scripts/partition/cells.ts';
import { partitionOf } from '../../scripts/partition/node.ts';
import { readTables } from '../../scripts/tables/readTables.ts';
import type { SettlementRow } from '../../scripts/tables/rows.ts';
import { toColumns, type CoreFile, type DetailsFile } from '../../src/data/format/coreFile.ts';
import { encodeGeometry } from '../../src/data/format/geometryFile.ts';
import { encodeSeries } from '../../src/data/format/seriesFile.ts';
import { addDays } from '../../src/domain/day.ts';
import { cellRings } from '../../src/domain/partition.ts';
import { packSeries, type Reading } from '../../src/domain/series.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { FIRST_DAY, seeded, syntheticClaimants, syntheticClaims, type Size } from './synthetic.ts';

type Oblast = Feature<Polygon | MultiPolygon>;

const M2_PER_HA = 10_000;
const GRID_PER_DEGREE = 10_000;
const data = fileURLToPath(new URL('../../data/', import.meta.url));

/**
 * Copies the built app into `folder` and writes the dataset there. The real settlements in the real
 * oblasts, with made-up ones between them up to the size; the base track reads each of them once, on
 * the first day. Returns the version, to be asked for with `?v=`.
 */
export function publishSynthetic(size: Size, dist: string, folder: string): string {
  cpSync(dist, folder, { recursive: true });
  const random = seeded(1);
  const { tables } = readTables(data);
  const borders = JSON.parse(
    readFileSync(join(data, 'borders/oblasts.geojson'), 'utf8'),
  ) as FeatureCollection<Polygon | MultiPolygon>;
  const oblasts = borders.features.map(({ id }) => id as PlaceId);
  const settlements = orderSettlements(
    withMore(tables.settlements, borders.features, size.settlements, random),
    oblasts,
  );
  const partition = partitionOf(
    borders.features.flatMap((oblast) => {
      const own = settlements.filter((row) => row.oblast === oblast.id);
      return cellsOf(
        own.map(({ lng, lat }) => [lng, lat]),
        oblast.geometry,
      );
    }),
  );
  const cellHa = Float64Array.from(settlements, (_, cell) => {
    const coordinates = cellRings(partition, cell).map((ring) => [ring]);
    return Math.round(area({ type: 'MultiPolygon', coordinates }) / M2_PER_HA);
  });
  const points = Float64Array.from(
    settlements.flatMap((row) => (row.kind === 'settlement' ? [row.lng, row.lat] : [NaN, NaN])),
  );
  const claimants = syntheticClaimants(size.claimants);
  const { claims, readings } = syntheticClaims(size, claimants, settlements, random);
  const track = settlements.map((_, settlement): Reading => ({
    ...{ settlement, claimant: 0, asOf: FIRST_DAY, statedOn: FIRST_DAY, until: null, claim: null },
    ...{ holder: random() < 0.5 ? 'ru' : 'ua', status: 'controlled' },
  }));
  const made = { claimants: [], claims: [], events: [], eventReports: [] };
  const core: CoreFile = {
    ...coreOf({ tables: { ...tables, ...made }, settlements, claims: [], oblasts }),
    lastDay: addDays(FIRST_DAY, size.days - 1),
    claimants,
    claims: toColumns(claims),
  };
  const details: DetailsFile = { notes: {}, withdrew: {}, derivedFrom: {}, reports: {} };
  return writeDataset(
    join(folder, 'data'),
    new Map([
      ['geometry.bin', encodeGeometry({ partition, cellHa, points })],
      ['series.bin', encodeSeries(packSeries([...track, ...readings], settlements.length))],
      ['core.json', json(core)],
      ['details.json', json(details)],
      ['backdrop.json', json({ type: 'FeatureCollection', features: [] })],
    ]),
  ).version;
}

/** The settlements and, in each oblast as many times over, made-up ones, up to `count`. */
function withMore(
  known: readonly SettlementRow[],
  oblasts: readonly Oblast[],
  count: number,
  random: () => number,
): SettlementRow[] {
  const taken = new Set(known.map(placeOf));
  const rows = [...known];
  const times = (count - known.length) / known.length;
  for (const [i, oblast] of oblasts.entries()) {
    const own = known.filter((row) => row.oblast === oblast.id);
    const isLast = i === oblasts.length - 1;
    const end = isLast ? count : rows.length + Math.floor(own.length * times);
    const [lngs, lats] = [own.map(({ lng }) => lng), own.map(({ lat }) => lat)];
    const between = (values: readonly number[]): number =>
      Math.min(...values) + random() * (Math.max(...values) - Math.min(...values));
    while (rows.length < end) {
      const [lng, lat] = [between(lngs), between(lats)].map(onGrid) as [number, number];
      const row: SettlementRow = {
        ...{ id: `made-up-${rows.length}` as PlaceId, name: `Town ${rows.length}` },
        ...{ kind: 'settlement', oblast: oblast.id as PlaceId, lng, lat, rank: null },
        ...{ nameUk: null, nameRu: null, origin: 'made-up', file: '', line: 0 },
      };
      if (taken.has(placeOf(row)) || !isInside(oblast, [lng, lat])) continue;
      taken.add(placeOf(row));
      rows.push(row);
    }
  }
  return rows;
}

function onGrid(degrees: number): number {
  return Math.round(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE;
}

function placeOf({ lng, lat }: SettlementRow): string {
  return `${onGrid(lng)} ${onGrid(lat)}`;
}

/** Even-odd rule over all rings, [lng, lat]. */
function isInside({ geometry }: Oblast, [x, y]: readonly [number, number]): boolean {
  const rings: Position[][] =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let isIn = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
  return isIn;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
