import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS, shuffled } from '../../tests/support/arbitraries.ts';
import { orderOf, ranksOf } from './claimOrder.ts';

const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

describe('orderOf', () => {
  test.each([
    { name: 'ascending', values: [30, 10, 20], isDescending: false, expected: [1, 2, 0] },
    { name: 'descending', values: [30, 10, 20], isDescending: true, expected: [0, 2, 1] },
    { name: 'nothing last', values: [null, 'b', 'a'], isDescending: false, expected: [2, 1, 0] },
    {
      name: 'nothing last, too',
      values: [null, 'b', 'a'],
      isDescending: true,
      expected: [1, 2, 0],
    },
    { name: 'equal values', values: ['a', 'a', 'a'], isDescending: true, expected: [0, 1, 2] },
    { name: 'no rows', values: [], isDescending: false, expected: [] },
  ])('$name', ({ values, isDescending, expected }) => {
    const order = orderOf(ranksOf(values), isDescending, rows(values.length));
    expect([...order]).toEqual(expected);
  });

  const anyValues = fc.oneof(
    fc.array(fc.option(fc.integer({ min: -3, max: 3 }))),
    fc.array(fc.option(fc.constantFrom('', 'a', 'ab', 'b'))),
  ) as fc.Arbitrary<(string | number | null)[]>;

  test('equals a stable sort with a comparison', () =>
    fc.assert(
      fc.property(
        anyValues.chain((values) => fc.tuple(fc.constant(values), shuffled(rows(values.length)))),
        fc.boolean(),
        ([values, ties], isDescending) => {
          const slow = [...ties].sort((a, b) => {
            const [left = null, right = null] = [values[a], values[b]];
            if (left === right) return 0;
            if (left === null) return 1;
            if (right === null) return -1;
            return left < right === isDescending ? 1 : -1;
          });
          expect([...orderOf(ranksOf(values), isDescending, ties)]).toEqual(slow);
        },
      ),
      RUNS,
    ));
});
