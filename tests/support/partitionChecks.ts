import type { Partition } from '../../src/domain/partition.ts';

/** How many times each directed segment "a b" of the cells' rings occurs. */
export function directedSegments(partition: Partition): Map<string, number> {
  const { ringVertices, ringStart } = partition;
  const counts = new Map<string, number>();
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const vertices = ringVertices.subarray(ringStart[ring], ringStart[ring + 1]);
    vertices.forEach((a, i) => {
      const key = `${a} ${vertices[(i + 1) % vertices.length] ?? NaN}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return counts;
}

/** Signed area of a ring of vertex indexes in square degrees; positive when counter-clockwise. */
export function ringArea({ vertices }: Partition, ring: ArrayLike<number>): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] ?? 0;
    const b = ring[(i + 1) % ring.length] ?? 0;
    twice +=
      (vertices[a * 2] ?? NaN) * (vertices[b * 2 + 1] ?? NaN) -
      (vertices[b * 2] ?? NaN) * (vertices[a * 2 + 1] ?? NaN);
  }
  return twice / 2;
}

/** Area of each cell in square degrees. */
export function cellAreas(partition: Partition): number[] {
  const { ringVertices, ringStart, cellStart } = partition;
  return Array.from({ length: cellStart.length - 1 }, (_, cell) => {
    let area = 0;
    for (let ring = cellStart[cell] ?? 0; ring < (cellStart[cell + 1] ?? 0); ring++)
      area += ringArea(partition, ringVertices.subarray(ringStart[ring], ringStart[ring + 1]));
    return area;
  });
}
