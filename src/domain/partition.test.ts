import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { gridPartition, signedArea } from '../../tests/support/grid.ts';
import { cellRings, lines, outline, positionOf, segmentsOf, type Segments } from './partition.ts';

const COLUMNS = 4;
const ROWS = 3;
const CELLS = COLUMNS * ROWS;
const partition = gridPartition(COLUMNS, ROWS);
const segments = segmentsOf(partition);

const allCells = Array.from({ length: CELLS }, (_, cell) => cell);
const anySet = fc.subarray(allCells).map((cells) => new Set(cells));

/** Area of a ring of vertexes, in squares of the grid. */
const squaresIn = (ring: readonly number[]): number =>
  Math.round(signedArea(ring.map((vertex) => positionOf(partition, vertex))) * 100);

/** The segments of closed or open lines as sorted "a b" keys, direction dropped. */
function keysOf(found: readonly number[][], isClosed: boolean): string[] {
  return found
    .flatMap((line) =>
      line.slice(isClosed ? 0 : 1).map((b, i) => {
        const a = (isClosed ? line[(i + line.length - 1) % line.length] : line[i]) ?? NaN;
        return a < b ? `${a} ${b}` : `${b} ${a}`;
      }),
    )
    .sort();
}

function matching(all: Segments, isMatch: (left: number, right: number) => boolean): string[] {
  const keys: string[] = [];
  all.from.forEach((from, i) => {
    const to = all.to[i] ?? NaN;
    if (isMatch(all.left[i] ?? NaN, all.right[i] ?? NaN))
      keys.push(from < to ? `${from} ${to}` : `${to} ${from}`);
  });
  return keys.sort();
}

describe('segmentsOf', () => {
  test('lists every border once: those inside with both cells, those outside with -1', () => {
    expect(segments.from).toHaveLength(COLUMNS * (ROWS + 1) + ROWS * (COLUMNS + 1));
    const outside = [...segments.right].filter((cell) => cell === -1);
    expect(outside).toHaveLength(2 * (COLUMNS + ROWS));
  });

  test('has neighbours on its two sides, and the first cell on the left', () => {
    segments.from.forEach((_, i) => {
      const [left, right] = [segments.left[i] ?? NaN, segments.right[i] ?? NaN];
      if (right !== -1) expect([1, COLUMNS]).toContain(right - left);
    });
  });

  test('is empty for no cells', () => {
    const none = new Uint32Array([0]);
    const empty = { vertices: new Float64Array(), ringVertices: new Uint32Array() };
    expect(segmentsOf({ ...empty, ringStart: none, cellStart: none }).from).toHaveLength(0);
  });
});

describe('outline', () => {
  test('goes round exactly the cells of a set: its signed area is theirs', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const rings = outline(segments, (cell) => set.has(cell));
        expect(rings.reduce((sum, ring) => sum + squaresIn(ring), 0)).toBe(set.size);
      }),
      RUNS,
    );
  });

  test('uses each segment between inside and outside once, and no other', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const rings = outline(segments, (cell) => set.has(cell));
        const expected = matching(segments, (left, right) => set.has(left) !== set.has(right));
        expect(keysOf(rings, true)).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('a ring with a hole: the outer one counter-clockwise, the hole clockwise', () => {
    const around = gridPartition(3, 3);
    const rings = outline(segmentsOf(around), (cell) => cell !== 4);
    const areas = rings.map((ring) =>
      Math.round(signedArea(ring.map((vertex) => positionOf(around, vertex))) * 100),
    );
    expect(areas.sort()).toEqual([-1, 9]);
  });

  test('nothing for no cells, one ring for all', () => {
    expect(outline(segments, () => false)).toEqual([]);
    expect(outline(segments, (cell) => cell >= 0)).toHaveLength(1);
  });

  test('never asks the set about the outside as a cell in it', () => {
    expect(outline(segments, () => true)).toHaveLength(1);
  });
});

describe('lines', () => {
  test('use every matching segment exactly once', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const isFront = (left: number, right: number): boolean =>
          right !== -1 && set.has(left) !== set.has(right);
        expect(keysOf(lines(segments, isFront), false)).toEqual(matching(segments, isFront));
      }),
      RUNS,
    );
  });

  test('join what meets: a front across the grid is one line', () => {
    const found = lines(
      segments,
      (left, right) => right !== -1 && left < COLUMNS && right >= COLUMNS,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toHaveLength(COLUMNS + 1);
  });

  test('close a line around a single cell', () => {
    const [line, ...others] = lines(segments, (left, right) => left === 5 || right === 5);
    expect(others).toEqual([]);
    expect(line?.[0]).toBe(line?.at(-1));
  });
});

test('rings of a cell are closed and counter-clockwise', () => {
  for (const cell of allCells) {
    const [ring, ...others] = cellRings(partition, cell);
    expect(others).toEqual([]);
    expect(ring?.[0]).toEqual(ring?.at(-1));
    expect(signedArea(ring ?? [])).toBeCloseTo(0.01, 9);
  }
});
