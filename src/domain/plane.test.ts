import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlane as projected } from '../../scripts/partition/plane.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import type { Position } from './partition.ts';
import { fromPlane, ringKm2, toPlane } from './plane.ts';

const anyPosition = fc.tuple(
  fc.double({ min: 28, max: 42, noNaN: true }),
  fc.double({ min: 44, max: 54, noNaN: true }),
);

test('a position comes back from the plane', () => {
  fc.assert(
    fc.property(anyPosition, (position) => {
      const [lng, lat] = fromPlane(toPlane(position));
      expect(lng).toBeCloseTo(position[0], 9);
      expect(lat).toBeCloseTo(position[1], 9);
    }),
    RUNS,
  );
  expect(fromPlane([0, 0])).toEqual([35, 49]);
});

test('it is the plane in which the cells are cut, with y to the north', () => {
  fc.assert(
    fc.property(anyPosition, (position) => {
      const [x, y] = projected(position);
      expect(toPlane(position)[0]).toBeCloseTo(x, 6);
      expect(toPlane(position)[1]).toBeCloseTo(-y, 6);
    }),
    RUNS,
  );
});

test('a square of 10 km measures 100 km², negative the other way round', () => {
  const square: Position[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  expect(ringKm2(square)).toBe(100);
  expect(ringKm2([...square].reverse())).toBe(-100);
  expect(ringKm2([])).toBe(0);
});
