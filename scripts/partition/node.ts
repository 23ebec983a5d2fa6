/**
 * From separate cell shapes to one planar partition: coordinates on a grid, and every vertex that
 * lies on a neighbour's edge made a vertex of that neighbour too. After that two cells either share
 * a segment exactly or do not touch, also across oblast borders.
 */
import Flatbush from 'flatbush';
import type { Partition } from '../../src/domain/partition.ts';
import type { CellShape } from './cells.ts';

/** Grid steps per degree: 1e-4° is at most 11 m, finer than the borders' own precision. */
export const GRID_PER_DEGREE = 10_000;
/** How far from an edge, in grid steps, a vertex still counts as lying on it. */
const ON_EDGE_STEPS = 1.5;

type GridPoint = readonly [number, number];

export function partitionOf(shapes: readonly CellShape[]): Partition {
  const ids = new Map<string, number>();
  const points: GridPoint[] = [];
  const idOf = (x: number, y: number): number => {
    const key = `${x} ${y}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, points.length);
    points.push([x, y]);
    return points.length - 1;
  };
  const cells = shapes.map((rings) =>
    rings
      .map((ring) =>
        withoutRepeats(
          ring.map(([lng, lat]) =>
            idOf(Math.round(lng * GRID_PER_DEGREE), Math.round(lat * GRID_PER_DEGREE)),
          ),
        ),
      )
      .filter((ring) => ring.length > 2),
  );
  const index = indexOf(points);
  return assemble(
    points,
    cells.map((rings) =>
      rings
        .map((ring) => counterClockwise(points, withoutSpikes(noded(ring, points, index))))
        .filter((ring) => ring.length > 2),
    ),
  );
}

function indexOf(points: readonly GridPoint[]): Flatbush {
  const index = new Flatbush(points.length);
  for (const [x, y] of points) index.add(x, y, x, y);
  index.finish();
  return index;
}

function noded(ring: readonly number[], points: readonly GridPoint[], index: Flatbush): number[] {
  const out: number[] = [];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as number;
    out.push(a, ...between(a, b, points, index));
  });
  return withoutRepeats(out);
}

/** Vertices on the edge a–b, from a to b. The same set whichever way the edge is walked. */
function between(a: number, b: number, points: readonly GridPoint[], index: Flatbush): number[] {
  const [ax, ay] = points[a] as GridPoint;
  const [bx, by] = points[b] as GridPoint;
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const pad = Math.ceil(ON_EDGE_STEPS);
  return index
    .search(
      Math.min(ax, bx) - pad,
      Math.min(ay, by) - pad,
      Math.max(ax, bx) + pad,
      Math.max(ay, by) + pad,
    )
    .filter((id) => id !== a && id !== b)
    .map((id) => {
      const [x, y] = points[id] as GridPoint;
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
      const off = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.sqrt(lengthSquared);
      return { id, along, off };
    })
    .filter(({ along, off }) => along > 0 && along < 1 && off <= ON_EDGE_STEPS)
    .sort((p, q) => p.along - q.along || p.id - q.id)
    .map(({ id }) => id);
}

function withoutRepeats(ring: readonly number[]): number[] {
  return ring.filter((id, i) => id !== ring[(i + ring.length - 1) % ring.length]);
}

/** Removes a → b → a: an edge folded onto itself encloses nothing. */
function withoutSpikes(ring: number[]): number[] {
  let current = ring;
  for (;;) {
    const at = current.findIndex(
      (_, i) =>
        current.length > 2 &&
        current[(i + current.length - 1) % current.length] === current[(i + 1) % current.length],
    );
    if (at === -1) return current;
    current = withoutRepeats(current.filter((_, i) => i !== at));
  }
}

function counterClockwise(points: readonly GridPoint[], ring: number[]): number[] {
  let twice = 0;
  ring.forEach((a, i) => {
    const [ax, ay] = points[a] as GridPoint;
    const [bx, by] = points[ring[(i + 1) % ring.length] as number] as GridPoint;
    twice += ax * by - bx * ay;
  });
  return twice < 0 ? ring.reverse() : ring;
}

/** Numbers the vertices in the order the rings first visit them, so that they pack small. */
function assemble(points: readonly GridPoint[], cells: readonly number[][][]): Partition {
  const renumbered = new Map<number, number>();
  const vertices: number[] = [];
  const ringVertices: number[] = [];
  const ringStart = [0];
  const cellStart = [0];
  for (const rings of cells) {
    for (const ring of rings) {
      for (const id of ring) {
        let vertex = renumbered.get(id);
        if (vertex === undefined) {
          vertex = renumbered.size;
          renumbered.set(id, vertex);
          const [x, y] = points[id] as GridPoint;
          vertices.push(x / GRID_PER_DEGREE, y / GRID_PER_DEGREE);
        }
        ringVertices.push(vertex);
      }
      ringStart.push(ringVertices.length);
    }
    cellStart.push(ringStart.length - 1);
  }
  return {
    vertices: Float64Array.from(vertices),
    ringVertices: Uint32Array.from(ringVertices),
    ringStart: Uint32Array.from(ringStart),
    cellStart: Uint32Array.from(cellStart),
  };
}
