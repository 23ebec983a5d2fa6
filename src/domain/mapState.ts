/** Resolving every settlement for a query, from scratch or from the state before. */
import {
  ALL_FLAGS,
  codeOf,
  flagsOfPosition,
  isSettled,
  positionFlags,
  SPOKEN,
} from './cellCode.ts';
import { eachCellBetweenClocks } from './clockGap.ts';
import type { Dataset } from './dataset.ts';
import { packQuery, type PackedQuery, type Query } from './query.ts';
import { RESOLUTIONS } from './resolution.ts';
import { endOfRun, runsByClaimant } from './series.ts';
import { changedBetween } from './timeline.ts';

/** What the enabled claimants together say about every settlement on the query's day. */
export interface MapState {
  readonly query: Query;
  readonly packed: PackedQuery;
  /** Resolution code of each cell (index into RESOLUTIONS). */
  readonly codes: Uint8Array;
  /** 1 for each cell about which an enabled claimant's spoken claim (no observation) counts. */
  readonly spoken: Uint8Array;
  /** What the positions about each cell name, as bits, see `positionFlags`. */
  readonly flags: Uint8Array;
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
  const flags = new Uint8Array(dataset.settlements.length);
  for (let cell = 0; cell < flags.length; cell++)
    flags[cell] = positionFlags(dataset.series, cell, packed);
  const codes = flags.map(codeOf);
  const spoken = flags.map((named) => (named & SPOKEN ? 1 : 0));
  return { query, packed, codes, spoken, flags, ha: sumByPlace(dataset, codes) };
}

/**
 * The state for `query`, given the state `before` of the same dataset, re-resolving only what can
 * have changed: the days in between on a step, the claimant's settlements on a toggle, what is dated
 * otherwise on a switch of the clock. Equal to `resolve(dataset, query)` in every field; `before` is
 * left as it was.
 */
export function advance(dataset: Dataset, before: MapState, query: Query): Step {
  const packed = packQuery(dataset.claimants, query);
  // Copied when the first value differs: on a day without changes the arrays stay the same ones.
  let { codes, spoken, flags, ha } = before;
  const changed: number[] = [];
  const doubts = doubtsBetween(dataset, before, packed);
  for (let cell = 0; cell < doubts.length; cell++) {
    const doubt = doubts[cell];
    if (doubt === NONE) continue;
    const named = before.flags[cell] ?? 0;
    const names = positionFlags(dataset.series, cell, packed, doubt === LESS ? named : ALL_FLAGS);
    if (names === named) continue;
    if (flags === before.flags) flags = before.flags.slice();
    flags[cell] = names;
    if ((names & SPOKEN) !== (named & SPOKEN)) {
      if (spoken === before.spoken) spoken = before.spoken.slice();
      spoken[cell] = names & SPOKEN ? 1 : 0;
    }
    const [old, code] = [codeOf(named), codeOf(names)];
    if (old === code) continue;
    if (codes === before.codes) {
      codes = before.codes.slice();
      ha = before.ha.slice();
    }
    codes[cell] = code;
    moveArea(dataset, ha, cell, old, code);
    changed.push(cell);
  }
  return { state: { query, packed, codes, spoken, flags, ha }, changed };
}

/** What can have become of a cell: nothing; less, since somebody fell silent; anything. */
const NONE = 0;
const LESS = 1;
const ANYTHING = 2;

/** Changes for each cell from which on every cell is looked at. */
const MANY_PER_CELL = 4;

/** One of these for each cell. */
function doubtsBetween(dataset: Dataset, from: MapState, after: PackedQuery): Uint8Array {
  const { series, changes } = dataset;
  const before = from.packed;
  const doubts = new Uint8Array(dataset.settlements.length);
  if (before.hasTrack !== after.hasTrack) return doubts.fill(ANYTHING);
  // First the clock on the day before, then the day on the clock after, then the claimants.
  if (before.isSaid !== after.isSaid)
    eachCellBetweenClocks(series, before, (cell) => (doubts[cell] = ANYTHING));
  const index = after.isSaid ? changes.said : changes.asof;
  const moved = changedBetween(index, before.date, after.date);
  // So many speak of every cell anyhow: to look at each costs less than to read who changed.
  if (moved.length > MANY_PER_CELL * doubts.length) return doubts.fill(ANYTHING);
  for (let i = 0; i < moved.length; i++) doubts[moved[i] ?? 0] = ANYTHING;
  doubtSwitched(dataset, from, after, doubts);
  return doubts;
}

/** Doubts what can have come of switching claimants on and off. */
function doubtSwitched(
  { series }: Dataset,
  from: MapState,
  after: PackedQuery,
  doubts: Uint8Array,
): void {
  const runs = runsByClaimant(series);
  const isSwitched = (claimant: number): boolean =>
    after.enabled[claimant] !== from.packed.enabled[claimant];
  const switched = [...after.enabled.keys()].filter(isSwitched);
  // Many at once speak of every cell anyhow: to ask each of them costs more than to look.
  const asked = switched.reduce((sum, claimant) => sum + (runs[claimant]?.length ?? 0), 0);
  if (asked > doubts.length) {
    doubts.fill(ANYTHING);
    return;
  }
  const { settlement } = series;
  for (const claimant of switched)
    for (const first of runs[claimant] ?? []) {
      const cell = settlement[first] ?? 0;
      if (doubts[cell] === ANYTHING) continue;
      const own = flagsOfPosition(series, first, endOfRun(series, first), after);
      if (after.enabled[claimant] === 1) {
        const named = from.flags[cell] ?? 0;
        if ((own & ~named) !== 0 && !isSettled(named)) doubts[cell] = ANYTHING;
      } else if (own !== 0) doubts[cell] = LESS;
    }
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
