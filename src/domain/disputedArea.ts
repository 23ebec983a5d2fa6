/** How much of a place is disputed: on a day, and on every day of the data. Always with its base. */
import type { Dataset } from './dataset.ts';
import { dayNumber } from './day.ts';
import type { Disagreement } from './disagreement.ts';
import type { MapState } from './mapState.ts';
import { sharesOf } from './shares.ts';
import type { PlaceId } from './types.ts';

const HA_PER_KM2 = 100;

export interface DisputedArea {
  readonly place: PlaceId;
  readonly km2: number;
  /** Percent of the base: the low–high intervals of both holders are this wide, or wider. */
  readonly points: number;
  /** The area of the place's cells. */
  readonly baseKm2: number;
}

/** The disputed area of places in a resolved state, in their order; those without cells are left out. */
export function disputedAreas(
  dataset: Dataset,
  state: MapState,
  places: readonly PlaceId[],
): DisputedArea[] {
  return places.flatMap((place) => {
    const shares = sharesOf(dataset, state, place);
    if (!shares) return [];
    const { disputedKm2: km2, baseKm2 } = shares;
    return [{ place, km2, points: (100 * km2) / baseKm2, baseKm2 }];
  });
}

/** Disputed km² of a place on each day from the first to the last of the data, both inclusive. */
export function disputedRun(
  dataset: Dataset,
  { spans }: Disagreement,
  place: PlaceId,
): Float64Array {
  const [first, last] = [dayNumber(dataset.firstDay), dayNumber(dataset.lastDay)];
  // What is won or lost on each day first, in whole hectares, which sum exactly.
  const run = new Float64Array(last - first + 2);
  const cells = dataset.places.find(({ id }) => id === place)?.cells ?? new Uint16Array();
  for (const cell of cells) {
    const ha = dataset.cellHa[cell] ?? 0;
    for (const { from, to } of spans[cell] ?? []) {
      if (to < first) continue;
      const start = Math.max(from, first) - first;
      run[start] = (run[start] ?? 0) + ha;
      run[to - first + 1] = (run[to - first + 1] ?? 0) - ha;
    }
  }
  let ha = 0;
  return run.subarray(0, last - first + 1).map((change) => (ha += change) / HA_PER_KM2);
}
