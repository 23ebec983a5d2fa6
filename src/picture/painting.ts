/**
 * What is painted of a resolved state: the one place where a reader's lens (everything, only what is
 * disputed, or what differs from another state) changes what the map shows. The SVG and the WebGL map
 * paint its result.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import { DISPUTED, UNCLAIMED } from '../domain/resolution.ts';
import type { Show } from '../view/viewState.ts';
import { contextCells } from './layers.ts';
import { ALIKE_STRENGTH, CONTEXT_STRENGTH } from './palette.ts';

/**
 * What a reader wants to see of a state. Compared by identity: one object as long as nothing about it
 * changes, so that a step of the date is told from a change of the lens.
 */
export type Lens =
  | { readonly kind: Show }
  /** What differs from another state of the same dataset. */
  | { readonly kind: 'difference'; readonly codes: Uint8Array };

const LENSES: Readonly<Record<Show, Lens>> = {
  control: { kind: 'control' },
  disputes: { kind: 'disputes' },
};

/** The lens for what a view shows: always the same object for the same choice. */
export function lensOf(show: Show): Lens {
  return LENSES[show];
}

const differences = new WeakMap<Uint8Array, Lens>();

/** The lens for what differs from `other`: the same object as long as its codes are the same. */
export function differenceFrom({ codes }: Pick<MapState, 'codes'>): Lens {
  const lens = differences.get(codes) ?? { kind: 'difference', codes };
  differences.set(codes, lens);
  return lens;
}

/** What is painted of each cell. */
export interface Painting {
  /** Index into RESOLUTIONS; UNCLAIMED where nothing is to be seen. */
  readonly codes: Uint8Array;
  /** 1 where the cell recedes: it is context, or not what the lens is about. */
  readonly isPale: Uint8Array;
  /** How strongly a pale cell is coloured, 0 to 1. */
  readonly paleStrength: number;
  /** 1 where the cell is outlined as one that differs; null when the lens is about no difference. */
  readonly isMarked: Uint8Array | null;
  /** Least diameter of a disc, px: more where cells are too small to be found on the overview. */
  readonly leastDiscPx: number;
}

/** Large enough to tell its two halves apart. */
const DISPUTED_DISC_PX = 10;

/** Whether the disc of a spoken claim stands in a cell: where a code is painted that the lens is about. */
export function hasDisc({ codes, isMarked }: Painting, cell: number): boolean {
  return codes[cell] !== UNCLAIMED && (isMarked === null || isMarked[cell] === 1);
}

/**
 * The painting of a state. Pure; `isPale` may be an array shared between calls, so it must not be
 * written to.
 * @param isHidden 1 for each cell of a hidden place, which is painted as if nobody claimed it.
 */
export function paintingOf(
  dataset: Dataset,
  state: Pick<MapState, 'codes'>,
  isHidden: Uint8Array,
  lens: Lens,
): Painting {
  const isContext = contextCells(dataset);
  switch (lens.kind) {
    case 'control':
      return {
        codes: visible(state.codes, isHidden),
        isPale: isContext,
        paleStrength: CONTEXT_STRENGTH,
        isMarked: null,
        leastDiscPx: 0,
      };
    case 'disputes':
      return disputesOnly(state.codes, isHidden);
    case 'difference':
      return differing(state.codes, lens.codes, isHidden);
  }
}

function visible(codes: Uint8Array, isHidden: Uint8Array): Uint8Array {
  const shown = codes.slice();
  for (let cell = 0; cell < shown.length; cell++) if (isHidden[cell] === 1) shown[cell] = UNCLAIMED;
  return shown;
}

/** Disputed cells in full strength, wherever they lie; all others as nobody's, and pale. */
function disputesOnly(codes: Uint8Array, isHidden: Uint8Array): Painting {
  const shown = new Uint8Array(codes.length);
  const isPale = new Uint8Array(codes.length).fill(1);
  for (let cell = 0; cell < codes.length; cell++) {
    if (codes[cell] !== DISPUTED || isHidden[cell] === 1) continue;
    shown[cell] = DISPUTED;
    isPale[cell] = 0;
  }
  return {
    codes: shown,
    isPale,
    paleStrength: CONTEXT_STRENGTH,
    isMarked: null,
    leastDiscPx: DISPUTED_DISC_PX,
  };
}

/** Cells that differ in the colours of the state itself, and marked; all others pale. */
function differing(codes: Uint8Array, other: Uint8Array, isHidden: Uint8Array): Painting {
  const isMarked = new Uint8Array(codes.length);
  const isPale = new Uint8Array(codes.length);
  for (let cell = 0; cell < codes.length; cell++) {
    if (codes[cell] !== other[cell] && isHidden[cell] !== 1) isMarked[cell] = 1;
    else isPale[cell] = 1;
  }
  return {
    codes: visible(codes, isHidden),
    isPale,
    paleStrength: ALIKE_STRENGTH,
    isMarked,
    leastDiscPx: 0,
  };
}
