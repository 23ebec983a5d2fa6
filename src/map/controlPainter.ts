/**
 * What the control layers draw of what the map is asked to show: a few plain arrays, without WebGL. A
 * step rewrites the state of the cells, and of the lines those around the cells that changed.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
import { hiddenCells } from '../picture/layers.ts';
import { paintingOf, type Lens, type Painting } from '../picture/painting.ts';
import type { Palette } from '../picture/palette.ts';
import type { ControlPaint, Side } from './controlPaint.ts';
import type { Mesh } from './mesh.ts';
import { ControlSide } from './controlSide.ts';
import { OUTLINES, QuadList, segmentsByCell, type CellSegments } from './quads.ts';
import { HIDDEN_CODE, WATER_CODE } from './shaders.ts';

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
  readonly #around: CellSegments;
  /** What the last step changed, or what differs. */
  readonly #outline: QuadList;
  readonly #own: ControlSide;
  #asked: Asked;
  #isHidden: Uint8Array;
  #fixedCodes: Uint8Array;
  #painting: Painting;
  #ownSide: Side;
  #otherSide: Side | null;

  constructor(dataset: Dataset, { segmentCells }: Mesh, asked: Asked) {
    const cells = dataset.settlements.length;
    this.#dataset = dataset;
    this.#segmentCells = segmentCells;
    this.#around = segmentsByCell(segmentCells, cells);
    this.#outline = new QuadList(segmentCells, OUTLINES);
    this.#own = this.#newSide();
    this.#asked = asked;
    this.#isHidden = hiddenCells(dataset, asked.hidden);
    this.#fixedCodes = this.#fixCodes();
    this.#painting = this.#paintingOf(asked.state);
    this.#own.paint(this.#painting, asked.state, this.#fixedCodes);
    this.#ownSide = this.#own.side;
    this.#otherSide = this.#paintOther();
    this.#markDifference();
  }

  /** Paints what is asked now, and tells what is new about it. */
  show(asked: Asked): Novelty {
    const before = this.#asked;
    this.#asked = asked;
    if (asked.hidden !== before.hidden) {
      this.#isHidden = hiddenCells(this.#dataset, asked.hidden);
      this.#fixedCodes = this.#fixCodes();
    }
    const isSameView = asked.hidden === before.hidden && asked.lens === before.lens;
    const isSameOther = isSameState(asked.other, before.other);
    if (isSameView && isSameOther && isSameState(asked.state, before.state)) return 'nothing';
    this.#painting = this.#paintingOf(asked.state);
    const changed = this.#own.paint(this.#painting, asked.state, this.#fixedCodes);
    this.#ownSide = this.#own.side;
    if (!isSameView || !isSameOther) this.#otherSide = this.#paintOther();
    this.#outlineCells(isSameView ? changed : []);
    this.#markDifference();
    return isSameView && asked.state.codes !== before.state.codes ? 'state' : 'view';
  }

  /** @param showsChanges outline what the last step changed */
  paint(palette: Palette, showsChanges: boolean): ControlPaint {
    const { isMarked, paleStrength, leastDiscPx } = this.#painting;
    return {
      own: this.#ownSide,
      other: this.#otherSide,
      palette,
      paleStrength,
      leastDiscPx,
      changes: showsChanges || isMarked !== null ? this.#outline.corners : NO_QUADS,
      isDifference: isMarked !== null,
    };
  }

  #paintingOf(state: MapState): Painting {
    return paintingOf(this.#dataset, state, this.#isHidden, this.#asked.lens);
  }

  #newSide(): ControlSide {
    return new ControlSide(this.#segmentCells, this.#around, this.#dataset.settlements.length);
  }

  #paintOther(): Side | null {
    const { other } = this.#asked;
    if (other === null) return null;
    const side = this.#newSide();
    side.paint(this.#paintingOf(other), other, this.#fixedCodes);
    return side.side;
  }

  #outlineCells(cells: readonly number[]): void {
    const isIn = new Uint8Array(this.#dataset.settlements.length);
    for (const cell of cells) isIn[cell] = 1;
    this.#outline.clear();
    this.#outline.lookAround(cells, this.#around, isIn);
  }

  /** Instead of what a step changed, where the lens is about a difference. */
  #markDifference(): void {
    if (this.#painting.isMarked) this.#outline.lookAtAll(this.#painting.isMarked);
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
