/** Resolving every settlement for a query, from scratch or from the state before. */
import { codeOf, positionFlags, SPOKEN } from './cellCode.ts';
import type { Dataset } from './dataset.ts';
import { packQuery, type PackedQuery, type Query } from './query.ts';
import { RESOLUTIONS } from './resolution.ts';
import { cellsByClaimant } from './series.ts';
import { changedBetween } from './timeline.ts';

/** What the enabled claimants together say about every settlement on the query's day. */
export interface MapState {
  readonly query: Query;
  readonly packed: PackedQuery;
  /** Resolution code of each cell (index into RESOLUTIONS). */
  readonly codes: Uint8Array;
  /** 1 for each cell about which an enabled claimant's spoken claim (no observation) counts. */
  readonly spoken: Uint8Array;
  /** Hectares by place and resolution code: `ha[place * 5 + code]`. */
  readonly ha: Float64Array;
}

export interface Step {
  readonly state: MapState;
  /** Cells whose resolution differs from the state before, ascending, without repeats. */
  readonly changed: readonly number[];
}

const CODES = RESOLUTIONS.length;

/** Resolves every settlement from scratch. Pure: equal arguments, equal results. */
export function resolve(dataset: Dataset, query: Query): MapState {
  const packed = packQuery(dataset.claimants, query);
  const codes = new Uint8Array(dataset.settlements.length);
  const spoken = new Uint8Array(codes.length);
  for (let cell = 0; cell < codes.length; cell++) {
    const flags = positionFlags(dataset.series, cell, packed);
    codes[cell] = codeOf(flags);
    spoken[cell] = flags & SPOKEN ? 1 : 0;
  }
  return { query, packed, codes, spoken, ha: sumByPlace(dataset, codes) };
}

/**
 * The state for `query`, given the state `before` of the same dataset, re-resolving only what can
 * have changed: the days in between on a step, the claimant's settlements on a toggle. Equal to
 * `resolve(dataset, query)` in every field; `before` is left as it was.
 */
export function advance(dataset: Dataset, before: MapState, query: Query): Step {
  const packed = packQuery(dataset.claimants, query);
  // Copied when the first value differs: on a day without changes the arrays stay the same ones.
  let { codes, spoken, ha } = before;
  const changed: number[] = [];
  const isCandidate = candidates(dataset, before.packed, packed);
  for (let cell = 0; cell < isCandidate.length; cell++) {
    if (isCandidate[cell] === 0) continue;
    const flags = positionFlags(dataset.series, cell, packed);
    const code = codeOf(flags);
    const isSpoken = flags & SPOKEN ? 1 : 0;
    if (spoken[cell] !== isSpoken) {
      if (spoken === before.spoken) spoken = before.spoken.slice();
      spoken[cell] = isSpoken;
    }
    const old = codes[cell];
    if (old === undefined || old === code) continue;
    if (codes === before.codes) {
      codes = before.codes.slice();
      ha = before.ha.slice();
    }
    codes[cell] = code;
    moveArea(dataset, ha, cell, old, code);
    changed.push(cell);
  }
  return { state: { query, packed, codes, spoken, ha }, changed };
}

/** 1 for each cell to look at again. */
function candidates(dataset: Dataset, before: PackedQuery, after: PackedQuery): Uint8Array {
  const { series, changes } = dataset;
  const isCandidate = new Uint8Array(dataset.settlements.length);
  if (before.isSaid !== after.isSaid || before.hasTrack !== after.hasTrack)
    return isCandidate.fill(1);
  const index = after.isSaid ? changes.said : changes.asof;
  for (const cell of changedBetween(index, before.date, after.date)) isCandidate[cell] = 1;
  before.enabled.forEach((was, claimant) => {
    if (was === after.enabled[claimant]) return;
    for (const cell of cellsByClaimant(series)[claimant] ?? []) isCandidate[cell] = 1;
  });
  return isCandidate;
}

function sumByPlace(dataset: Dataset, codes: Uint8Array): Float64Array {
  const ha = new Float64Array(dataset.places.length * CODES);
  dataset.places.forEach((place, index) =>
    place.cells?.forEach((cell) => {
      const slot = index * CODES + (codes[cell] ?? 0);
      ha[slot] = (ha[slot] ?? 0) + (dataset.cellHa[cell] ?? 0);
    }),
  );
  return ha;
}

function moveArea(
  dataset: Dataset,
  ha: Float64Array,
  cell: number,
  from: number,
  to: number,
): void {
  const { start, place } = dataset.cellPlaces;
  const area = dataset.cellHa[cell] ?? 0;
  for (let i = start[cell] ?? 0; i < (start[cell + 1] ?? 0); i++) {
    const row = (place[i] ?? 0) * CODES;
    ha[row + from] = (ha[row + from] ?? 0) - area;
    ha[row + to] = (ha[row + to] ?? 0) + area;
  }
}
