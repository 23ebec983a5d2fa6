/** Which claims a card shows: shares (and, for the incursion, areas), indexed once per dataset. */
import type { Dataset } from '../../domain/dataset.ts';
import { daysBetween } from '../../domain/day.ts';
import { claimsInForce, compareNewest } from '../../domain/inForce.ts';
import type { Query } from '../../domain/query.ts';
import type { Claim, Claimant, Kind, PlaceId } from '../../domain/types.ts';
import { claimantOf, INCURSION_ZONE, KURSK } from './cardModel.ts';

export interface ClaimedShare {
  readonly claim: Claim;
  readonly claimant: Claimant;
  /** Whole days from the claim's as-of day to the query's day; negative when it lies ahead. */
  readonly ageDays: number;
  /** How many other share claims about the same places are in force. */
  readonly others: number;
}

/** Places whose claims a card shows: shares of the incursion zone stand on Kursk's card. */
function placesOnCard(place: PlaceId): readonly PlaceId[] {
  return place === KURSK ? [KURSK, INCURSION_ZONE] : [place];
}

const byDataset = new WeakMap<Dataset, Map<string, readonly Claim[]>>();

/** Claims of one kind about one place; repeats (`sameAs`) left out. */
export function claimsAbout(dataset: Dataset, place: PlaceId, kind: Kind): readonly Claim[] {
  const table = byDataset.get(dataset) ?? indexClaims(dataset);
  byDataset.set(dataset, table);
  return table.get(`${place} ${kind}`) ?? [];
}

/** The newest share claim in force for a card, on the query's clock; null when there is none. */
export function latestShare(dataset: Dataset, place: PlaceId, query: Query): ClaimedShare | null {
  const inForce = placesOnCard(place)
    .flatMap((id) => claimsInForce(claimsAbout(dataset, id, 'share'), id, query, ['share']))
    .sort((a, b) => compareNewest(a, b, query));
  const [claim] = inForce;
  if (!claim) return null;
  return {
    claim,
    claimant: claimantOf(dataset, claim.claimant),
    ageDays: daysBetween(claim.asOf, query.date),
    others: inForce.length - 1,
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
