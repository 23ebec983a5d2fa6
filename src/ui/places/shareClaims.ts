/** Which claims a card shows: shares (and, for the incursion, areas), indexed once per dataset. */
import { INCURSION_ZONE, KURSK } from '../../domain/namedPlaces.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import { compareNewest } from '../../domain/inForce.ts';
import { InForceIndex } from '../../domain/inForceIndex.ts';
import { countOrigins, type OriginCount } from '../../domain/origins.ts';
import type { Query } from '../../domain/query.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Claimant, Kind, PlaceId } from '../../domain/types.ts';
import { claimantOf, claimantsById } from './cardModel.ts';
import { sortedDays, Stretch } from './stretch.ts';

export interface ClaimedShare {
  readonly claim: Claim;
  readonly claimant: Claimant;
  /** How many other share claims about the same places are in force. */
  readonly others: number;
  /** Whose figures the claim itself rests on, where its claimant uses others'. */
  readonly restsOn: OriginCount['restsOn'];
  /** Of the claimants of all share claims in force. */
  readonly origins: OriginCount;
}

/** Places whose claims a card shows: shares of the incursion zone stand on Kursk's card. */
function placesOnCard(place: PlaceId): readonly PlaceId[] {
  return place === KURSK ? [KURSK, INCURSION_ZONE] : [place];
}

const claimTables = new WeakMap<Dataset, Map<string, readonly Claim[]>>();

/** Claims of one kind about one place; repeats (`sameAs`) left out. */
export function claimsAbout(dataset: Dataset, place: PlaceId, kind: Kind): readonly Claim[] {
  const table = claimTables.get(dataset) ?? indexClaims(dataset);
  claimTables.set(dataset, table);
  return table.get(`${place} ${kind}`) ?? [];
}

const stretches = new WeakMap<Dataset, Map<PlaceId, Stretch<ClaimedShare | null>>>();

/**
 * The newest share claim in force for a card, on the query's clock; null when there is none. The
 * very same object on all days between two changes.
 */
export function latestShare(dataset: Dataset, place: PlaceId, query: Query): ClaimedShare | null {
  const table = stretches.get(dataset) ?? new Map<PlaceId, Stretch<ClaimedShare | null>>();
  stretches.set(dataset, table);
  const stretch = table.get(place) ?? stretchOf(dataset, place);
  table.set(place, stretch);
  return stretch.at(query);
}

function stretchOf(dataset: Dataset, place: PlaceId): Stretch<ClaimedShare | null> {
  const claims = placesOnCard(place).flatMap((id) => claimsAbout(dataset, id, 'share'));
  const days = { asof: daysOf(claims, 'asof'), said: daysOf(claims, 'said') };
  const indexes = placesOnCard(place).map((id) => new InForceIndex(claims, id, ['share']));
  return new Stretch(
    (clock) => days[clock],
    (query) => newestInForce(dataset, indexes, query),
  );
}

/** Days on which one of the claims starts to count or lapses. */
function daysOf(claims: readonly Claim[], clock: Query['clock']): DayNumber[] {
  return sortedDays(
    claims.flatMap((claim) => {
      const from = dayNumber(clockDay(claim, clock));
      return claim.until === null ? [from] : [from, dayNumber(claim.until)];
    }),
  );
}

function newestInForce(
  dataset: Dataset,
  indexes: readonly InForceIndex[],
  query: Query,
): ClaimedShare | null {
  const inForce = indexes
    .flatMap((index) => index.at(query))
    .sort((a, b) => compareNewest(a, b, query));
  const [claim] = inForce;
  if (!claim) return null;
  const claimants = claimantsById(dataset);
  return {
    claim,
    claimant: claimantOf(dataset, claim.claimant),
    others: inForce.length - 1,
    restsOn: countOrigins([claim.claimant], claimants).restsOn,
    origins: countOrigins(
      inForce.map((other) => other.claimant),
      claimants,
    ),
  };
}

function indexClaims(dataset: Dataset): Map<string, readonly Claim[]> {
  const table = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    if (claim.sameAs !== null) continue;
    const key = `${claim.place} ${claim.kind}`;
    const list = table.get(key);
    if (list) list.push(claim);
    else table.set(key, [claim]);
  }
  return table;
}
