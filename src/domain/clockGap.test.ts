import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CELLS, queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { positionFlags } from './cellCode.ts';
import { eachCellBetweenClocks } from './clockGap.ts';
import { advance, resolve } from './mapState.ts';
import { packQuery, type PackedQuery } from './query.ts';
import { packSeries, type Reading } from './series.ts';

const cellsBetween = (readings: readonly Reading[], packed: PackedQuery): Set<number> => {
  const cells = new Set<number>();
  eachCellBetweenClocks(packSeries(readings, CELLS), packed, (cell) => cells.add(cell));
  return cells;
};
const packedOn = (date: string): PackedQuery => packQuery(smallDataset().claimants, queryOf(date));

describe('switching the clock', () => {
  test('looks at every cell whose positions name something else on the other clock', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const { series, claimants } = smallDataset({ readings });
        const packed = packQuery(claimants, query);
        const cells = cellsBetween(readings, packed);
        for (let cell = 0; cell < CELLS; cell++) {
          const [here, there] = [packed, { ...packed, isSaid: !packed.isSaid }].map((one) =>
            positionFlags(series, cell, one),
          );
          if (here !== there) expect(cells).toContain(cell);
        }
      }),
      RUNS,
    );
  });

  test('there and back is the state before, whatever else is asked on the way', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyQuery, (readings, query, other) => {
        const dataset = smallDataset({ readings });
        const state = resolve(dataset, query);
        const switched = { ...other, clock: query.clock === 'said' ? 'asof' : 'said' } as const;
        const there = advance(dataset, state, switched).state;
        expect(there).toEqual(resolve(dataset, switched));
        expect(advance(dataset, there, query).state).toEqual(state);
      }),
      RUNS,
    );
  });
});

describe('a cell is looked at', () => {
  const late = readingOf({ settlement: 2, asOf: '2022-05-02', statedOn: '2022-05-05', claim: 0 });

  test.each([
    { date: '2022-05-01', expected: [], why: 'before both dates no clock counts the claim' },
    { date: '2022-05-02', expected: [2], why: 'from the first on one does' },
    { date: '2022-05-04', expected: [2], why: 'and up to the day before the second' },
    { date: '2022-05-05', expected: [], why: 'from the second on both do' },
  ])('on $date: $why', ({ date, expected }) => {
    expect([...cellsBetween([late], packedOn(date))]).toEqual(expected);
  });

  test('on every day when its claimant said the later thing first', () => {
    const later = readingOf({
      settlement: 2,
      asOf: '2022-05-03',
      statedOn: '2022-05-04',
      claim: 1,
    });
    expect([...cellsBetween([late, later], packedOn('2022-05-20'))]).toEqual([2]);
  });

  test('not when the two orders are those of two claimants', () => {
    const later = readingOf({
      ...{ settlement: 2, asOf: '2022-05-03', statedOn: '2022-05-04', claim: 1 },
      claimant: 1,
    });
    expect([...cellsBetween([late, later], packedOn('2022-05-20'))]).toEqual([]);
  });

  test('not for a claimant that is off', () => {
    const off = { ...packedOn('2022-05-03'), enabled: new Uint8Array(4) };
    expect([...cellsBetween([late], off)]).toEqual([]);
  });
});
