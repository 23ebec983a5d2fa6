import { describe, expect, test } from 'vitest';
import { gridPartition } from '../../tests/support/grid.ts';
import { CELL_HA, CELLS, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { packSeries } from '../domain/series.ts';
import type { PlaceId } from '../domain/types.ts';
import { assemble } from './assemble.ts';
import { toColumns, type CoreFile, type PlaceRow } from './format/coreFile.ts';
import { encodeGeometry } from './format/geometryFile.ts';
import { encodeSeries } from './format/seriesFile.ts';

const small = smallDataset({
  readings: [
    readingOf({ settlement: 0 }),
    readingOf({ settlement: 3, claimant: 1, claim: 0, until: '2022-05-20' }),
  ],
});
const ids = (...texts: string[]): PlaceId[] => texts as unknown as PlaceId[];

const place = (id: string, cells: PlaceRow['cells']): PlaceRow => ({
  id: id as PlaceId,
  name: id,
  kind: 'oblast',
  oblast: null,
  officialKm2: null,
  cells,
  isPartial: false,
});

const core: CoreFile = {
  firstDay: small.firstDay,
  lastDay: small.lastDay,
  trackFrom: small.trackFrom,
  trackTo: small.trackTo,
  trackEnds: { west: '2022-05-10' },
  claimants: small.claimants,
  places: [
    place('east', { oblasts: ids('east') }),
    place('both', { oblasts: ids('east', 'west') }),
    place('zone', { gaps: [1, 3] }),
    place('elsewhere', null),
  ],
  settlements: {
    oblasts: [
      ['east' as PlaceId, 3],
      ['west' as PlaceId, 3],
    ],
    kinds: 'sssspw',
    ids: small.settlements.map(({ id }) => id),
    names: ['Town 0', 'Town 1', 'Town 2', 'Town 3'],
    labels: [0, 1, 2, 3],
  },
  claims: toColumns(small.claims),
  events: [],
};
const geometry = encodeGeometry({
  partition: gridPartition(3, 2),
  cellHa: Float64Array.from(CELL_HA),
  points: Float64Array.from(
    small.settlements.flatMap(({ kind, lng, lat }) =>
      kind === 'settlement' ? [lng, lat] : [NaN, NaN],
    ),
  ),
});
const series = encodeSeries(small.series);

describe('assemble', () => {
  const dataset = assemble('0123456789ab', core, geometry, series);

  test('gives back the parts the files were made of', () => {
    expect(dataset.series).toEqual(small.series);
    expect(dataset.changes).toEqual(small.changes);
    expect(dataset.claims).toEqual(small.claims);
    expect(dataset.partition).toEqual(small.partition);
    expect(dataset.trackEnds).toEqual(small.trackEnds);
    expect(Object.isFrozen(dataset)).toBe(true);
  });

  test('finds the cells of a place by oblast or by gaps; null off the map', () => {
    const cells = dataset.places.map((row) => row.cells && [...row.cells]);
    expect(cells).toEqual([[0, 1, 2], [0, 1, 2, 3, 4, 5], [1, 4], null]);
  });

  test('names settlements proper only, and gives each its oblast', () => {
    expect(dataset.settlements.map(({ name }) => name)).toEqual([
      ...['Town 0', 'Town 1', 'Town 2', 'Town 3', '', ''],
    ]);
    expect(dataset.settlements.map(({ oblast }) => oblast)).toEqual([
      ...['east', 'east', 'east', 'west', 'west', 'west'],
    ]);
  });

  test('keeps all former names of a settlement; older versions know of none', () => {
    const town = 'town-0' as PlaceId;
    const formerNames = [[town, 'Alt-0'] as const, [town, 'Старое'] as const];
    const named = { ...core, settlements: { ...core.settlements, formerNames } };
    expect([...assemble('0123456789ab', named, geometry, series).formerNames]).toEqual([
      [town, ['Alt-0', 'Старое']],
    ]);
    expect(dataset.formerNames.size).toBe(0);
  });

  test('puts a site at the first vertex of its cell, since its own point is not stored', () => {
    const [lng, lat] = [dataset.settlements[0]?.lng, dataset.settlements[0]?.lat];
    expect([lng, lat]).toEqual([36.05, 50.05]);
    expect(dataset.settlements[4]).toMatchObject({ lng: 36.1, lat: 50.1 });
  });
});

test.each<{ name: string; core: CoreFile; series: Uint8Array }>([
  {
    name: 'a settlement too few',
    core: { ...core, settlements: { ...core.settlements, ids: core.settlements.ids.slice(1) } },
    series,
  },
  { name: 'a series too many', core, series: encodeSeries(packSeries([], CELLS + 1)) },
  {
    name: 'a settlement of no kind',
    core: { ...core, settlements: { ...core.settlements, kinds: 'ssss?w' } },
    series,
  },
  {
    name: 'a settlement of no oblast',
    core: { ...core, settlements: { ...core.settlements, oblasts: [['east' as PlaceId, 5]] } },
    series,
  },
  { name: 'a day that is none', core: { ...core, lastDay: '2022-02-30' }, series },
])('files that do not fit together throw a RangeError: $name', ({ core: other, series: bytes }) => {
  expect(() => assemble('0123456789ab', other, geometry, bytes)).toThrow(RangeError);
});
