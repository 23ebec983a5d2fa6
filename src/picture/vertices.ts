/** Lines of the partition's vertices as paths. Where these stand on the screen no day changes. */
import type { Partition } from '../domain/partition.ts';
import type { Projector } from './mercator.ts';
import { inTenths, pathThrough, type ScreenLine } from './svgPath.ts';

/** x and y of each vertex in tenths of a pixel, one after the other. */
export type ScreenVertices = Int32Array;

/** The last of each partition: days are mostly seen from one place. */
const lastOf = new WeakMap<Partition, { readonly seenFrom: string; readonly at: ScreenVertices }>();

export function screenVertices(
  partition: Partition,
  { project, seenFrom }: Projector,
): ScreenVertices {
  const last = lastOf.get(partition);
  if (last?.seenFrom === seenFrom) return last.at;
  const { vertices } = partition;
  const at = new Int32Array(vertices.length);
  for (let i = 0; i < at.length; i += 2) {
    const [x, y] = project(vertices[i]!, vertices[i + 1]!);
    at[i] = inTenths(x);
    at[i + 1] = inTenths(y);
  }
  lastOf.set(partition, { seenFrom, at });
  return at;
}

/** What `pathData` gives for the positions of the vertices. */
export function vertexPathData(
  lines: readonly (readonly number[])[],
  at: ScreenVertices,
  unseen?: number,
): string {
  return pathThrough(
    lines.map((line) => onScreen(line, at)),
    unseen,
  );
}

function onScreen(line: readonly number[], at: ScreenVertices): ScreenLine {
  const points = new Int32Array(2 * line.length);
  line.forEach((vertex, i) => {
    points[2 * i] = at[2 * vertex]!;
    points[2 * i + 1] = at[2 * vertex + 1]!;
  });
  return points;
}
