/** What the control layers are told to draw: plain arrays, so that what makes them needs no WebGL. */
import type { Palette } from '../picture/palette.ts';

/** One state of the map, as it is drawn. */
export interface Side {
  /** Red and green of each cell, see shaders.ts; as long as the mesh has cells, times two. */
  readonly state: Uint8Array;
  /** Corners of the front's quads, see `quadsOf`. */
  readonly fronts: Uint32Array;
}

/** What the page may change between frames. */
export interface ControlPaint {
  readonly own: Side;
  /** What is drawn left of the divider instead; null when the map shows one side alone. */
  readonly other: Side | null;
  readonly palette: Palette;
  /** How strongly a pale cell is coloured, 0 to 1. */
  readonly paleStrength: number;
  /** Least diameter of a disc, px. */
  readonly leastDiscPx: number;
  /** Corners of the outline of what just changed, or of what differs. */
  readonly changes: Uint32Array;
  /** Whether the map is about a difference: its outline stays, and the front recedes. */
  readonly isDifference: boolean;
}
