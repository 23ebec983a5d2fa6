/** What differs between two resolved states: two days, two sets of claimants, or the two clocks. */
import type { Dataset } from './dataset.ts';
import type { MapState } from './mapState.ts';
import { RESOLUTIONS, type Resolution } from './resolution.ts';
import type { PlaceId } from './types.ts';

const CODES = RESOLUTIONS.length;
/** Numbers in one table of what became what. */
const PAIRS = CODES * CODES;
const HA_PER_KM2 = 100;

/** The difference of two states of one dataset, read from the first to the second. */
export interface Difference {
  /** 1 for each cell whose resolution differs. */
  readonly isChanged: Uint8Array;
  /** The cells whose resolution differs, ascending. */
  readonly changed: readonly number[];
  /** Resolution codes of all cells in the first state and in the second. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Hectares of differing cells by place: `ha[place * 25 + from * 5 + to]`. */
  readonly ha: Float64Array;
  /** The same over all cells of the map, each counted once: `allHa[from * 5 + to]`. */
  readonly allHa: Float64Array;
}

/** Area of a place that differs, by what it is in one of the two states and not in the other. */
export interface Change {
  /** Area of the place's cells. */
  readonly baseKm2: number;
  /** Area whose resolution differs. */
  readonly changedKm2: number;
  /** km² with this resolution in the second state and not in the first. */
  readonly gainedKm2: Readonly<Record<Resolution, number>>;
  /** km² with this resolution in the first state and not in the second. */
  readonly lostKm2: Readonly<Record<Resolution, number>>;
}

/** An area that is one thing in the first state and another in the second. */
export interface Transition {
  readonly from: Resolution;
  readonly to: Resolution;
  readonly km2: number;
}

/** A settlement that is one thing in the first state and another in the second. */
export interface ChangedSettlement {
  /** Its index, which is its cell's. */
  readonly cell: number;
  readonly from: Resolution;
  readonly to: Resolution;
}

/**
 * Compares two states of the same dataset. Costs a look at every cell, and the sums of those that
 * differ; so it may run at every step of the date.
 */
export function compareStates(
  dataset: Dataset,
  first: Pick<MapState, 'codes'>,
  second: Pick<MapState, 'codes'>,
): Difference {
  const { start, place } = dataset.cellPlaces;
  const [from, to] = [first.codes, second.codes];
  const isChanged = new Uint8Array(to.length);
  const changed: number[] = [];
  const ha = new Float64Array(dataset.places.length * PAIRS);
  const allHa = new Float64Array(PAIRS);
  for (let cell = 0; cell < to.length; cell++) {
    if (from[cell] === to[cell]) continue;
    isChanged[cell] = 1;
    changed.push(cell);
    const pair = (from[cell] ?? 0) * CODES + (to[cell] ?? 0);
    const area = dataset.cellHa[cell] ?? 0;
    allHa[pair] = (allHa[pair] ?? 0) + area;
    for (let i = start[cell] ?? 0; i < (start[cell + 1] ?? 0); i++) {
      const slot = (place[i] ?? 0) * PAIRS + pair;
      ha[slot] = (ha[slot] ?? 0) + area;
    }
  }
  return { isChanged, changed, from, to, ha, allHa };
}

/** What differs in one place; null when the place has no area on the map. */
export function changeOf(dataset: Dataset, difference: Difference, id: PlaceId): Change | null {
  const index = dataset.places.findIndex((place) => place.id === id);
  const cells = dataset.places[index]?.cells;
  if (!cells || cells.length === 0) return null;
  let baseHa = 0;
  for (const cell of cells) baseHa += dataset.cellHa[cell] ?? 0;
  return summed(difference.ha.subarray(index * PAIRS, (index + 1) * PAIRS), baseHa);
}

/** What differs on the whole map. */
export function changeOfAll(dataset: Dataset, { allHa }: Difference): Change {
  return summed(
    allHa,
    dataset.cellHa.reduce((sum, ha) => sum + ha, 0),
  );
}

/** What is what on the two sides, over the whole map: largest first, without what is alike. */
export function transitionsOf({ allHa }: Difference): Transition[] {
  return RESOLUTIONS.flatMap((from, i) =>
    RESOLUTIONS.map((to, j) => ({ from, to, km2: (allHa[i * CODES + j] ?? 0) / HA_PER_KM2 })),
  )
    .filter(({ km2 }) => km2 > 0)
    .sort((a, b) => b.km2 - a.km2);
}

/**
 * The named settlements that differ: those worth a label first, in the order of their importance,
 * then the others by the area of their cells.
 */
export function changedSettlements(
  dataset: Dataset,
  { isChanged, changed, from, to }: Difference,
): ChangedSettlement[] {
  const labelled = dataset.labels.filter((cell) => isChanged[cell] === 1);
  const isLabelled = new Set(labelled);
  const others = changed
    .filter((cell) => !isLabelled.has(cell))
    .sort((a, b) => (dataset.cellHa[b] ?? 0) - (dataset.cellHa[a] ?? 0));
  return [...labelled, ...others]
    .filter((cell) => dataset.settlements[cell]?.kind === 'settlement')
    .map((cell) => ({ cell, from: resolutionAt(from, cell), to: resolutionAt(to, cell) }));
}

function summed(pairs: Float64Array, baseHa: number): Change {
  const gained = new Float64Array(CODES);
  const lost = new Float64Array(CODES);
  let changed = 0;
  // Whole hectares, whose sums are exact, are divided once at the end.
  pairs.forEach((ha, pair) => {
    const [from, to] = [Math.floor(pair / CODES), pair % CODES];
    lost[from] = (lost[from] ?? 0) + ha;
    gained[to] = (gained[to] ?? 0) + ha;
    changed += ha;
  });
  return {
    baseKm2: baseHa / HA_PER_KM2,
    changedKm2: changed / HA_PER_KM2,
    gainedKm2: byResolution(gained),
    lostKm2: byResolution(lost),
  };
}

function byResolution(ha: Float64Array): Record<Resolution, number> {
  const km2 = (name: Resolution): number => (ha[RESOLUTIONS.indexOf(name)] ?? 0) / HA_PER_KM2;
  return {
    unclaimed: km2('unclaimed'),
    ru: km2('ru'),
    ua: km2('ua'),
    contested: km2('contested'),
    disputed: km2('disputed'),
  };
}

function resolutionAt(codes: Uint8Array, cell: number): Resolution {
  return RESOLUTIONS[codes[cell] ?? 0] ?? 'unclaimed';
}
