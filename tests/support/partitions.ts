import fc from 'fast-check';
import type { Partition } from '../../src/domain/partition.ts';

/** A coordinate on the grid of 1e-4 degree that geometry files store. */
const anyDegrees = (limit: number): fc.Arbitrary<number> =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((steps) => steps / 10_000);

/**
 * Any partition as far as a file format is concerned: rings of arbitrary vertices, numbered in the
 * order in which they are first visited; cells without a ring included.
 */
export const anyPartition: fc.Arbitrary<Partition> = fc
  .record({
    cells: fc.array(
      fc.array(fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 8 }), { maxLength: 3 }),
      { maxLength: 6 },
    ),
    lngs: fc.array(anyDegrees(180), { minLength: 31, maxLength: 31 }),
    lats: fc.array(anyDegrees(90), { minLength: 31, maxLength: 31 }),
  })
  .map(({ cells, lngs, lats }) => {
    const rings = cells.flat();
    const visited = [...new Set(rings.flat())];
    return {
      vertices: Float64Array.from(visited.flatMap((id) => [lngs[id] ?? 0, lats[id] ?? 0])),
      ringVertices: Uint32Array.from(rings.flat(), (id) => visited.indexOf(id)),
      ringStart: startsOf(rings),
      cellStart: startsOf(cells),
    };
  });

function startsOf(rows: readonly (readonly unknown[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from([0, ...rows.map((row) => (end += row.length))]);
}
