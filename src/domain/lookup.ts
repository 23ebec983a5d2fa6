/** Tables by id that the panels read, made once for each dataset. */
import { claimById } from './claimById.ts';
import { rowsByKey } from './claimGroups.ts';
import type { Dataset } from './dataset.ts';
import type { Day } from './day.ts';
import type { Claim, Claimant, ClaimantId, ClaimId, Place, PlaceId } from './types.ts';

export interface Lookup {
  readonly claims: Found<ClaimId, Claim>;
  readonly claimants: ReadonlyMap<ClaimantId, Claimant>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Index of the settlement (= of its cell). */
  readonly settlements: ReadonlyMap<PlaceId, number>;
  /** Claims about a place or settlement, in the dataset's order. */
  readonly about: Found<PlaceId, readonly Claim[]>;
  /** The rows that repeat a claim's news. */
  readonly repeats: Found<ClaimId, readonly Claim[]>;
}

/** What is found by id. */
interface Found<Id, Value> {
  get(id: Id): Value | undefined;
}

const known = new WeakMap<Dataset, Lookup>();

export function lookupOf(dataset: Dataset): Lookup {
  const made = known.get(dataset) ?? makeLookup(dataset);
  known.set(dataset, made);
  return made;
}

/** The name readers know a place or settlement by; its id when it has none. */
export function placeName(dataset: Dataset, id: PlaceId): string {
  const { places, settlements } = lookupOf(dataset);
  const settlement = dataset.settlements[settlements.get(id) ?? -1];
  return places.get(id)?.name ?? (settlement?.name || id);
}

/** The last day, inclusive, on which the base track was read for a place of the map. */
export function lastReadOf(dataset: Dataset, place: PlaceId): Day {
  return dataset.trackEnds.get(place) ?? dataset.trackTo;
}

function makeLookup({ claims, claimants, places, settlements }: Dataset): Lookup {
  // What takes a look at every claim is made when it is first asked for: most views never ask.
  let about: Found<PlaceId, readonly Claim[]> | null = null;
  let repeats: Found<ClaimId, readonly Claim[]> | null = null;
  return {
    claims: { get: (id) => claimById(claims, id) },
    claimants: new Map(claimants.map((claimant) => [claimant.id, claimant])),
    places: new Map(places.map((place) => [place.id, place])),
    settlements: new Map(settlements.map((settlement, index) => [settlement.id, index])),
    about: { get: (place) => (about ??= byPlace(claims)).get(place) },
    repeats: { get: (id) => (repeats ??= byRepeated(claims)).get(id) },
  };
}

function byPlace(claims: readonly Claim[]): Found<PlaceId, readonly Claim[]> {
  const rowsAbout = rowsByKey(claims, ({ place }) => place);
  return { get: (place) => Array.from(rowsAbout(place), (row) => claims[row]!) };
}

function byRepeated(claims: readonly Claim[]): Found<ClaimId, readonly Claim[]> {
  const lists = new Map<ClaimId, Claim[]>();
  for (const claim of claims) {
    if (claim.sameAs === null) continue;
    const list = lists.get(claim.sameAs);
    if (list) list.push(claim);
    else lists.set(claim.sameAs, [claim]);
  }
  return lists;
}
