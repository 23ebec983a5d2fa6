import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

/** What is made, in its order, of keys that are asked for in turn. */
function madeOf(most: number, asked: readonly string[], of: object = {}): string[] {
  const kept = new Kept<string>(most);
  const made: string[] = [];
  for (const key of asked) {
    const make = (): string => {
      made.push(key);
      return `drawing of ${key}`;
    };
    expect(kept.get(of, key, make)).toBe(`drawing of ${key}`);
  }
  return made;
}

test('a result is made once while it is kept', () => {
  expect(madeOf(2, ['a', 'b', 'a', 'b', 'a'])).toEqual(['a', 'b']);
});

test('no more are kept than may be: the one asked for longest ago is forgotten', () => {
  expect(madeOf(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
});

test('an empty result is one, too', () => {
  const kept = new Kept<string>(1);
  const of = {};
  expect(kept.get(of, 'a', () => '')).toBe('');
  expect(kept.get(of, 'a', () => 'made again')).toBe('');
});

test('two things have no result in common', () => {
  const kept = new Kept<string>(1);
  const [one, other] = [{}, {}];
  expect(kept.get(one, 'a', () => 'of one')).toBe('of one');
  expect(kept.get(other, 'a', () => 'of the other')).toBe('of the other');
  expect(kept.get(one, 'a', () => 'made again')).toBe('of one');
});
