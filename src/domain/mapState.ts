/** Resolving every settlement for a query, from scratch or from the state before. */
import type { Dataset } from './dataset.ts';
import { hasLapsed, latestEntry } from './position.ts';
import { packQuery, type PackedQuery, type Query } from './query.ts';
import { combine, CONTESTED, RESOLUTIONS, RU, UA, type ResolutionCode } from './resolution.ts';
import type { Series } from './series.ts';
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
  for (const cell of candidates(dataset, before.packed, packed)) {
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
  changed.sort((a, b) => a - b);
  return { state: { query, packed, codes, spoken, ha }, changed };
}

/** Bits of what a cell's positions name: a holder, neither, and whether one of them was spoken. */
const NAMES_RU = 1;
const NAMES_UA = 2;
const NAMES_NEITHER = 4;
const SPOKEN = 8;
const BIT_OF_STANCE: Readonly<Record<number, number>> = {
  [RU]: NAMES_RU,
  [UA]: NAMES_UA,
  [CONTESTED]: NAMES_NEITHER,
};

/** What one cell resolves to: the code that `resolve` gives it, without the rest of the map. */
export function codeOfCell(series: Series, cell: number, query: PackedQuery): ResolutionCode {
  return codeOf(positionFlags(series, cell, query));
}

function codeOf(flags: number): ResolutionCode {
  return combine((flags & NAMES_RU) !== 0, (flags & NAMES_UA) !== 0, (flags & NAMES_NEITHER) !== 0);
}

function positionFlags(series: Series, cell: number, query: PackedQuery): number {
  const end = series.start[cell + 1] ?? 0;
  let first = series.start[cell] ?? 0;
  let flags = 0;
  while (first < end) {
    const claimant = series.claimant[first] ?? 0;
    let next = first + 1;
    while (next < end && series.claimant[next] === claimant) next++;
    if (query.enabled[claimant]) {
      const latest = latestEntry(series, first, next, query);
      if (latest !== -1 && !hasLapsed(series, latest, query)) {
        flags |= BIT_OF_STANCE[series.stance[latest] ?? 0] ?? 0;
        if (series.claim[latest] !== -1) flags |= SPOKEN;
      }
    }
    first = next;
  }
  return flags;
}

/** Cells to look at again; a cell may come twice, which does no harm. */
function candidates(dataset: Dataset, before: PackedQuery, after: PackedQuery): Iterable<number> {
  const { series, changes } = dataset;
  if (before.isSaid !== after.isSaid) return allCells(dataset);
  const toggled = before.enabled.map((was, i) => (was === after.enabled[i] ? 0 : 1));
  const hasToggle = toggled.includes(1);
  const trackChanged = before.hasTrack !== after.hasTrack;
  const index = after.isSaid ? changes.said : changes.asof;
  const stepped = changedBetween(index, before.date, after.date);
  if (stepped.length > dataset.settlements.length) return allCells(dataset);
  if (!hasToggle && !trackChanged) return stepped;
  const cells = new Set<number>(stepped);
  for (let entry = 0; entry < series.claimant.length; entry++) {
    const isTouched =
      toggled[series.claimant[entry] ?? 0] || (trackChanged && series.claim[entry] === -1);
    if (isTouched) cells.add(series.settlement[entry] ?? 0);
  }
  return cells;
}

function allCells(dataset: Dataset): Iterable<number> {
  return dataset.settlements.keys();
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
