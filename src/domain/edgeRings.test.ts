import { describe, expect, test } from 'vitest';
import { EdgeRings, isInside } from './edgeRings.ts';
import type { Position } from './partition.ts';

/** Corners of a grid of 5 × 5 points: corner 5y + x stands at [x, y]. */
const pointOf = (corner: number): Position => [corner % 5, Math.floor(corner / 5)];
/** The unit square whose lower left corner it is. */
const square = (x: number, y: number): number[] => {
  const corner = 5 * y + x;
  return [corner, corner + 1, corner + 6, corner + 5];
};
const polygonsOf = (squares: readonly (readonly [number, number])[]): number[][][] => {
  const rings = new EdgeRings(pointOf);
  for (const [x, y] of squares) rings.add(square(x, y));
  return rings.polygons();
};
const sizes = (polygons: number[][][]): number[][] =>
  polygons.map((rings) => rings.map((ring) => ring.length));

describe('the rings around faces', () => {
  test.each<{ name: string; squares: [number, number][]; expected: number[][] }>([
    { name: 'none', squares: [], expected: [] },
    { name: 'one face', squares: [[0, 0]], expected: [[4]] },
    { name: 'two that share an edge', squares: [[0, 0], [1, 0]], expected: [[6]] }, // prettier-ignore
    { name: 'two apart', squares: [[0, 0], [2, 2]], expected: [[4], [4]] }, // prettier-ignore
    { name: 'two that touch at a corner', squares: [[0, 0], [1, 1]], expected: [[4], [4]] }, // prettier-ignore
    {
      name: 'a ring of faces with a hole',
      squares: [[0, 0], [1, 0], [2, 0], [0, 1], [2, 1], [0, 2], [1, 2], [2, 2]], // prettier-ignore
      expected: [[12, 4]],
    },
  ])('$name', ({ squares, expected }) => {
    expect(sizes(polygonsOf(squares))).toEqual(expected);
    expect(sizes(polygonsOf([...squares].reverse()))).toEqual(expected);
  });
});

test('a point is inside a ring or it is not', () => {
  const ring = square(0, 0).map(pointOf);
  expect(isInside([0.5, 0.5], ring)).toBe(true);
  expect(isInside([1.5, 0.5], ring)).toBe(false);
  expect(isInside([0.5, -0.5], ring)).toBe(false);
});
