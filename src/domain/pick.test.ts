import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { gridPartition } from '../../tests/support/grid.ts';
import { CellPicker } from './pick.ts';

const COLUMNS = 4;
const ROWS = 3;
const picker = new CellPicker(gridPartition(COLUMNS, ROWS));

test('a position inside a square finds its cell', () => {
  const inside = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 1000);
  const anyCell = fc.nat({ max: COLUMNS * ROWS - 1 });
  fc.assert(
    fc.property(anyCell, inside, inside, (cell, east, north) => {
      const lng = 36 + 0.1 * (cell % COLUMNS) + east;
      const lat = 50 + 0.1 * Math.floor(cell / COLUMNS) + north;
      expect(picker.at(lng, lat)).toBe(cell);
    }),
    RUNS,
  );
});

test.each([
  { lng: 35.99, lat: 50.05 },
  { lng: 36.41, lat: 50.05 },
  { lng: 36.05, lat: 49.99 },
  { lng: 36.05, lat: 50.31 },
])('a position outside all cells finds none: $lng, $lat', ({ lng, lat }) => {
  expect(picker.at(lng, lat)).toBeNull();
});

test('a cell without a ring is never found', () => {
  const { vertices, ringVertices, ringStart } = gridPartition(1, 1);
  const empty = { vertices, ringVertices, ringStart, cellStart: Uint32Array.from([0, 0, 1]) };
  expect(new CellPicker(empty).at(36.05, 50.05)).toBe(1);
});
