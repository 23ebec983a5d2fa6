import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { Lru } from './lru.ts';

test('what was used longest ago is forgotten first', () => {
  const memory = new Lru<number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  memory.get('a');
  memory.set('c', 3);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, null, 3]);
});

test('what is too heavy is not kept, and takes its older value away', () => {
  const memory = new Lru<number>(2);
  memory.set('a', 1);
  memory.set('a', 2, 3);
  expect(memory.get('a')).toBeNull();
});

const anyUse = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  weight: fc.integer({ min: 1, max: 6 }),
  isRead: fc.boolean(),
});

test('like a list ordered by use that is cut to the capacity', () =>
  fc.assert(
    fc.property(fc.array(anyUse, { maxLength: 40 }), (uses) => {
      const memory = new Lru<number>(8);
      let list: { key: string; weight: number }[] = [];
      for (const { key, weight, isRead } of uses) {
        const known = list.find((entry) => entry.key === key);
        if (isRead) {
          expect(memory.get(key)).toBe(known?.weight ?? null);
          if (known) list = [...list.filter((entry) => entry !== known), known];
          continue;
        }
        memory.set(key, weight, weight);
        list = [...list.filter((entry) => entry !== known), { key, weight }];
        while (list.reduce((sum, entry) => sum + entry.weight, 0) > 8) list.shift();
      }
    }),
    RUNS,
  ));
