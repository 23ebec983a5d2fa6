/** Many claims beside the base track, computed in small pieces that a caller may spread out. */
import { checkClaim, type ClaimCheck } from './claimCheck.ts';
import type { Dataset } from './dataset.ts';
import type { Day } from './day.ts';
import { advance, resolve, type MapState } from './mapState.ts';
import { TRACK_CLAIMANT } from './namedPlaces.ts';
import type { Query } from './query.ts';
import { sharesOf } from './shares.ts';
import type { Claim } from './types.ts';

/** What the base track alone shows on a day: the query of every claim check. */
export function trackQuery(date: Day): Query {
  return { date, clock: 'asof', claimants: new Set([TRACK_CLAIMANT]), track: 'deepstate' };
}

/**
 * Checks the shares and areas among `claims` that count (rows that repeat another's news do not):
 * equal to `checkClaim` of each, in the order given. As-of days are visited ascending, so that each
 * costs what changed since the one before. Yields after each day.
 */
export function* checkClaims(
  dataset: Dataset,
  claims: readonly Claim[],
): Generator<undefined, ClaimCheck[]> {
  const levels = claims.filter(isChecked);
  const days = [...new Set(levels.map(({ asOf }) => asOf))].sort();
  const found = new Map<Claim, ClaimCheck>();
  let state: MapState | null = null;
  for (const day of days) {
    const onDay: MapState = state
      ? advance(dataset, state, trackQuery(day)).state
      : resolve(dataset, trackQuery(day));
    for (const claim of levels)
      if (claim.asOf === day)
        found.set(
          claim,
          checkClaim(dataset, claim, (place) => sharesOf(dataset, onDay, place)),
        );
    state = onDay;
    yield;
  }
  return levels.flatMap((claim) => found.get(claim) ?? []);
}

/** Whether a claim states a share or an area. */
export function isCheckable({ kind }: Claim): boolean {
  return kind === 'share' || kind === 'area';
}

/** Whether it also counts: it does not repeat another's news. */
export function isChecked(claim: Claim): boolean {
  return isCheckable(claim) && claim.sameAs === null;
}

/** The claimed figure in percent of the mapped base; null when it cannot be compared. */
export function claimedPct({ claim, mappedBaseKm2 }: ClaimCheck): number | null {
  if (mappedBaseKm2 === null || claim.value === null) return null;
  return claim.kind === 'share' ? claim.value : (100 * claim.value) / mappedBaseKm2;
}
