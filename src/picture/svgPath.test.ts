import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { drawnLines } from '../../tests/support/svgLines.ts';
import type { Position } from '../domain/partition.ts';
import type { Projector } from './mercator.ts';
import { fixed, path, pathData } from './svgPath.ts';

/** Positions are pixels already. */
const PLAIN: Projector = {
  project: (x, y) => [x, y],
  unproject: (x, y) => [x, y],
  seenFrom: 'above',
};
const data = (...lines: Position[][]): string => pathData(lines, PLAIN);

describe('numbers', () => {
  test.each([
    [0, '0'],
    [-0.04, '0'],
    [0.26, '.3'],
    [-0.26, '-.3'],
    [12, '12'],
    [-1.24, '-1.2'],
    [1234567.89, '1234567.9'],
  ])('%d is written %s', (value, text) => expect(fixed(value)).toBe(text));

  test('are read back as they were rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (value) => {
        expect(Number(fixed(value / 10))).toBe(value / 10);
      }),
      RUNS,
    );
  });
});

describe('a point between two tenths', () => {
  /** As far apart as Node 20 and Chromium 156 put one point of the backdrop. */
  const machines = [333.34999999999955, 333.35000000000027];

  test('is the same on machines that differ in the last digit', () => {
    expect(new Set(machines.map(fixed)).size).toBe(1);
    expect(new Set(machines.map((x) => data([[0, 0], [x, 9]]))).size).toBe(1); // prettier-ignore
  });
});

describe('path data', () => {
  test.each<{ name: string; lines: Position[][]; text: string }>([
    { name: 'no line', lines: [], text: '' },
    { name: 'a line', lines: [[[1, 2], [1.5, 1.5], [4, 2]]], text: 'm1 2 .5-.5 2.5.5' }, // prettier-ignore
    { name: 'a ring is closed', lines: [[[0, 0], [9, 0], [9, 9], [0, 0]]], text: 'm0 0 9 0 0 9z' }, // prettier-ignore
    { name: 'repeated points go', lines: [[[1, 1], [1.01, 1], [5, 9], [5, 9.04]]], text: 'm1 1 4 8' }, // prettier-ignore
    { name: 'points on the way go', lines: [[[0, 0], [2, 0.1], [5, 0], [5, 5]]], text: 'm0 0 5 0 0 5' }, // prettier-ignore
    {
      name: 'a way back stays',
      lines: [
        [
          [0, 0],
          [5, 0],
          [2, 0],
        ],
      ],
      text: 'm0 0 5 0-3 0',
    },
    {
      name: 'a dot stays',
      lines: [
        [
          [3, 3],
          [3.01, 3],
        ],
      ],
      text: 'm3 3h0',
    },
    { name: 'a second line starts from the first one’s end', lines: [[[1, 1], [2, 1]], [[4, 4], [5, 5]]], text: 'm1 1 1 0m2 3 1 1' }, // prettier-ignore
    { name: 'a second ring starts from the first one’s start', lines: [[[1, 1], [2, 1], [2, 2], [1, 1]], [[4, 4], [5, 5]]], text: 'm1 1 1 0 0 1zm3 3 1 1' }, // prettier-ignore
  ])('$name', ({ lines, text }) => expect(data(...lines)).toBe(text));

  const anyLine = fc.array(
    fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })),
    { minLength: 1, maxLength: 40 },
  ); // prettier-ignore
  /** Walks in small steps, as coasts on an overview. */
  const anyWalk = anyLine.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): [number, number] => [(x += dx / 100), (y += dy / 100)]);
  });

  test('no point of a line is further from what is drawn than the eye sees', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, anyWalk), (line) => {
        const [drawn = []] = drawnLines(data(line));
        for (const point of line) expect(distance(point, drawn)).toBeLessThan(0.1 + 0.08);
      }),
      RUNS,
    );
  });

  test('begins and ends where the line does, and has no more points', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, anyWalk), (line) => {
        const [drawn = []] = drawnLines(data(line));
        const rounded = line.map((point) => point.map((value) => Math.round(value * 10) / 10 + 0));
        expect(drawn[0]).toEqual(rounded[0]);
        expect(drawn.at(-1)).toEqual(rounded.at(-1));
        expect(drawn.length).toBeLessThanOrEqual(Math.max(2, line.length));
      }),
      RUNS,
    );
  });
});

test('nothing to draw is no path', () => {
  expect(path('', 'fill="red"')).toBe('');
  expect(path('m0 0 1 1', 'fill="red"')).toBe('<path d="m0 0 1 1" fill="red"/>');
});

/** From a point to the nearest part of a line. */
function distance([x, y]: readonly [number, number], line: readonly Position[]): number {
  return Math.min(
    ...line.map(([bx, by], i) => {
      const [ax, ay] = line[Math.max(0, i - 1)] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const square = dx * dx + dy * dy;
      const at = square && Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
      return Math.hypot(x - ax - at * dx, y - ay - at * dy);
    }),
  );
}
