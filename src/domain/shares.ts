/** How much of a place each side is said to hold: always an interval, always with its base. */
import type { Dataset } from './dataset.ts';
import type { MapState } from './mapState.ts';
import { CONTESTED, DISPUTED, RESOLUTIONS, RU, UA, UNCLAIMED } from './resolution.ts';
import type { Holder, PlaceId } from './types.ts';

const HA_PER_KM2 = 100;

/** `low`: every position agrees on the holder. `high`: low + disputed + contested. */
export interface Interval {
  readonly lowKm2: number;
  readonly highKm2: number;
  readonly lowPct: number;
  readonly highPct: number;
}

/** km² and percent of one place; ru.low + ua.low + disputed + contested + unclaimed = base. */
export interface Shares {
  /** Area of the place's cells (for an oblast: of its polygon), open water included. */
  readonly baseKm2: number;
  readonly ru: Interval;
  readonly ua: Interval;
  readonly disputedKm2: number;
  readonly contestedKm2: number;
  /** Nobody enabled has a position; contains the open water. */
  readonly unclaimedKm2: number;
  /** Open water, which is nobody's settlement and never resolves to a holder. */
  readonly waterKm2: number;
}

/** The shares of a place in a resolved state; null when the place has no area on the map. */
export function sharesOf(dataset: Dataset, state: MapState, place: PlaceId): Shares | null {
  const index = dataset.places.findIndex((candidate) => candidate.id === place);
  const cells = dataset.places[index]?.cells;
  if (!cells) return null;
  // Sums are taken in whole hectares, which are exact, and divided once at the end.
  const ha = (code: number): number => state.ha[index * RESOLUTIONS.length + code] ?? 0;
  const baseHa = RESOLUTIONS.reduce((sum, _, code) => sum + ha(code), 0);
  if (baseHa === 0) return null;
  const openHa = ha(DISPUTED) + ha(CONTESTED);
  const interval = (code: number): Interval => ({
    lowKm2: ha(code) / HA_PER_KM2,
    highKm2: (ha(code) + openHa) / HA_PER_KM2,
    lowPct: (100 * ha(code)) / baseHa,
    highPct: (100 * (ha(code) + openHa)) / baseHa,
  });
  return {
    baseKm2: baseHa / HA_PER_KM2,
    ru: interval(RU),
    ua: interval(UA),
    disputedKm2: ha(DISPUTED) / HA_PER_KM2,
    contestedKm2: ha(CONTESTED) / HA_PER_KM2,
    unclaimedKm2: ha(UNCLAIMED) / HA_PER_KM2,
    waterKm2: waterHa(dataset, cells) / HA_PER_KM2,
  };
}

/** The interval of one holder. */
export function intervalOf(shares: Shares, holder: Holder): Interval {
  return holder === 'ru' ? shares.ru : shares.ua;
}

/** Water is the same on every day: added up once for each place of a dataset. */
const water = new WeakMap<Dataset, Map<Uint16Array, number>>();

function waterHa(dataset: Dataset, cells: Uint16Array): number {
  const known = water.get(dataset) ?? new Map<Uint16Array, number>();
  water.set(dataset, known);
  let sum = known.get(cells);
  if (sum === undefined) {
    sum = 0;
    for (const cell of cells)
      if (dataset.settlements[cell]?.kind === 'water') sum += dataset.cellHa[cell] ?? 0;
    known.set(cells, sum);
  }
  return sum;
}
