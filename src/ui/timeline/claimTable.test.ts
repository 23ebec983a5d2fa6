import { describe, expect, test } from 'vitest';
import { claimOf } from '../../../tests/support/claims.ts';
import { CLAIMANT_IDS, smallDataset } from '../../../tests/support/smallDataset.ts';
import { day, dayNumber } from '../../domain/day.ts';
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
