import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOf } from '../../tests/support/claims.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import { filterClaims, fold, NO_FILTER, type ClaimFilter } from './claimFilter.ts';
import type { Claim, ClaimantId, PlaceId } from './types.ts';

const claims = [
  claimOf({ id: 'a', claimant: 'isw', asOf: '2022-05-01', place: 'town-1' }),
  claimOf({ id: 'b', claimant: 'isw', asOf: '2022-05-10', place: 'town-2', confidence: 'low' }),
  claimOf({
    id: 'c',
    claimant: 'ru-mod',
    asOf: '2022-05-20',
    place: 'donetsk',
    kind: 'share',
    status: null,
    value: 75,
    unit: 'percent',
    basePlace: 'donetsk',
  }),
];
const dataset = smallDataset({ claims });
const context = {
  clock: 'asof',
  claimants: new Map(
    dataset.claimants.map((claimant) => [
      claimant.id,
      claimant.id === 'ru-mod' ? { ...claimant, side: 'ru-official' as const } : claimant,
    ]),
  ),
  searchTextOf: (claim: Claim) => fold(`${claim.place} ${claim.claimant}`),
} as const;
const passing = (filter: Partial<ClaimFilter>): string[] =>
  filterClaims(claims, { ...NO_FILTER, ...filter }, context).map(({ id }) => id);

describe('a filter', () => {
  test('that asks for nothing passes everything', () => {
    expect(passing({})).toEqual(['a', 'b', 'c']);
  });

  test.each<[string, Partial<ClaimFilter>, string[]]>([
    ['a claimant', { claimants: ['ru-mod' as ClaimantId] }, ['c']],
    ['a place', { places: ['town-1' as PlaceId, 'donetsk' as PlaceId] }, ['a', 'c']],
    ['a side', { sides: ['ru-official'] }, ['c']],
    ['a kind', { kinds: ['share'] }, ['c']],
    ['a confidence', { confidences: ['low'] }, ['b']],
    ['days, both inclusive', { from: claims[0]!.asOf, to: claims[1]!.asOf }, ['a', 'b']],
    ['words in any order', { text: ' RU-mód  donetsk' }, ['c']],
    ['words that do not all occur', { text: 'donetsk isw' }, []],
  ])('asks for %s', (_, filter, ids) => {
    expect(passing(filter)).toEqual(ids);
  });

  test('never adds: two filters pass what both pass alone', () => {
    const anyFilter = fc.record({
      text: fc.constantFrom('', 'town', 'isw'),
      places: fc.subarray(['town-1', 'donetsk'] as PlaceId[]),
      claimants: fc.subarray(['isw', 'ru-mod'] as ClaimantId[]),
    });
    fc.assert(
      fc.property(anyFilter, ({ text, places, claimants }) => {
        const each = [{ text }, { places }, { claimants }].map(passing);
        expect(passing({ text, places, claimants })).toEqual(
          each.reduce((left, right) => left.filter((id) => right.includes(id))),
        );
      }),
      RUNS,
    );
  });
});

test('folding forgets case, diacritics and apostrophes', () => {
  expect(fold('Прип’ять Žitomír')).toBe(fold('припять zitomir'));
});
