import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import { KINDS, QUALIFIERS, STATUSES, type Claim } from '../../domain/types.ts';
import { fromColumns, toColumns } from './coreFile.ts';

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some);

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    asOf: anyDay,
    until: orNull(anyDay),
    kind: fc.constantFrom(...KINDS),
    holder: fc.constantFrom('ru' as const, 'ua' as const),
    status: orNull(fc.constantFrom(...STATUSES)),
    qualifier: orNull(fc.constantFrom(...QUALIFIERS)),
    value: orNull(fc.integer({ min: 0, max: 1000 })),
    unit: fc.constantFrom('percent' as const, 'km2' as const, null),
    base: orNull(fc.string()),
    basePlace: orNull(fc.string()),
    baseKm2: orNull(fc.nat()),
    periodFrom: orNull(anyDay),
    periodTo: orNull(anyDay),
    body: orNull(fc.string()),
    speaker: orNull(fc.string()),
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    untilReason: orNull(fc.string()),
    sameAs: orNull(fc.string()),
    article: orNull(fc.string()),
    id: fc.string(),
    place: fc.string(),
    claimant: fc.string(),
  })
  .map(claimOf);

test('claims survive being turned into columns, written as JSON and back', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 5 }), (claims) => {
      const written = JSON.stringify(toColumns(claims));
      expect(fromColumns(JSON.parse(written) as ReturnType<typeof toColumns>)).toEqual(claims);
    }),
    RUNS,
  );
});

test('every field of a claim has its column', () => {
  const claim = claimOf();
  expect(Object.keys(toColumns([claim])).sort()).toEqual(Object.keys(claim).sort());
});
