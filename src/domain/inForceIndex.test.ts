import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyQuery, RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { CLAIMANT_IDS } from '../../tests/support/smallDataset.ts';
import { addDays } from './day.ts';
import { claimsInForce, LEVEL_KINDS } from './inForce.ts';
import { InForceIndex } from './inForceIndex.ts';
import { KINDS, type Kind, type PlaceId } from './types.ts';

const anyClaims = fc
  .array(
    fc.record({
      place: fc.constantFrom('east', 'east', 'west'),
      claimant: fc.constantFrom(...CLAIMANT_IDS),
      kind: fc.constantFrom<Kind>('share', 'area', 'control'),
      holder: fc.constantFrom('ru' as const, 'ua' as const),
      asOf: anyDay,
      saidAfter: fc.integer({ min: 0, max: 3 }),
      lapsesAfter: fc.option(fc.integer({ min: 1, max: 5 })),
      isRepeat: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ saidAfter, lapsesAfter, isRepeat, ...rest }, i) =>
      claimOf({
        ...rest,
        id: `c-${String(i).padStart(2, '0')}`,
        statedOn: addDays(rest.asOf, saidAfter),
        until: lapsesAfter === null ? null : addDays(rest.asOf, lapsesAfter),
        sameAs: isRepeat && i % 4 === 0 ? 'another' : null,
      }),
    ),
  );

test('gives what is in force by the rules, in the same order, for query after query', () => {
  const anyKinds = fc.constantFrom(LEVEL_KINDS, KINDS, ['control'] as const);
  const east = 'east' as PlaceId;
  fc.assert(
    fc.property(
      anyClaims,
      anyKinds,
      fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
      (claims, kinds, queries) => {
        const index = new InForceIndex(claims, east, kinds);
        for (const query of queries)
          expect(index.at(query)).toEqual(claimsInForce(claims, east, query, kinds));
      },
    ),
    RUNS,
  );
});
