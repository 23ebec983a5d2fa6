/** Cells as triangles and boundary segments for the GPU: built once, never again while scrubbing. */
import earcut from 'earcut';
import type { Dataset } from '../domain/dataset.ts';
import { isStateBorder, segmentsFor } from '../picture/layers.ts';
import { toUnit } from '../picture/mercator.ts';
import { PATTERN_ORIGIN } from '../picture/palette.ts';

/** Positions are unit Mercator less ORIGIN, so that single precision is enough at every zoom. */
export const ORIGIN: readonly [number, number] = toUnit(PATTERN_ORIGIN[0], PATTERN_ORIGIN[1]);

export interface Mesh {
  /** x, y of each corner. */
  readonly positions: Float32Array;
  /** The cell each corner belongs to. */
  readonly cells: Uint16Array;
  readonly triangles: Uint32Array;
  /**
   * x, y of both ends of each boundary segment between two cells of the same state, four times over:
   * the corners of its quad. (Instances of four corners are slow on many drivers.)
   */
  readonly segments: Float32Array;
  /** The two cells of each segment. */
  readonly segmentCells: Uint16Array;
  /** x, y of each named settlement, and its cell. */
  readonly points: Float32Array;
  readonly pointCells: Uint16Array;
}

export function meshOf(dataset: Dataset): Mesh {
  const { vertices, ringVertices, ringStart, cellStart } = dataset.partition;
  const unit = new Float32Array(vertices.length);
  for (let i = 0; i < vertices.length; i += 2) {
    const [x, y] = toUnit(vertices[i] ?? 0, vertices[i + 1] ?? 0);
    unit[i] = x - ORIGIN[0];
    unit[i + 1] = y - ORIGIN[1];
  }
  const positions = new Float32Array(ringVertices.length * 2);
  const cells = new Uint16Array(ringVertices.length);
  const triangles: number[] = [];
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    for (let ring = cellStart[cell] ?? 0; ring < (cellStart[cell + 1] ?? 0); ring++) {
      const first = ringStart[ring] ?? 0;
      const end = ringStart[ring + 1] ?? 0;
      const flat: number[] = [];
      for (let i = first; i < end; i++) {
        const vertex = (ringVertices[i] ?? 0) * 2;
        positions[i * 2] = unit[vertex] ?? 0;
        positions[i * 2 + 1] = unit[vertex + 1] ?? 0;
        cells[i] = cell;
        flat.push(unit[vertex] ?? 0, unit[vertex + 1] ?? 0);
      }
      for (const corner of earcut(flat)) triangles.push(first + corner);
    }
  }
  return {
    positions,
    cells,
    triangles: Uint32Array.from(triangles),
    ...segmentsMesh(dataset, unit),
    ...pointsMesh(dataset),
  };
}

function segmentsMesh(
  dataset: Dataset,
  unit: Float32Array,
): Pick<Mesh, 'segments' | 'segmentCells'> {
  const { from, to, left, right } = segmentsFor(dataset);
  const segments: number[] = [];
  const segmentCells: number[] = [];
  for (let i = 0; i < from.length; i++) {
    if (right[i] === -1 || isStateBorder(dataset, left[i] ?? -1, right[i] ?? -1)) continue;
    const a = (from[i] ?? 0) * 2;
    const b = (to[i] ?? 0) * 2;
    const ends = [unit[a] ?? 0, unit[a + 1] ?? 0, unit[b] ?? 0, unit[b + 1] ?? 0];
    segments.push(...ends, ...ends, ...ends, ...ends);
    segmentCells.push(left[i] ?? 0, right[i] ?? 0);
  }
  return { segments: Float32Array.from(segments), segmentCells: Uint16Array.from(segmentCells) };
}

function pointsMesh(dataset: Dataset): Pick<Mesh, 'points' | 'pointCells'> {
  const points: number[] = [];
  const pointCells: number[] = [];
  dataset.settlements.forEach(({ kind, lng, lat }, cell) => {
    if (kind !== 'settlement') return;
    const [x, y] = toUnit(lng, lat);
    points.push(x - ORIGIN[0], y - ORIGIN[1]);
    pointCells.push(cell);
  });
  return { points: Float32Array.from(points), pointCells: Uint16Array.from(pointCells) };
}
