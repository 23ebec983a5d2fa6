import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { CELLS, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { dayNumber, dayOf, day } from './day.ts';
import { resolve } from './mapState.ts';
import { CLOCKS } from './query.ts';
import { packSeries } from './series.ts';
import { changedBetween, claimDays, clockDay, firstAfter, indexChanges } from './timeline.ts';

const pairsOf = (index: ReturnType<typeof indexChanges>): [string, number | undefined][] =>
  Array.from(index.day, (count, i) => [dayOf(count), index.settlement[i]]);

describe('indexChanges', () => {
  const series = packSeries(
    [
      readingOf({ settlement: 3, asOf: '2022-05-01', statedOn: '2022-05-04', claim: 0 }),
      readingOf({ settlement: 1, asOf: '2022-05-02', claim: 1, until: '2022-05-03' }),
    ],
    CELLS,
  );

  test('lists starts and lapses by day, on the as-of clock', () => {
    expect(pairsOf(indexChanges(series, 'asof'))).toEqual([
      ['2022-05-01', 3],
      ['2022-05-02', 1],
      ['2022-05-03', 1],
    ]);
  });

  test('lists starts and lapses by day, on the clock of saying', () => {
    expect(pairsOf(indexChanges(series, 'said'))).toEqual([
      ['2022-05-02', 1],
      ['2022-05-03', 1],
      ['2022-05-04', 3],
    ]);
  });

  test('lists every start and every lapse, by day, then by settlement', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const many = packSeries(readings, CELLS);
        for (const clock of CLOCKS) {
          const starts = readings.map((one): [string, number] => [
            clock === 'said' ? one.statedOn : one.asOf,
            one.settlement,
          ]);
          const lapses = readings.flatMap((one): [string, number][] =>
            one.until === null ? [] : [[one.until, one.settlement]],
          );
          const sorted = [...starts, ...lapses].sort(
            ([a, cell], [b, other]) => (a < b ? -1 : a > b ? 1 : 0) || cell - other,
          );
          expect(pairsOf(indexChanges(many, clock))).toEqual(sorted);
        }
      }),
      RUNS,
    );
  });

  test('is empty for no readings', () => {
    expect(pairsOf(indexChanges(packSeries([], CELLS), 'asof'))).toEqual([]);
  });
});

describe('changedBetween', () => {
  const index = {
    day: Int32Array.from([10, 10, 11, 13]),
    settlement: Uint16Array.from([4, 5, 6, 7]),
  };
  test.each([
    { a: 10, b: 11, expected: [6], why: 'the earlier day is out, the later is in' },
    { a: 11, b: 10, expected: [6], why: 'backwards is the same span' },
    { a: 9, b: 10, expected: [4, 5], why: 'all changes of a day' },
    { a: 10, b: 10, expected: [], why: 'no step' },
    { a: 11, b: 12, expected: [], why: 'a gap' },
    { a: -5, b: 99, expected: [4, 5, 6, 7], why: 'everything' },
  ])('from $a to $b: $why', ({ a, b, expected }) => {
    expect([...changedBetween(index, a, b)]).toEqual(expected);
  });

  test('holds every settlement that resolves differently on the two days', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyDay, (readings, query, date) => {
        const dataset = smallDataset({ readings });
        const [one, other] = [resolve(dataset, query), resolve(dataset, { ...query, date })];
        const index = dataset.changes[query.clock];
        const spoken = new Set(changedBetween(index, dayNumber(query.date), dayNumber(date)));
        one.codes.forEach((code, cell) => {
          if (code !== other.codes[cell]) expect(spoken).toContain(cell);
        });
      }),
      RUNS,
    );
  });
});

test('firstAfter finds the first greater element, as a plain search does', () => {
  const anySorted = fc
    .array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(anySorted, fc.integer({ min: -1, max: 10 }), (sorted, value) => {
      const found = sorted.findIndex((element) => element > value);
      expect(firstAfter(sorted, value)).toBe(found === -1 ? sorted.length : found);
    }),
    RUNS,
  );
});

test('a claim counts from its as-of day or from the day it was said', () => {
  const claim = claimOf({ asOf: '2022-05-01', statedOn: '2022-05-04' });
  expect(clockDay(claim, 'asof')).toBe('2022-05-01');
  expect(clockDay(claim, 'said')).toBe('2022-05-04');
});

test('claimDays lists each day once, ascending', () => {
  const claims = [
    claimOf({ asOf: '2022-05-09' }),
    claimOf({ asOf: '2022-05-01', statedOn: '2022-05-09' }),
    claimOf({ asOf: '2022-05-01' }),
  ];
  const days = (texts: string[]): number[] => texts.map((text) => dayNumber(day(text)));
  expect(claimDays(claims, 'asof')).toEqual(days(['2022-05-01', '2022-05-09']));
  expect(claimDays(claims, 'said')).toEqual(days(['2022-05-01', '2022-05-09']));
  expect(claimDays([], 'asof')).toEqual([]);
});
