import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { outline, segmentsOf } from '../../src/domain/partition.ts';
import { SEED } from '../../tests/support/arbitraries.ts';
import { cellAreas, directedSegments, ringArea } from '../../tests/support/partitionChecks.ts';
import { cellsOf } from './cells.ts';
import { partitionOf } from './node.ts';

/** Each run clips and joins dozens of cells: fewer of them. */
const RUNS = { seed: SEED, numRuns: 40 };

const square = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const WEST_OBLAST: Polygon = { type: 'Polygon', coordinates: [square(35, 49, 36, 50)] };
const EAST_OBLAST: Polygon = { type: 'Polygon', coordinates: [square(36, 49, 37, 50)] };

/** Distinct points inside the square from `west`, 49 to `west` + 1, 50, on a grid of 0.01°. */
const pointsFrom = (west: number): fc.Arbitrary<[number, number][]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
      maxLength: 12,
      selector: String,
    })
    .map((list) => list.map(([x, y]) => [west + x / 100, 49 + y / 100]));

const twoOblasts = fc
  .tuple(pointsFrom(35), pointsFrom(36))
  .map(([west, east]) =>
    partitionOf([...cellsOf(west, WEST_OBLAST), ...cellsOf(east, EAST_OBLAST)]),
  );

describe('two oblasts cut into cells', () => {
  test('have no directed segment twice: cells do not overlap', () => {
    fc.assert(
      fc.property(twoOblasts, (partition) => {
        expect([...directedSegments(partition).values()].every((count) => count === 1)).toBe(true);
      }),
      RUNS,
    );
  });

  test('cover both squares: areas sum to theirs, and one ring goes round them all', () => {
    fc.assert(
      fc.property(twoOblasts, (partition) => {
        const sum = cellAreas(partition).reduce((total, area) => total + area, 0);
        // Edges between corners are straight in the plane, so the border bulges a little in degrees.
        expect(sum).toBeCloseTo(2, 1);
        const rings = outline(segmentsOf(partition), (cell) => cell >= 0);
        expect(rings).toHaveLength(1);
        expect(ringArea(partition, rings[0] ?? [])).toBeCloseTo(sum, 9);
      }),
      RUNS,
    );
  });

  test('segments inside have a cell on both sides, only those outside have -1', () => {
    fc.assert(
      fc.property(twoOblasts, (partition) => {
        const { from, to, right } = segmentsOf(partition);
        const rim = new Set(
          outline(segmentsOf(partition), (cell) => cell >= 0).flatMap((ring) =>
            ring.map((a, i) => `${a} ${ring[(i + 1) % ring.length] ?? NaN}`),
          ),
        );
        from.forEach((a, i) => expect(rim.has(`${a} ${to[i]}`)).toBe(right[i] === -1));
      }),
      RUNS,
    );
  });

  test('every cell is counter-clockwise and has an area', () => {
    fc.assert(
      fc.property(twoOblasts, (partition) => {
        for (const area of cellAreas(partition)) expect(area).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('vertices are numbered in the order the rings first visit them', () => {
    fc.assert(
      fc.property(twoOblasts, ({ ringVertices, vertices }) => {
        const visited = [...new Set(ringVertices)];
        expect(visited).toEqual([...visited.keys()]);
        expect(vertices).toHaveLength(visited.length * 2);
      }),
      RUNS,
    );
  });
});

describe('cells', () => {
  test('the only point of an oblast has all of it', () => {
    const [shape, ...others] = cellsOf([[35.2, 49.9]], WEST_OBLAST);
    expect(others).toEqual([]);
    expect(cellAreas(partitionOf([shape ?? []]))[0]).toBeCloseTo(1, 1);
  });

  test('two points halve it between them', () => {
    const areas = cellAreas(
      partitionOf(
        cellsOf(
          [
            [35.25, 49.5],
            [35.75, 49.5],
          ],
          WEST_OBLAST,
        ),
      ),
    );
    expect(areas[0]! / areas[1]!).toBeCloseTo(1, 3);
  });

  test('a point in each part of an oblast: the cell may have several rings', () => {
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[square(35, 49, 35.3, 50)], [square(35.7, 49, 36, 50)]],
    };
    const [shape] = cellsOf([[35.1, 49.5]], parts);
    expect(shape).toHaveLength(2);
  });

  test('a point just outside the oblast has a cell at the border nearest to it', () => {
    const shapes = cellsOf(
      [
        [35.5, 49.5],
        [36.4, 49.5],
      ],
      { type: 'Polygon', coordinates: [square(35, 49, 36, 50)] },
    );
    const areas = cellAreas(partitionOf(shapes));
    expect(areas[1]).toBeGreaterThan(0.2);
    expect(areas[0]! + areas[1]!).toBeCloseTo(1, 1);
  });

  test('two points in one place throw and say where', () => {
    const twice: [number, number][] = [
      [35.5, 49.5],
      [35.5, 49.5],
    ];
    expect(() => cellsOf(twice, WEST_OBLAST)).toThrow('[35.5, 49.5] shares its place');
  });

  test('a cell with a hole throws: the partition has none', () => {
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [square(35, 49, 36, 50), square(35.4, 49.4, 35.6, 49.6).reverse()],
    };
    expect(() => cellsOf([[35.1, 49.1]], ring)).toThrow('a cell with a hole');
  });
});

describe('joining', () => {
  test('a vertex on a neighbour’s edge becomes one of the neighbour', () => {
    const left: [number, number][] = [
      [35, 49],
      [35.1, 49],
      [35.1, 49.2],
      [35, 49.2],
    ];
    const low: [number, number][] = [
      [35.1, 49],
      [35.2, 49],
      [35.2, 49.1],
      [35.1, 49.1],
    ];
    const { ringStart, cellStart } = partitionOf([[left], [low]]);
    expect([...ringStart]).toEqual([0, 5, 9]);
    expect([...cellStart]).toEqual([0, 1, 2]);
  });

  test('clockwise rings are turned, folded edges removed, slivers dropped', () => {
    const clockwise: [number, number][] = [
      [35, 49],
      [35, 49.1],
      [35.1, 49.1],
      [35.1, 49],
    ];
    const spike: [number, number][] = [
      [36, 49],
      [36.1, 49],
      [36.2, 49],
      [36.1, 49],
      [36.1, 49.1],
      [36, 49.1],
    ];
    const sliver: [number, number][] = [
      [37, 49],
      [37.00001, 49.00001],
      [37.00002, 49],
    ];
    const partition = partitionOf([[clockwise], [spike], [sliver]]);
    const areas = cellAreas(partition);
    expect(areas[0]).toBeCloseTo(0.01, 9);
    expect(areas[1]).toBeCloseTo(0.01, 9);
    expect(areas[2]).toBe(0);
    expect([...partition.cellStart]).toEqual([0, 1, 2, 2]);
  });
});
