import type { Day } from './day.ts';
import type { ChangeIndex } from './timeline.ts';
import type { Partition } from './partition.ts';
import type { Series } from './series.ts';
import type { Claim, Claimant, EventPin, Place, PlaceId, Settlement } from './types.ts';

/** Everything the map is computed from. Frozen once loaded; never mutated. */
export interface Dataset {
  /** Content hash of the data: the `v` of a pinned link. */
  readonly version: string;
  /** First and last day of the slider, inclusive. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** First and last day the base track covers, inclusive. */
  readonly trackFrom: Day;
  readonly trackTo: Day;
  /** Last covered day of places where the track ends earlier. */
  readonly trackEnds: ReadonlyMap<PlaceId, Day>;
  readonly claimants: readonly Claimant[];
  readonly places: readonly Place[];
  /** One per cell; the index is the cell's. */
  readonly settlements: readonly Settlement[];
  /** Indexes of the settlements worth a label, most important first. */
  readonly labels: readonly number[];
  /** Names that settlements had before, as they were read, by settlement. */
  readonly formerNames: ReadonlyMap<PlaceId, readonly string[]>;
  /** Area of each cell in hectares (1 km² = 100 ha), whole numbers so that sums are exact. */
  readonly cellHa: Float64Array;
  /** Indexes (into `places`) of the places each cell counts for: compressed rows. */
  readonly cellPlaces: CellPlaces;
  readonly series: Series;
  readonly changes: Readonly<Record<'asof' | 'said', ChangeIndex>>;
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  readonly events: readonly EventPin[];
  readonly partition: Partition;
}

/** For cell `i`: `place[start[i]] … place[start[i + 1] - 1]`. */
export interface CellPlaces {
  readonly start: Uint32Array;
  readonly place: Uint16Array;
}

/** Turns "cells of each place" round into "places of each cell". */
export function cellPlacesOf(places: readonly Place[], cells: number): CellPlaces {
  const lists: number[][] = Array.from({ length: cells }, () => []);
  places.forEach((place, index) => place.cells?.forEach((cell) => lists[cell]?.push(index)));
  const start = new Uint32Array(cells + 1);
  lists.forEach((list, cell) => (start[cell + 1] = (start[cell] ?? 0) + list.length));
  return { start, place: Uint16Array.from(lists.flat()) };
}
