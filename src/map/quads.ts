/** The quads of the boundary segments that are drawn as a line: fronts, and outlines of cells. */
import { isFront } from '../picture/palette.ts';

/** More than there are values of a cell; a power of two. */
const VALUES = 8;

/** 1 at `[left * VALUES + right]` where a line runs between two such neighbours. */
export type LineTable = Uint8Array;

/** Asked once for each pair of values, so that the loop over all segments calls nothing. */
function lineTable(isLine: (left: number, right: number) => boolean): LineTable {
  return Uint8Array.from({ length: VALUES * VALUES }, (_, pair) =>
    isLine(Math.floor(pair / VALUES), pair % VALUES) ? 1 : 0,
  );
}

/** Between resolution codes: the front. */
export const FRONTS = lineTable(isFront);
/** Between cells that are in a set and cells that are not: its outline. */
export const OUTLINES = lineTable((left, right) => left !== right);

/**
 * Corner indexes of the quads between the cells whose values make a line, two triangles each.
 * @param segmentCells the two cells of each segment, side by side
 * @param values of each cell, 0 to 7
 * @param corners where they are written, six for each segment at most; the result is a part of it
 */
export function quadsOf(
  segmentCells: Uint16Array,
  values: Uint8Array,
  lines: LineTable,
  corners: Uint32Array,
): Uint32Array {
  let used = 0;
  for (let i = 0; i < segmentCells.length; i += 2) {
    const left = values[segmentCells[i] ?? 0] ?? 0;
    const right = values[segmentCells[i + 1] ?? 0] ?? 0;
    if (lines[left * VALUES + right] === 0) continue;
    const first = i * 2;
    corners[used] = first;
    corners[used + 1] = first + 1;
    corners[used + 2] = first + 2;
    corners[used + 3] = first + 1;
    corners[used + 4] = first + 2;
    corners[used + 5] = first + 3;
    used += 6;
  }
  return corners.subarray(0, used);
}
