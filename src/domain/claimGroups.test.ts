import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { claimById, rowOfId } from './claimById.ts';
import { addToGroups, groupClaims, noGroups, rowsByKey } from './claimGroups.ts';
import type { Claim } from './types.ts';

const anyClaims = fc
  .array(fc.record({ place: fc.constantFrom('a', 'b', 'c'), speaker: fc.constantFrom(null, 'x') }))
  .map((rows) => rows.map((row, i) => claimOf({ ...row, id: `c-${String(i).padStart(3, '0')}` })));

test('claims share a group exactly if they agree in what they are told apart by', () =>
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const { of, heads, number } = groupClaims(claims, ({ speaker }) => speaker);
      expect(Array.from(of, (group) => heads[group]?.speaker)).toEqual(
        claims.map(({ speaker }) => speaker),
      );
      expect(heads).toEqual([...new Set(of)].map((group) => claims[of.indexOf(group)]));
      expect([...number.keys()]).toEqual([...new Set(claims.map(({ speaker }) => speaker))]);
    }),
    RUNS,
  ));

test('groups made in parts are those made at once', () =>
  fc.assert(
    fc.property(anyClaims, fc.nat({ max: 12 }), (claims, cut) => {
      const keyOf = ({ place }: Claim): string => place;
      const middle = Math.min(cut, claims.length);
      const parts = addToGroups(noGroups(claims.length), claims, keyOf, 0, middle);
      expect(addToGroups(parts, claims, keyOf, middle, claims.length)).toEqual(
        groupClaims(claims, keyOf),
      );
    }),
    RUNS,
  ));

test('the rows of a key are all its claims, in their order', () =>
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const rowsAbout = rowsByKey(claims, ({ place }) => place);
      for (const place of ['a', 'b', 'c', 'nowhere'])
        expect([...rowsAbout(place)]).toEqual(
          [...claims.keys()].filter((row) => claims[row]?.place === place),
        );
    }),
    RUNS,
  ));

test('a claim is found by its id, and nothing else is', () =>
  fc.assert(
    fc.property(anyClaims, fc.nat({ max: 99 }), (claims, number) => {
      const id = `c-${String(number).padStart(3, '0')}`;
      expect(claimById(claims, id)).toBe(claims.find((claim) => claim.id === id));
      expect(rowOfId(claims, `${id}-`)).toBe(-1);
    }),
    RUNS,
  ));
