/**
 * What is painted of a resolved state: the one place where a reader's lens (everything, or only what
 * is disputed) changes what the map shows. The SVG and the WebGL map paint its result.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import { DISPUTED, UNCLAIMED } from '../domain/resolution.ts';
import type { Show } from '../view/viewState.ts';
import { contextCells } from './layers.ts';

/**
 * What a reader wants to see of a state. Compared by identity: one object as long as nothing about it
 * changes, so that a step of the date is told from a change of the lens.
 */
export interface Lens {
  readonly kind: Show;
}

const LENSES: Readonly<Record<Show, Lens>> = {
  control: { kind: 'control' },
  disputes: { kind: 'disputes' },
};

/** The lens for what a view shows: always the same object for the same choice. */
export function lensOf(show: Show): Lens {
  return LENSES[show];
}

/** What is painted of each cell. A disc stands where a claim is spoken and a code is painted. */
export interface Painting {
  /** Index into RESOLUTIONS; UNCLAIMED where nothing is to be seen. */
  readonly codes: Uint8Array;
  /** 1 where the cell recedes: it is context, or not what the lens is about. */
  readonly isPale: Uint8Array;
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
      return { codes: visible(state.codes, isHidden), isPale: isContext };
    case 'disputes':
      return disputesOnly(state.codes, isHidden, isContext);
  }
}

function visible(codes: Uint8Array, isHidden: Uint8Array): Uint8Array {
  const shown = codes.slice();
  for (let cell = 0; cell < shown.length; cell++) if (isHidden[cell] === 1) shown[cell] = UNCLAIMED;
  return shown;
}

/** Disputed cells as ever; all others as nobody's, and pale. */
function disputesOnly(codes: Uint8Array, isHidden: Uint8Array, isContext: Uint8Array): Painting {
  const shown = new Uint8Array(codes.length);
  const isPale = new Uint8Array(codes.length).fill(1);
  for (let cell = 0; cell < codes.length; cell++) {
    if (codes[cell] !== DISPUTED || isHidden[cell] === 1) continue;
    shown[cell] = DISPUTED;
    isPale[cell] = isContext[cell] ?? 0;
  }
  return { codes: shown, isPale };
}
