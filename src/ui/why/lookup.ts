/** Tables by id that the panels read, made once for each dataset. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { Claim, Claimant, ClaimantId, ClaimId, Place, PlaceId } from '../../domain/types.ts';

export interface Lookup {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly claimants: ReadonlyMap<ClaimantId, Claimant>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Index of the settlement (= of its cell). */
  readonly settlements: ReadonlyMap<PlaceId, number>;
  /** Claims about a place or settlement, in the dataset's order. */
  readonly about: ReadonlyMap<PlaceId, readonly Claim[]>;
  /** The rows that repeat a claim's news. */
  readonly repeats: ReadonlyMap<ClaimId, readonly Claim[]>;
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

function makeLookup(dataset: Dataset): Lookup {
  const about = new Map<PlaceId, Claim[]>();
  const repeats = new Map<ClaimId, Claim[]>();
  for (const claim of dataset.claims) {
    push(about, claim.place, claim);
    if (claim.sameAs !== null) push(repeats, claim.sameAs, claim);
  }
  return {
    claims: new Map(dataset.claims.map((claim) => [claim.id, claim])),
    claimants: new Map(dataset.claimants.map((claimant) => [claimant.id, claimant])),
    places: new Map(dataset.places.map((place) => [place.id, place])),
    settlements: new Map(dataset.settlements.map((settlement, index) => [settlement.id, index])),
    about,
    repeats,
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
