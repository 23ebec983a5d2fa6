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

/** The shares of a place in a resolved state; null when the place has no cells on the map. */
export function sharesOf(dataset: Dataset, state: MapState, place: PlaceId): Shares | null {
  const index = dataset.places.findIndex((candidate) => candidate.id === place);
  const cells = dataset.places[index]?.cells;
  if (!cells) return null;
  const km2 = (code: number): number =>
    (state.ha[index * RESOLUTIONS.length + code] ?? 0) / HA_PER_KM2;
  const baseKm2 = RESOLUTIONS.reduce((sum, _, code) => sum + km2(code), 0);
  const open = km2(DISPUTED) + km2(CONTESTED);
  const interval = (code: number): Interval => ({
    lowKm2: km2(code),
    highKm2: km2(code) + open,
    lowPct: (100 * km2(code)) / baseKm2,
    highPct: (100 * (km2(code) + open)) / baseKm2,
  });
  return {
    baseKm2,
    ru: interval(RU),
    ua: interval(UA),
    disputedKm2: km2(DISPUTED),
    contestedKm2: km2(CONTESTED),
    unclaimedKm2: km2(UNCLAIMED),
    waterKm2: waterHa(dataset, cells) / HA_PER_KM2,
  };
}

/** The interval of one holder. */
export function intervalOf(shares: Shares, holder: Holder): Interval {
  return holder === 'ru' ? shares.ru : shares.ua;
}

function waterHa(dataset: Dataset, cells: Uint16Array): number {
  let sum = 0;
  for (const cell of cells)
    if (dataset.settlements[cell]?.kind === 'water') sum += dataset.cellHa[cell] ?? 0;
  return sum;
}
