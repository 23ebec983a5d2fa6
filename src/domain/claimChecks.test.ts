import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import { checkClaim, trackShares, type ClaimCheck } from './claimCheck.ts';
import { checkClaims, claimedPct, isChecked } from './claimChecks.ts';
import type { Claim } from './types.ts';

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    kind: fc.constantFrom('share', 'area', 'area', 'share', 'control'),
    holder: fc.constantFrom('ru', 'ua'),
    asOf: anyDay,
    value: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 9 }),
    basePlace: fc.constantFrom('east', 'west', 'zone', 'country', 'elsewhere', null),
    sameAs: fc.constantFrom(null, null, 'c-2'),
  })
  .map((text) => claimOf(text as Parameters<typeof claimOf>[0]));

function all(dataset: ReturnType<typeof smallDataset>, claims: readonly Claim[]): ClaimCheck[] {
  const work = checkClaims(dataset, claims);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test('day by day is the same as each claim by itself', () => {
  fc.assert(
    fc.property(anyReadings, fc.array(anyClaim, { maxLength: 12 }), (readings, claims) => {
      const dataset = smallDataset({ readings, claims });
      const shares = trackShares(dataset);
      expect(all(dataset, claims)).toEqual(
        claims.filter(isChecked).map((claim) => checkClaim(dataset, claim, shares)),
      );
    }),
    { ...RUNS, numRuns: 300 },
  );
});

test('rows that repeat another’s news, and what is no level, are left out', () => {
  const claims = [
    claimOf({ kind: 'share', value: 30, basePlace: 'east' }),
    claimOf({ kind: 'share', value: 30, basePlace: 'east', sameAs: 'c-1' }),
    claimOf({ kind: 'area-change', value: 3 }),
  ];
  expect(all(smallDataset({ claims }), claims).map(({ claim }) => claim)).toEqual([claims[0]]);
});

test('an area is put in percent of the mapped base', () => {
  const dataset = smallDataset();
  const [share, area, off] = all(dataset, [
    claimOf({ kind: 'share', value: 30, basePlace: 'east' }),
    claimOf({ kind: 'area', value: 7.11 / 4, basePlace: 'east' }),
    claimOf({ kind: 'area', value: 1, basePlace: 'elsewhere' }),
  ]);
  expect(share && claimedPct(share)).toBe(30);
  expect(area && claimedPct(area)).toBeCloseTo(25, 9);
  expect(off && claimedPct(off)).toBeNull();
});
