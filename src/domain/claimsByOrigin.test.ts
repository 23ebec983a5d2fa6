import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { claimsByOrigin } from './claimsByOrigin.ts';
import { countOrigins } from './origins.ts';
import type { Claim, Claimant, ClaimantId } from './types.ts';

const claimant = (id: string, ...derivedFrom: string[]): Claimant => ({
  id: id as ClaimantId,
  name: id,
  side: 'osint',
  derivedFrom: derivedFrom as ClaimantId[],
});
const ALL = [
  claimant('isw'),
  claimant('afp', 'isw'),
  claimant('digest', 'afp'),
  claimant('ru-mod'),
  claimant('reuters', 'unlisted'),
];
const byId = new Map(ALL.map((entry) => [entry.id, entry]));
const said = (...ids: string[]): Claim[] =>
  ids.map((id) => claimOf({ id, claimant: id.replace(/-\d$/, '') }));
const grouped = (claims: readonly Claim[]): string[] =>
  claimsByOrigin(claims, byId).map(({ own, derived }) =>
    [own, derived].map((of) => of.map(({ id }) => id as string).join(' ')).join(' < '),
  );

test('a figure stands under the origin it rests on, also when it is the newer one', () => {
  expect(grouped(said('afp-1', 'ru-mod-1', 'isw-1', 'ru-mod-2', 'afp-2', 'digest-1'))).toEqual([
    'ru-mod-1 ru-mod-2 < ',
    'isw-1 < afp-1 afp-2 digest-1',
  ]);
});

test('an origin that says nothing itself heads no group', () => {
  expect(grouped(said('reuters-1', 'digest-1'))).toEqual(['reuters-1 < ', 'digest-1 < ']);
  expect(grouped([])).toEqual([]);
});

test('a claim of nobody is an error', () => {
  expect(() => grouped(said('nobody-1'))).toThrow('"nobody" is no claimant');
});

test('no claim is lost or told twice, and the groups are the origins that are counted', () => {
  const anyClaims = fc
    .array(fc.constantFrom(...ALL), { maxLength: 8 })
    .map((of) => of.map(({ id }, i) => claimOf({ id: `${id}-${i}`, claimant: id })));
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const groups = claimsByOrigin(claims, byId);
      const told = groups.flatMap(({ own, derived }) => [...own, ...derived]);
      expect([...told].sort(byRow)).toEqual([...claims].sort(byRow));
      const { origins } = countOrigins(
        claims.map((claim) => claim.claimant),
        byId,
      );
      expect(groups).toHaveLength(origins);
    }),
    RUNS,
  );
});

const byRow = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1);
