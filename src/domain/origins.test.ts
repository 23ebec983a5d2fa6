import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import type { Claimant, ClaimantId } from './types.ts';
import { countOrigins, groupByOrigin, originsOf } from './origins.ts';

const claimant = (id: string, ...derivedFrom: string[]): Claimant => ({
  id: id as ClaimantId,
  name: id,
  side: 'osint',
  derivedFrom: derivedFrom as ClaimantId[],
});
const ALL = [
  claimant('isw'),
  claimant('deepstate'),
  claimant('belfer', 'isw', 'deepstate'),
  claimant('afp', 'isw'),
  claimant('digest', 'afp'),
  claimant('ru-mod'),
  claimant('loop-a', 'loop-b'),
  claimant('loop-b', 'loop-a'),
];
const byId = new Map(ALL.map((entry) => [entry.id, entry]));
const grouped = (...ids: string[]): string[] =>
  groupByOrigin(
    ids.map((id) => ({ claimant: byId.get(id as ClaimantId)! })),
    byId,
  ).map(({ head, derived }) =>
    [head, ...derived].map((entry) => entry.claimant.id as string).join(' < '),
  );

describe('groupByOrigin', () => {
  test.each([
    { name: 'nobody', ids: [], groups: [] },
    { name: 'unrelated claimants stand alone', ids: ['ru-mod', 'isw'], groups: ['ru-mod', 'isw'] },
    {
      name: 'a derived claimant stands under its origin, wherever it comes in the list',
      ids: ['afp', 'ru-mod', 'isw'],
      groups: ['ru-mod', 'isw < afp'],
    },
    {
      name: 'derivation goes through a claimant that is not listed',
      ids: ['isw', 'digest'],
      groups: ['isw < digest'],
    },
    {
      name: 'derivation goes through a claimant that is listed',
      ids: ['isw', 'afp', 'digest'],
      groups: ['isw < afp < digest'],
    },
    {
      name: 'with two origins listed it stands under the first it names',
      ids: ['deepstate', 'isw', 'belfer'],
      groups: ['deepstate', 'isw < belfer'],
    },
    {
      name: 'with one of two origins listed it stands under that one',
      ids: ['belfer', 'deepstate'],
      groups: ['deepstate < belfer'],
    },
    {
      name: 'two that use the same unlisted claimant are one origin',
      ids: ['afp', 'belfer', 'ru-mod'],
      groups: ['afp < belfer', 'ru-mod'],
    },
    { name: 'a loop loses nobody', ids: ['loop-a', 'loop-b'], groups: ['loop-a < loop-b'] },
  ])('$name', ({ ids, groups }) => expect(grouped(...ids)).toEqual(groups));

  test('every entry is in exactly one group', () => {
    const ids = ALL.map((entry) => entry.id as string);
    const all = grouped(...ids).flatMap((group) => group.split(' < '));
    expect(all.sort()).toEqual([...ids].sort());
  });
});

test('originsOf lists the nearest first and ends on loops', () => {
  expect(originsOf('digest' as ClaimantId, byId)).toEqual(['afp', 'isw']);
  expect(originsOf('loop-a' as ClaimantId, byId)).toEqual(['loop-b']);
});

describe('countOrigins', () => {
  test.each([
    { name: 'nobody', ids: [], count: [0, 0], restsOn: [] },
    { name: 'one origin', ids: ['isw'], count: [1, 1], restsOn: [] },
    {
      name: 'an origin and those who use it',
      ids: ['isw', 'afp', 'digest'],
      count: [3, 1],
      restsOn: [],
    },
    { name: 'one who uses another', ids: ['afp'], count: [1, 1], restsOn: ['isw'] },
    {
      name: 'all use others, who do not speak',
      ids: ['digest', 'belfer'],
      count: [2, 1],
      restsOn: ['afp', 'isw', 'deepstate'],
    },
    {
      name: 'all use others, one of whom speaks',
      ids: ['digest', 'afp'],
      count: [2, 1],
      restsOn: ['isw'],
    },
    { name: 'one of them uses nobody', ids: ['afp', 'ru-mod'], count: [2, 2], restsOn: [] },
    { name: 'one named twice', ids: ['isw', 'isw'], count: [1, 1], restsOn: [] },
    { name: 'one nobody knows', ids: ['unheard-of'], count: [0, 0], restsOn: [] },
  ])('$name', ({ ids, count, restsOn }) => {
    const found = countOrigins(ids as ClaimantId[], byId);
    expect([found.claimants, found.origins]).toEqual(count);
    expect(found.restsOn).toEqual(restsOn);
  });

  test('is never more than the claimants, and at least one where somebody speaks', () => {
    const ids = ALL.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (some) => {
        const { claimants, origins } = countOrigins(some, byId);
        expect(claimants).toBe(some.length);
        expect(origins).toBeLessThanOrEqual(claimants);
        expect(origins > 0).toBe(claimants > 0);
      }),
      RUNS,
    );
  });
});
