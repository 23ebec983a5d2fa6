/**
 * What the control layers draw of what the map is asked to show: a few plain arrays over all cells and
 * segments, without WebGL. The loops run over every cell at every step, so they call nothing.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
import { hiddenCells } from '../picture/layers.ts';
import { hasDisc, paintingOf, type Lens, type Painting } from '../picture/painting.ts';
import type { Palette } from '../picture/palette.ts';
import type { ControlPaint, Side } from './controlPaint.ts';
import type { Mesh } from './mesh.ts';
import { FRONTS, OUTLINES, quadsOf } from './quads.ts';
import { HIDDEN_CODE, PALE_BIT, SPOKEN_BIT, WATER_CODE } from './shaders.ts';

const NO_QUADS: Uint32Array = new Uint32Array();

export interface Asked {
  readonly state: MapState;
  readonly hidden: readonly PlaceId[];
  readonly lens: Lens;
  /** What is drawn left of a divider; null when the map shows one state alone. */
  readonly other: MapState | null;
}

/** What is new since the painting before: nothing; the state alone; something about the view. */
export type Novelty = 'nothing' | 'state' | 'view';

export class ControlPainter {
  readonly #dataset: Dataset;
  readonly #segmentCells: Uint16Array;
  readonly #frontCorners: Uint32Array;
  readonly #outlineCorners: Uint32Array;
  #asked: Asked;
  #isHidden: Uint8Array;
  #fixedCodes: Uint8Array;
  #painting: Painting;
  #own: Side;
  #other: Side | null;
  /** Corners of the outline of what the last step changed. */
  #changes: Uint32Array = NO_QUADS;

  constructor(dataset: Dataset, { segmentCells }: Mesh, asked: Asked) {
    this.#dataset = dataset;
    this.#segmentCells = segmentCells;
    this.#frontCorners = new Uint32Array(segmentCells.length * 3);
    this.#outlineCorners = new Uint32Array(segmentCells.length * 3);
    this.#asked = asked;
    this.#isHidden = hiddenCells(dataset, asked.hidden);
    this.#fixedCodes = this.#fixCodes();
    this.#painting = this.#paintingOf(asked.state);
    this.#own = this.#ownSide();
    this.#other = this.#otherSide();
  }

  /** Paints what is asked now, and tells what is new about it. */
  show(asked: Asked): Novelty {
    const before = this.#asked;
    const painted = this.#painting;
    this.#asked = asked;
    if (asked.hidden !== before.hidden) {
      this.#isHidden = hiddenCells(this.#dataset, asked.hidden);
      this.#fixedCodes = this.#fixCodes();
    }
    const isSameView = asked.hidden === before.hidden && asked.lens === before.lens;
    const isSameOther = isSameState(asked.other, before.other);
    if (isSameView && isSameOther && isSameState(asked.state, before.state)) return 'nothing';
    this.#painting = this.#paintingOf(asked.state);
    this.#own = this.#ownSide();
    if (!isSameView || !isSameOther) this.#other = this.#otherSide();
    const isStep = isSameView && asked.state.codes !== before.state.codes;
    this.#changes = isStep ? this.#outlineOf(differing(painted, this.#painting)) : NO_QUADS;
    return isStep ? 'state' : 'view';
  }

  /** @param showsChanges outline what the last step changed */
  paint(palette: Palette, showsChanges: boolean): ControlPaint {
    const { isMarked, paleStrength, leastDiscPx } = this.#painting;
    return {
      own: this.#own,
      other: this.#other,
      palette,
      paleStrength,
      leastDiscPx,
      changes: isMarked ? this.#outlineOf(isMarked) : showsChanges ? this.#changes : NO_QUADS,
      isDifference: isMarked !== null,
    };
  }

  #paintingOf(state: MapState): Painting {
    return paintingOf(this.#dataset, state, this.#isHidden, this.#asked.lens);
  }

  #ownSide(): Side {
    return this.#sideOf(this.#painting, this.#asked.state, this.#frontCorners);
  }

  #otherSide(): Side | null {
    const { other } = this.#asked;
    const corners = (): Uint32Array => new Uint32Array(this.#frontCorners.length);
    return other && this.#sideOf(this.#paintingOf(other), other, corners());
  }

  #sideOf(painting: Painting, { spoken }: MapState, corners: Uint32Array): Side {
    const { codes, isPale } = painting;
    const fixedCodes = this.#fixedCodes;
    const state = new Uint8Array(codes.length * 2);
    for (let cell = 0; cell < codes.length; cell++) {
      state[cell * 2] = (fixedCodes[cell] ?? 0) || (codes[cell] ?? 0);
      const isDisc = spoken[cell] === 1 && hasDisc(painting, cell);
      state[cell * 2 + 1] = (isDisc ? SPOKEN_BIT : 0) | (isPale[cell] === 1 ? PALE_BIT : 0);
    }
    return { state, fronts: quadsOf(this.#segmentCells, codes, FRONTS, corners) };
  }

  /** Corners of the outline around the cells that are 1. */
  #outlineOf(isIn: Uint8Array): Uint32Array {
    return quadsOf(this.#segmentCells, isIn, OUTLINES, this.#outlineCorners);
  }

  /** Codes that no claim can change: open water, and cells of hidden places; 0 for all others. */
  #fixCodes(): Uint8Array {
    return Uint8Array.from(this.#dataset.settlements, ({ kind }, cell) =>
      this.#isHidden[cell] === 1 ? HIDDEN_CODE : kind === 'water' ? WATER_CODE : 0,
    );
  }
}

function isSameState(a: MapState | null, b: MapState | null): boolean {
  return a?.codes === b?.codes && a?.spoken === b?.spoken;
}

/** 1 for each cell that is painted otherwise. */
function differing({ codes: before }: Painting, { codes }: Painting): Uint8Array {
  const isChanged = new Uint8Array(codes.length);
  for (let cell = 0; cell < codes.length; cell++)
    if (codes[cell] !== before[cell]) isChanged[cell] = 1;
  return isChanged;
}
