import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlaceId } from '../../src/domain/types.ts';
import { RUNS, shuffled } from '../../tests/support/arbitraries.ts';
import type { SettlementRow } from '../tables/rows.ts';
import { orderSettlements } from './orderSettlements.ts';

const OBLASTS = ['donetsk', 'kursk'] as unknown as PlaceId[];

const anyRows = fc
  .array(
    fc.record({
      oblast: fc.constantFrom(...OBLASTS),
      lng: fc.constantFrom(31, 35.5, 41),
      lat: fc.constantFrom(45, 49, 55),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, i) => ({ ...row, id: `s-${i + 10}` }) as unknown as SettlementRow));

test('the order does not depend on the order of the rows, points in one place included', () => {
  const pairs = anyRows.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)));
  fc.assert(
    fc.property(pairs, ([rows, others]) => {
      expect(orderSettlements(others, OBLASTS)).toEqual(orderSettlements(rows, OBLASTS));
    }),
    RUNS,
  );
});

test('settlements of an oblast are numbered together, oblasts in their given order', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const oblasts = orderSettlements(rows, OBLASTS).map(({ oblast }) => OBLASTS.indexOf(oblast));
      expect(oblasts).toEqual([...oblasts].sort((a, b) => a - b));
    }),
    RUNS,
  );
});
