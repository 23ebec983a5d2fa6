/**
 * The boundary segments that are drawn as a line (fronts, and outlines of cells), as the corner indexes
 * of their quads: a list that a step changes where the cells changed, and nowhere else.
 */
import { isFront } from '../picture/palette.ts';

/** More than there are values of a cell; a power of two. */
const VALUES = 8;
/** Two triangles. */
const CORNERS = 6;

/** Whether a line runs between two neighbours of such values, 0 to 7. Asked once for each pair. */
function lineTable(isLine: (left: number, right: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: VALUES * VALUES }, (_, pair) =>
    isLine(Math.floor(pair / VALUES), pair % VALUES) ? 1 : 0,
  );
}

/** Between resolution codes: the front. */
export const FRONTS = lineTable(isFront);
/** Between cells that are in a set (1) and cells that are not (0): its outline. */
export const OUTLINES = lineTable((left, right) => left !== right);

/** The segments around each cell: those of cell i are `segment[start[i]]` to before `start[i + 1]`. */
export interface CellSegments {
  readonly start: Uint32Array;
  readonly segment: Uint32Array;
}

/** @param segmentCells the two cells of each segment, side by side */
export function segmentsByCell(segmentCells: Uint16Array, cells: number): CellSegments {
  const start = new Uint32Array(cells + 1);
  for (const cell of segmentCells) start[cell + 1] = (start[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < cells; cell++)
    start[cell + 1] = (start[cell + 1] ?? 0) + (start[cell] ?? 0);
  const filled = start.slice();
  const segment = new Uint32Array(segmentCells.length);
  segmentCells.forEach((cell, i) => {
    const at = filled[cell] ?? 0;
    filled[cell] = at + 1;
    segment[at] = i >> 1;
  });
  return { start, segment };
}

export class QuadList {
  readonly #segmentCells: Uint16Array;
  readonly #lines: Uint8Array;
  readonly #corners: Uint32Array;
  /** Where in the list each segment stands; -1 for one that is not in it. */
  readonly #slotOf: Int32Array;
  readonly #segmentAt: Uint32Array;
  #length = 0;

  /** An empty list. @param lines which values make a line: FRONTS or OUTLINES */
  constructor(segmentCells: Uint16Array, lines: Uint8Array) {
    const segments = segmentCells.length / 2;
    this.#segmentCells = segmentCells;
    this.#lines = lines;
    this.#corners = new Uint32Array(segments * CORNERS);
    this.#slotOf = new Int32Array(segments).fill(-1);
    this.#segmentAt = new Uint32Array(segments);
  }

  /** Corner indexes of the quads, two triangles each: a part of what the list is kept in. */
  get corners(): Uint32Array {
    return this.#corners.subarray(0, this.#length * CORNERS);
  }

  /** Looks at every segment. @param values of each cell, 0 to 7 */
  lookAtAll(values: Uint8Array): void {
    for (let segment = 0; segment < this.#slotOf.length; segment++) this.#lookAt(segment, values);
  }

  /** Looks at the segments around some cells: enough when no other cell's value is a new one. */
  lookAround(cells: readonly number[], { start, segment }: CellSegments, values: Uint8Array): void {
    for (const cell of cells) {
      const end = start[cell + 1] ?? 0;
      for (let i = start[cell] ?? 0; i < end; i++) this.#lookAt(segment[i] ?? 0, values);
    }
  }

  clear(): void {
    for (let slot = 0; slot < this.#length; slot++) this.#slotOf[this.#segmentAt[slot] ?? 0] = -1;
    this.#length = 0;
  }

  #lookAt(segment: number, values: Uint8Array): void {
    const left = values[this.#segmentCells[segment * 2] ?? 0] ?? 0;
    const right = values[this.#segmentCells[segment * 2 + 1] ?? 0] ?? 0;
    const isDrawn = this.#lines[left * VALUES + right] === 1;
    const slot = this.#slotOf[segment] ?? -1;
    if (isDrawn === (slot !== -1)) return;
    if (isDrawn) {
      this.#put(segment, this.#length++);
      return;
    }
    // The last one takes its place.
    const last = this.#segmentAt[--this.#length] ?? 0;
    this.#put(last, slot);
    this.#slotOf[segment] = -1;
  }

  #put(segment: number, slot: number): void {
    this.#slotOf[segment] = slot;
    this.#segmentAt[slot] = segment;
    const at = slot * CORNERS;
    const first = segment * 4;
    this.#corners[at] = first;
    this.#corners[at + 1] = first + 1;
    this.#corners[at + 2] = first + 2;
    this.#corners[at + 3] = first + 1;
    this.#corners[at + 4] = first + 2;
    this.#corners[at + 5] = first + 3;
  }
}
