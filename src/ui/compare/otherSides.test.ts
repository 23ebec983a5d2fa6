import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import {
  CLAIMANT_IDS,
  FIRST_DAY,
  queryOf,
  smallDataset,
} from '../../../tests/support/smallDataset.ts';
import { CLOCKS } from '../../domain/query.ts';
import { day } from '../../domain/day.ts';
import { ALL_SOURCES, DEFAULT_VIEW, FORMS, type Compare } from '../../view/viewState.ts';
import {
  dayChoices,
  hasSameOther,
  monthsBefore,
  otherClock,
  sourceChoices,
  swapped,
} from './otherSides.ts';

test.each([
  { from: '2025-03-13', months: 1, expected: '2025-02-13' },
  { from: '2025-03-31', months: 1, expected: '2025-02-28' },
  { from: '2024-03-30', months: 1, expected: '2024-02-29' },
  { from: '2024-02-29', months: 12, expected: '2023-02-28' },
  { from: '2025-01-15', months: 1, expected: '2024-12-15' },
])('$months months before $from is $expected', ({ from, months, expected }) => {
  expect(monthsBefore(day(from), months)).toBe(expected);
});

describe('days to compare with', () => {
  const dataset = smallDataset({
    claims: [
      claimOf({ id: 'a', claimant: 'isw', asOf: '2022-04-29' }),
      claimOf({ id: 'b', claimant: 'ru-mod', asOf: '2022-05-03' }),
    ],
  });

  test('are counted back from the view’s day, the last claim of those who are on among them', () => {
    expect(dayChoices(dataset, queryOf('2022-05-06'))).toEqual([
      ['week', '2022-04-29'],
      ['month', '2022-04-06'],
      ['year', null],
      ['claim', '2022-05-03'],
    ]);
    const isw = queryOf('2022-05-06', { claimants: new Set(CLAIMANT_IDS.slice(1, 2)) });
    expect(dayChoices(dataset, isw).at(-1)).toEqual(['claim', '2022-04-29']);
  });

  test('are absent before the data begins', () => {
    expect(dayChoices(dataset, queryOf(FIRST_DAY)).map(([, date]) => date)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('claimants to compare with', () => {
  const dataset = smallDataset();
  const everyone = new Set(CLAIMANT_IDS);

  test('do not offer the view’s own choice, nor nobody', () => {
    expect(sourceChoices(dataset, DEFAULT_VIEW, everyone)).toEqual([
      ['no-track', { mode: 'all-but', ids: ['deepstate'] }],
      ['ru-official', null],
      ['ua-official', null],
      ['all', null],
    ]);
  });

  test('offer everybody to a view that listens to some; by name where it is pinned', () => {
    const sources = { mode: 'only', ids: CLAIMANT_IDS.slice(1, 2) } as const;
    const enabled = new Set(sources.ids);
    const all = (version: string | null) =>
      sourceChoices(dataset, { sources, version }, enabled).at(-1)?.[1];
    expect(all(null)).toBe(ALL_SOURCES);
    expect(all('0123456789ab')).toEqual({ mode: 'only', ids: [...CLAIMANT_IDS].sort() });
    expect(sourceChoices(dataset, { sources, version: null }, enabled)[0]).toEqual([
      'no-track',
      null,
    ]);
  });
});

const anySources = fc.record({
  mode: fc.constantFrom('all-but' as const, 'only' as const),
  ids: fc.subarray(CLAIMANT_IDS),
});
const anyCompare: fc.Arbitrary<Compare> = fc.record({
  date: fc.option(anyDay),
  clock: fc.option(fc.constantFrom(...CLOCKS)),
  sources: fc.option(anySources),
  form: fc.constantFrom(...FORMS),
});
const anySide = fc.record({
  date: anyDay,
  clock: fc.constantFrom(...CLOCKS),
  sources: anySources,
});

test('swapping the sides twice changes nothing, and once exchanges them', () => {
  fc.assert(
    fc.property(anySide, anyCompare, (side, compare) => {
      const once = swapped(side, compare);
      const { compare: back, ...shown } = once;
      expect(swapped(shown, back!)).toEqual({ ...side, compare });
      expect(shown).toEqual({
        date: compare.date ?? side.date,
        clock: compare.clock ?? side.clock,
        sources: compare.sources ?? side.sources,
      });
      expect({
        date: back!.date ?? shown.date,
        clock: back!.clock ?? shown.clock,
        sources: back!.sources ?? shown.sources,
      }).toEqual(side);
    }),
    RUNS,
  );
});

test('a comparison has the same other side as itself in any form', () => {
  fc.assert(
    fc.property(anyCompare, anyCompare, (a, b) => {
      expect(hasSameOther({ ...a, form: 'swipe' }, a)).toBe(true);
      expect(hasSameOther(a, b)).toBe(hasSameOther(b, a));
    }),
    RUNS,
  );
  expect(hasSameOther(null, { date: null, clock: null, sources: null })).toBe(false);
});

test('there are two clocks', () => {
  expect(CLOCKS.map(otherClock)).toEqual([...CLOCKS].reverse());
});
