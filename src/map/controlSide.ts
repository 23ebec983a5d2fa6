/** One state of the map as the GPU is told it, brought from one painting to the next. */
import type { MapState } from '../domain/mapState.ts';
import { hasDisc, type Painting } from '../picture/painting.ts';
import type { Side } from './controlPaint.ts';
import { FRONTS, QuadList, type CellSegments } from './quads.ts';
import { PALE_BIT, SPOKEN_BIT } from './shaders.ts';

/** Of so many of all cells it is quicker to look at every segment than around each cell. */
const MANY = 1 / 4;

export class ControlSide {
  readonly #around: CellSegments;
  readonly #fronts: QuadList;
  readonly #state: Uint8Array;
  #codes: Uint8Array | null = null;

  constructor(segmentCells: Uint16Array, around: CellSegments, cells: number) {
    this.#around = around;
    this.#fronts = new QuadList(segmentCells, FRONTS);
    this.#state = new Uint8Array(cells * 2);
  }

  /**
   * Brings the side to a painting. Its arrays are written over by the next one.
   * @param fixedCodes what is drawn of a cell whatever is painted; 0 for what is painted
   * @returns the cells that are painted in another code than before, ascending
   */
  paint(painting: Painting, { spoken }: MapState, fixedCodes: Uint8Array): readonly number[] {
    const { codes, isPale } = painting;
    const state = this.#state;
    const before = this.#codes;
    const changed: number[] = [];
    for (let cell = 0; cell < codes.length; cell++) {
      const code = codes[cell] ?? 0;
      if (before === null || before[cell] !== code) changed.push(cell);
      const fixed = fixedCodes[cell] ?? 0;
      state[cell * 2] = fixed === 0 ? code : fixed;
      let bits = isPale[cell] === 1 ? PALE_BIT : 0;
      if (spoken[cell] === 1 && hasDisc(painting, cell)) bits |= SPOKEN_BIT;
      state[cell * 2 + 1] = bits;
    }
    this.#codes = codes;
    if (changed.length > codes.length * MANY) this.#fronts.lookAtAll(codes);
    else this.#fronts.lookAround(changed, this.#around, codes);
    return changed;
  }

  /** As it is drawn now. */
  get side(): Side {
    return { state: this.#state, fronts: this.#fronts.corners };
  }
}
