import type { Partition, Position } from '../../src/domain/partition.ts';

/** Corner of the grid, [lng, lat], and the side of its squares in degrees. */
const WEST = 36;
const SOUTH = 50;
const SIDE = 0.1;

/**
 * A partition into `columns` × `rows` squares that share their vertices, numbered row by row from
 * the south-west. Vertices are numbered in the order in which the rings first visit them.
 */
export function gridPartition(columns: number, rows: number): Partition {
  const numbers = new Map<string, number>();
  const vertices: number[] = [];
  const ringVertices: number[] = [];
  for (let cell = 0; cell < columns * rows; cell++) {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    for (const [x, y] of [
      [column, row],
      [column + 1, row],
      [column + 1, row + 1],
      [column, row + 1],
    ] as const) {
      const key = `${x} ${y}`;
      let vertex = numbers.get(key);
      if (vertex === undefined) {
        vertex = numbers.size;
        numbers.set(key, vertex);
        vertices.push(gridStep(WEST + x * SIDE), gridStep(SOUTH + y * SIDE));
      }
      ringVertices.push(vertex);
    }
  }
  const cells = columns * rows;
  return {
    vertices: Float64Array.from(vertices),
    ringVertices: Uint32Array.from(ringVertices),
    ringStart: Uint32Array.from({ length: cells + 1 }, (_, i) => i * 4),
    cellStart: Uint32Array.from({ length: cells + 1 }, (_, i) => i),
  };
}

/** Signed area of a closed or open ring in square degrees; positive when counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
    twice += ax * by - bx * ay;
  });
  return twice / 2;
}

function gridStep(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
