import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { claimById, rowOfId } from './claimById.ts';
import { groupClaims, groupingClaims, PIECE, rowsOfGroups } from './claimGroups.ts';

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

test('the rows of each group are all its claims, in their order', () =>
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const groups = groupClaims(claims, ({ place }) => place);
      const { rows, start } = rowsOfGroups(groups);
      for (const [place, group] of groups.number)
        expect([...rows.subarray(start[group], start[group + 1])]).toEqual(
          [...claims.keys()].filter((row) => claims[row]?.place === place),
        );
      expect(start.at(-1)).toBe(claims.length);
    }),
    RUNS,
  ));

test('grouping may be left after every thousand claims', () => {
  const work = groupingClaims(Array(3 * PIECE).fill(claimOf({})), ({ place }) => place);
  expect([...work]).toHaveLength(3);
});

test('a claim is found by its id, and nothing else is', () =>
  fc.assert(
    fc.property(anyClaims, fc.nat({ max: 99 }), (claims, number) => {
      const id = `c-${String(number).padStart(3, '0')}`;
      expect(claimById(claims, id)).toBe(claims.find((claim) => claim.id === id));
      expect(rowOfId(claims, `${id}-`)).toBe(-1);
    }),
    RUNS,
  ));
