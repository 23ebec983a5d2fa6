import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import { packClaims, unpackClaims } from './packedClaims.ts';

test('claims come back as they were, through a copy as a worker makes it', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          id: fc.string(),
          place: fc.constantFrom('a', 'b'),
          asOf: anyDay,
          value: fc.option(fc.double({ min: 0.01, max: 100, noNaN: true })),
          speaker: fc.option(fc.constantFrom('x', 'y')),
        }),
        { maxLength: 8 },
      ),
      (texts) => {
        const claims = texts.map((text) => claimOf(text));
        const packed = structuredClone(packClaims(claims));
        let step = unpackClaims(packed).next();
        for (const steps = unpackClaims(packed); !step.done;) step = steps.next();
        expect(step.value).toEqual(claims);
      },
    ),
    RUNS,
  ));
