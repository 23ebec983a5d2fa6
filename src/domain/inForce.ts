/** Which levels claimed for a place are in force on a day. */
import { dayNumber, type Day } from './day.ts';
import type { Query } from './query.ts';
import { clockDay } from './timeline.ts';
import type { Claim, Kind, PlaceId } from './types.ts';

/** Kinds that state a level (a figure that stays until the next one), not a change or a remark. */
export const LEVEL_KINDS: readonly Kind[] = ['share', 'area', 'settlement-count'];

/**
 * Claims in force for a place: of each claimant, kind and (but for control) holder the latest one that counts on the
 * query's day and clock and has not lapsed. Newest first. Rows that repeat another row's news
 * (`sameAs`) are left out, so that nothing is counted twice.
 */
export function claimsInForce(
  claims: readonly Claim[],
  place: PlaceId,
  query: Query,
  kinds: readonly Kind[] = LEVEL_KINDS,
): Claim[] {
  const latest = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.place !== place || claim.sameAs !== null || !kinds.includes(claim.kind)) continue;
    if (!query.claimants.has(claim.claimant) || clockDay(claim, query.clock) > query.date) continue;
    // A control claim for one side replaces the same claimant's claim for the other.
    const series = `${claim.claimant} ${claim.kind} ${claim.kind === 'control' ? '' : claim.holder}`;
    const known = latest.get(series);
    if (!known || compareNewest(claim, known, query) < 0) latest.set(series, claim);
  }
  return [...latest.values()]
    .filter((claim) => claim.until === null || claim.until > query.date)
    .sort((a, b) => compareNewest(a, b, query));
}

/** Sort order: newest on the clock first, then the newest other date, then the later id. */
export function compareNewest(a: Claim, b: Claim, query: Pick<Query, 'clock'>): number {
  const key = (claim: Claim): readonly [Day, Day] =>
    query.clock === 'said' ? [claim.statedOn, claim.asOf] : [claim.asOf, claim.statedOn];
  const [a1, a2] = key(a);
  const [b1, b2] = key(b);
  return dayNumber(b1) - dayNumber(a1) || dayNumber(b2) - dayNumber(a2) || (a.id < b.id ? 1 : -1);
}
