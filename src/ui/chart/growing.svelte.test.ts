import fc from 'fast-check';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { Growing, type Pieces } from './growing.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many items are drawn after each piece of the work, for lists shown one after another. */
function drawn<T>(lists: readonly (readonly T[])[], pieces: Pieces<T>): number[][] {
  let items = $state.raw<readonly T[]>([]);
  const log: number[][] = [];
  const stop = $effect.root(() => {
    const growing = new Growing(() => items, pieces);
    $effect(() => void log.at(-1)?.push(growing.shown.length));
    $effect(() => expect(growing.isWhole).toBe(growing.shown.length === items.length));
  });
  for (const list of lists) {
    log.push([]);
    items = list;
    flushSync();
    vi.runAllTimers();
  }
  stop();
  return log;
}

const numbers = (length: number): number[] => Array.from({ length }, (_, i) => i);

test('the first ones at once, then a few at a time, then all', () => {
  expect(drawn([numbers(9)], { first: 2, piece: 3 })).toEqual([[2, 5, 8, 9]]);
  expect(drawn([numbers(2)], { first: 2, piece: 3 })).toEqual([[2]]);
  expect(drawn([numbers(2)], { first: 0, piece: 1 })).toEqual([[0, 1, 2]]);
});

test('another list begins again; one of the same items does not, though it is made anew', () => {
  const [one, same, other] = [numbers(6), numbers(6), [5, ...numbers(5)]];
  expect(drawn([one, same, other], { first: 2, piece: 4 })).toEqual([[2, 6], [6], [2, 6]]);
  const keyOf = ({ id }: { id: number }): number => id;
  const made = (): { id: number }[] => numbers(6).map((id) => ({ id }));
  expect(drawn([made(), made()], { first: 2, piece: 4, keyOf })).toEqual([[2, 6], [6]]);
});

test('no piece draws more than its share, and in the end all are there', () => {
  const anyPieces = fc.record({
    first: fc.integer({ min: 0, max: 5 }),
    piece: fc.integer({ min: 1, max: 7 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
      anyPieces,
      (lengths, pieces) => {
        const lists = lengths.map((length, i) => numbers(length).map((n) => n + 100 * i));
        for (const [i, counts] of drawn(lists, pieces).entries()) {
          expect(counts.at(-1) ?? 0).toBe(lengths[i]);
          counts.forEach((count, k) => {
            const before = counts[k - 1];
            expect(count).toBeLessThanOrEqual(
              before === undefined ? Math.max(pieces.first, 0) : before + pieces.piece,
            );
          });
        }
      },
    ),
    { ...RUNS, numRuns: 100 },
  );
});
