import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { signedArea } from '../../tests/support/grid.ts';
import { queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { resolve } from '../domain/mapState.ts';
import type { Position } from '../domain/partition.ts';
import type { PlaceId } from '../domain/types.ts';
import {
  boundsOf,
  cellsOf,
  frontLines,
  hiddenCells,
  oblastLines,
  placeRings,
  positionsOf,
  segmentsFor,
  waterRings,
} from './layers.ts';
import { lensOf, paintingOf } from './painting.ts';

const ids = (...texts: string[]): PlaceId[] => texts as unknown as PlaceId[];
const place = (id: string): PlaceId => id as PlaceId;
const dataset = smallDataset();
const NONE = new Uint8Array(dataset.settlements.length);
const CONTROL = lensOf('control');

/** Squares of the small map, 0.1° a side. */
const squaresIn = (rings: Position[][]): number =>
  Math.round(rings.reduce((sum, ring) => sum + signedArea(ring), 0) * 100);

test('segments are paired up once for a dataset', () => {
  expect(segmentsFor(dataset)).toBe(segmentsFor(dataset));
});

test.each([
  { id: 'east', cells: [0, 1, 2], why: 'an oblast' },
  { id: 'zone', cells: [1, 4], why: 'a zone' },
  { id: 'town-3', cells: [3], why: 'a settlement is its own cell' },
  { id: 'elsewhere', cells: [], why: 'a place off the map' },
  { id: 'nowhere', cells: [], why: 'a place without cells' },
  { id: 'unheard-of', cells: [], why: 'an unknown id' },
])('cells, rings and bounds of $id: $why', ({ id, cells }) => {
  expect(cellsOf(dataset, place(id))).toEqual(cells);
  const rings = placeRings(dataset, place(id));
  expect(squaresIn(rings)).toBe(cells.length);
  for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
  const bounds = boundsOf(dataset, ids(id));
  if (cells.length === 0) expect(bounds).toBeNull();
  else expect(bounds).not.toBeNull();
});

test('bounds of several places hold them all: west, south, east, north', () => {
  expect(boundsOf(dataset, ids('town-0', 'town-4', 'unheard-of'))).toEqual([36, 50, 36.2, 50.2]);
  expect(boundsOf(dataset, [])).toBeNull();
});

test('hidden are the cells of hidden places, also of places that overlap', () => {
  expect([...hiddenCells(dataset, ids('zone', 'east', 'elsewhere'))]).toEqual([1, 1, 1, 0, 1, 0]);
  expect([...hiddenCells(dataset, [])]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('water is drawn round cells of open water only', () => {
  expect(squaresIn(waterRings(dataset, new Uint8Array(dataset.settlements.length)))).toBe(1);
});

test('oblast borders run between unlike oblasts and along the outside', () => {
  const lengths = oblastLines(dataset).map((line) => line.length - 1);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(3 + 2 * (3 + 2));
});

describe('the front', () => {
  const readings = [
    readingOf({ settlement: 0, holder: 'ru' }),
    readingOf({ settlement: 1, holder: 'ua' }),
    readingOf({ settlement: 3, holder: 'ru' }),
  ];
  const state = resolve(smallDataset({ readings }), queryOf('2022-05-09'));

  test('runs between unlike claimed cells, not along unclaimed ones', () => {
    const lines = frontLines(dataset, paintingOf(dataset, state, NONE, CONTROL));
    expect(lines.map((line) => positionsOf(dataset, line))).toEqual([
      expect.arrayContaining([
        [36.1, 50],
        [36.1, 50.1],
      ]),
    ]);
  });

  test('has no line along hidden cells', () => {
    const isHidden = hiddenCells(dataset, ids('town-1', 'zone'));
    expect(frontLines(dataset, paintingOf(dataset, state, isHidden, CONTROL))).toEqual([]);
  });

  test('lies on segments that two visible cells share, each once', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (some, query) => {
        const map = smallDataset({ readings: some });
        const { codes } = resolve(map, query);
        const { left, right } = segmentsFor(map);
        const code = (cell: number | undefined): number => codes[cell ?? -1] ?? 0;
        const expected = [...left.keys()].filter((i) => {
          const [a, b] = [code(left[i]), code(right[i])];
          return a !== b && a !== 0 && b !== 0;
        });
        const lines = frontLines(map, paintingOf(map, { codes }, NONE, CONTROL));
        const drawn = lines.reduce((sum, line) => sum + line.length - 1, 0);
        expect(drawn).toBe(expected.length);
      }),
      RUNS,
    );
  });
});
