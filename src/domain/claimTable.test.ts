import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { CLAIMANT_IDS, smallDataset } from '../../tests/support/smallDataset.ts';
import { day, dayNumber } from './day.ts';
import { CLOCKS } from './query.ts';
import { clockDay } from './timeline.ts';
import type { PlaceId } from './types.ts';
import { claimTable, countBetween, groupOf, nextClaimDay, subjectOf } from './claimTable.ts';

const on = (text: string): number => dayNumber(day(text));
const everyone = new Set(CLAIMANT_IDS);
const onlyIsw = new Set(CLAIMANT_IDS.filter((id) => id === 'isw'));

const dataset = smallDataset({
  claims: [
    claimOf({ id: 'late', asOf: '2022-05-10', claimant: 'isw' }),
    claimOf({ id: 'early', asOf: '2022-05-01', statedOn: '2022-05-20' }),
    claimOf({ id: 'twin', asOf: '2022-05-05', sameAs: 'early' }),
    claimOf({ id: 'same-day', asOf: '2022-05-10' }),
  ],
});
const table = claimTable(dataset, 'asof');

test('claims come in the order of the clock, repeated news left out', () => {
  expect(table.claims.map(({ id }) => id)).toEqual(['early', 'late', 'same-day']);
  expect(claimTable(dataset, 'said').claims.map(({ id }) => id)).toEqual([
    'late',
    'same-day',
    'early',
  ]);
});

test('a dataset has one table per clock', () => {
  expect(claimTable(dataset, 'asof')).toBe(table);
});

test('is what sorting every claim by its day gives, and finds the rows about each place', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          place: fc.constantFrom('town-0', 'town-1', 'east'),
          asOf: fc.constantFrom('1999-12-31', '2022-05-01', '2022-05-02'),
          statedOn: fc.constantFrom('2022-05-02', '2024-02-29'),
          sameAs: fc.option(fc.constant('c-00'), { freq: 5 }),
        }),
        { maxLength: 40 },
      ),
      fc.constantFrom(...CLOCKS),
      (rows, clock) => {
        const claims = rows.map((row, i) =>
          claimOf({ ...row, id: `c-${String(i).padStart(2, '0')}` }),
        );
        const made = claimTable(smallDataset({ claims }), clock);
        const slow = claims
          .filter(({ sameAs }) => sameAs === null)
          .sort((a, b) => dayNumber(clockDay(a, clock)) - dayNumber(clockDay(b, clock)));
        expect(made.claims).toEqual(slow);
        expect([...made.day]).toEqual(slow.map((claim) => dayNumber(clockDay(claim, clock))));
        for (const place of ['town-0', 'east', 'nowhere'] as PlaceId[])
          expect([...made.rowsAbout(place)]).toEqual(
            [...slow.keys()].filter((row) => slow[row] && subjectOf(slow[row]) === place),
          );
      },
    ),
    RUNS,
  ));

describe('countBetween', () => {
  test.each([
    { from: '2022-05-10', to: '2022-05-10', enabled: everyone, count: 2 },
    { from: '2022-05-10', to: '2022-05-10', enabled: onlyIsw, count: 1 },
    { from: '2022-05-02', to: '2022-05-09', enabled: everyone, count: 0 },
    { from: '2022-05-01', to: '2022-05-10', enabled: everyone, count: 3 },
  ])('$from to $to: $count', ({ from, to, enabled, count }) => {
    expect(countBetween(table, enabled, on(from), on(to))).toBe(count);
  });
});

describe('nextClaimDay', () => {
  test.each([
    { name: 'forward', from: '2022-05-01', direction: 1, enabled: everyone, to: '2022-05-10' },
    { name: 'past the end', from: '2022-05-10', direction: 1, enabled: everyone, to: null },
    { name: 'back', from: '2022-05-10', direction: -1, enabled: everyone, to: '2022-05-01' },
    { name: 'of one claimant', from: '2022-05-10', direction: -1, enabled: onlyIsw, to: null },
    {
      name: 'from between',
      from: '2022-05-04',
      direction: -1,
      enabled: everyone,
      to: '2022-05-01',
    },
  ] as const)('$name', ({ from, direction, enabled, to }) => {
    expect(nextClaimDay(table, enabled, on(from), direction)).toBe(to && on(to));
  });
});

test('a share speaks of its base, everything else of its place', () => {
  const about = { place: 'east', basePlace: 'zone' };
  expect(subjectOf(claimOf({ ...about, kind: 'share' }))).toBe('zone');
  expect(subjectOf(claimOf({ ...about, kind: 'area' }))).toBe('east');
});

test('officials of each side have a band of their own, everybody else shares one', () => {
  expect(groupOf('ru-official')).toBe('ru');
  expect(groupOf('ua-official')).toBe('ua');
  expect((['osint', 'media', 'third-party-official'] as const).map(groupOf)).toEqual(
    Array(3).fill('others'),
  );
});
