import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { cellPlacesOf } from './dataset.ts';
import type { Place } from './types.ts';

test('cells of each place, turned round, are places of each cell', () => {
  const CELLS = 7;
  const anyCells = fc.option(fc.subarray(Array.from({ length: CELLS }, (_, cell) => cell)));
  fc.assert(
    fc.property(fc.array(anyCells, { maxLength: 5 }), (lists) => {
      const places = lists.map((cells) => ({ cells: cells && Uint16Array.from(cells) }) as Place);
      const { start, place } = cellPlacesOf(places, CELLS);
      for (let cell = 0; cell < CELLS; cell++) {
        expect([...place.subarray(start[cell], start[cell + 1])]).toEqual(
          lists.flatMap((cells, index) => (cells?.includes(cell) ? [index] : [])),
        );
      }
      expect(start[CELLS]).toBe(place.length);
    }),
    RUNS,
  );
});
