import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, RUNS, shuffled } from '../../tests/support/arbitraries.ts';
import { claimOf, type ClaimText } from '../../tests/support/claims.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { CLAIMANT_IDS, queryOf } from '../../tests/support/smallDataset.ts';
import { addDays } from './day.ts';
import { claimsInForce, compareNewest, LEVEL_KINDS } from './inForce.ts';
import type { Query } from './query.ts';
import type { Claim, ClaimantId, PlaceId } from './types.ts';

const EAST = 'east' as PlaceId;
const share = (id: string, asOf: string, more: ClaimText = {}): Claim =>
  claimOf({ id, asOf, kind: 'share', status: null, value: 50, unit: 'percent', ...more });

const idsIn = (claims: readonly Claim[], query: Query): string[] =>
  claimsInForce(deepFreeze([...claims]), EAST, query).map(({ id }) => id);

describe('in force is', () => {
  const first = share('a', '2022-05-01');
  const second = share('b', '2022-05-05');

  test.each([
    { date: '2022-04-30', expected: [], why: 'nothing before the first' },
    { date: '2022-05-01', expected: ['a'], why: 'a claim from its own day' },
    { date: '2022-05-05', expected: ['b'], why: 'only the latest of a claimant, kind and holder' },
    { date: '2026-05-05', expected: ['b'], why: 'a level until the next one, however old' },
  ])('$why', ({ date, expected }) => {
    expect(idsIn([first, second], queryOf(date))).toEqual(expected);
    expect(idsIn([second, first], queryOf(date))).toEqual(expected);
  });

  test.each<{ why: string; other: Claim }>([
    { why: 'another claimant', other: share('b', '2022-05-05', { claimant: 'isw' }) },
    { why: 'another kind', other: share('b', '2022-05-05', { kind: 'area', unit: 'km2' }) },
    { why: 'another holder', other: share('b', '2022-05-05', { holder: 'ua' }) },
  ])('a series of its own for $why, newest first', ({ other }) => {
    expect(idsIn([first, other], queryOf('2022-05-09'))).toEqual(['b', 'a']);
  });

  test('no claim about another place', () => {
    expect(idsIn([share('a', '2022-05-01', { place: 'west' })], queryOf('2022-05-09'))).toEqual([]);
  });

  test('no claim of a claimant that is off', () => {
    const query = queryOf('2022-05-09', { claimants: new Set(['isw' as ClaimantId]) });
    expect(idsIn([first], query)).toEqual([]);
  });

  test('no change, no remark and no settlement status, unless asked for', () => {
    const others = (
      ['control', 'area-change', 'settlement-count-change', 'statement'] as const
    ).map((kind) => share(kind, '2022-05-01', { kind }));
    expect(idsIn(others, queryOf('2022-05-09'))).toEqual([]);
    expect(claimsInForce(others, EAST, queryOf('2022-05-09'), ['statement'])).toHaveLength(1);
    expect(LEVEL_KINDS).toEqual(['share', 'area', 'settlement-count']);
  });

  test('no row that repeats the news of another', () => {
    const twin = share('z', '2022-05-05', { sameAs: 'a' });
    expect(idsIn([first, twin], queryOf('2022-05-09'))).toEqual(['a']);
  });

  test('a claim on the day before until, not on it, and no older one after', () => {
    const lapsing = share('b', '2022-05-05', { until: '2022-05-08' });
    expect(idsIn([first, lapsing], queryOf('2022-05-07'))).toEqual(['b']);
    expect(idsIn([first, lapsing], queryOf('2022-05-08'))).toEqual([]);
  });

  test('what had been said by the day, on the clock of saying', () => {
    const late = share('c', '2022-05-06', { statedOn: '2022-05-20' });
    expect(idsIn([second, late], queryOf('2022-05-09'))).toEqual(['c']);
    expect(idsIn([second, late], queryOf('2022-05-09', { clock: 'said' }))).toEqual(['b']);
    expect(idsIn([second, late], queryOf('2022-05-20', { clock: 'said' }))).toEqual(['c']);
  });
});

test.each([
  { why: 'the newer day', a: share('a', '2022-05-02'), b: share('b', '2022-05-01') },
  {
    why: 'then the newer other day',
    a: share('a', '2022-05-01', { statedOn: '2022-05-03' }),
    b: share('b', '2022-05-01', { statedOn: '2022-05-02' }),
  },
  { why: 'then the later id', a: share('b', '2022-05-01'), b: share('a', '2022-05-01') },
])('newest is $why', ({ a, b }) => {
  expect(compareNewest(a, b, { clock: 'asof' })).toBeLessThan(0);
  expect(compareNewest(b, a, { clock: 'asof' })).toBeGreaterThan(0);
});

const anyClaims = fc
  .array(
    fc.record({
      asOf: anyDay,
      saidAfter: fc.nat({ max: 3 }),
      claimant: fc.constantFrom(...CLAIMANT_IDS),
      holder: fc.constantFrom('ru' as const, 'ua' as const),
      kind: fc.constantFrom('share' as const, 'area' as const),
      lapsesAfter: fc.option(fc.integer({ min: 1, max: 4 })),
      isTwin: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ saidAfter, lapsesAfter, isTwin, ...row }, i) =>
      share(`c-${i + 10}`, row.asOf, {
        ...row,
        statedOn: addDays(row.asOf, saidAfter),
        until: lapsesAfter === null ? null : addDays(row.asOf, lapsesAfter),
        sameAs: isTwin ? 'c-1' : null,
      }),
    ),
  );

test('order of claims never matters, and a claim after the day changes nothing', () => {
  const pairs = anyClaims.chain((claims) => fc.tuple(fc.constant(claims), shuffled(claims)));
  const clocks = fc.constantFrom('asof' as const, 'said' as const);
  fc.assert(
    fc.property(pairs, anyDay, clocks, ([claims, others], date, clock) => {
      const query = queryOf(date, { clock });
      const known = claims.filter(
        ({ asOf, statedOn }) => (clock === 'said' ? statedOn : asOf) <= date,
      );
      expect(idsIn(others, query)).toEqual(idsIn(claims, query));
      expect(idsIn(known, query)).toEqual(idsIn(claims, query));
    }),
    RUNS,
  );
});
