import { expect, test } from 'vitest';
import { hilbertIndex } from './hilbert.ts';

const SIDE = 16;
const cell = (x: number, y: number): number => hilbertIndex((x + 0.5) / SIDE, (y + 0.5) / SIDE);

test('the curve visits every square once, going from neighbour to neighbour', () => {
  const squares = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    return { x, y, index: cell(x, y) };
  }).sort((a, b) => a.index - b.index);
  expect(new Set(squares.map(({ index }) => index)).size).toBe(SIDE * SIDE);
  squares.slice(1).forEach(({ x, y }, i) => {
    const before = squares[i] ?? { x: NaN, y: NaN };
    expect(Math.abs(x - before.x) + Math.abs(y - before.y)).toBe(1);
  });
});

test('starts in the corner at 0, 0 and ends in the one at 1, 0', () => {
  expect(hilbertIndex(0, 0)).toBe(0);
  expect(hilbertIndex(1, 0)).toBe(2 ** 32 - 1);
});

test.each([
  { x: -3, y: 0.5, as: [0, 0.5] },
  { x: 0.5, y: 7, as: [0.5, 1] },
] as const)('a point outside the square counts at its edge: $x, $y', ({ x, y, as: [ax, ay] }) => {
  expect(hilbertIndex(x, y)).toBe(hilbertIndex(ax, ay));
});
