import { expect, test } from 'vitest';
import { RESOLUTIONS } from '../domain/resolution.ts';
import { isFront, PALETTES } from './palette.ts';

test.each([
  { left: 'ru', right: 'ua', expected: true },
  { left: 'ru', right: 'disputed', expected: true },
  { left: 'contested', right: 'ua', expected: true },
  { left: 'ru', right: 'ru', expected: false },
  { left: 'ru', right: 'unclaimed', expected: false },
  { left: 'unclaimed', right: 'ua', expected: false },
] as const)('between $left and $right is a front: $expected', ({ left, right, expected }) => {
  expect(isFront(RESOLUTIONS.indexOf(left), RESOLUTIONS.indexOf(right))).toBe(expected);
});

test('every palette names the same colours, each as #rrggbb', () => {
  const [first, ...others] = Object.values(PALETTES);
  for (const palette of others) expect(Object.keys(palette)).toEqual(Object.keys(first ?? {}));
  for (const palette of Object.values(PALETTES))
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test.each(Object.entries(PALETTES))('in %s neither holder has the other’s colour', (_, palette) => {
  expect(palette.ru).not.toBe(palette.ua);
  expect([palette.ru, palette.ua]).not.toContain(palette.unclaimed);
});
