/** The claims about a place that its panel lists. */
import type { Clock, Query } from '../../domain/query.ts';
import { compareNewest } from '../../domain/inForce.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Kind } from '../../domain/types.ts';

/** Kinds that are no level: what was won, lost or said. */
const CHANGE_KINDS: readonly Kind[] = ['area-change', 'settlement-count-change', 'statement'];

/** The newest changes and statements of enabled claimants up to the query's day, repeats left out. */
export function recentChanges(claims: readonly Claim[], query: Query, count: number): Claim[] {
  return claims
    .filter(
      (claim) =>
        CHANGE_KINDS.includes(claim.kind) &&
        claim.sameAs === null &&
        query.claimants.has(claim.claimant) &&
        clockDay(claim, query.clock) <= query.date,
    )
    .sort((a, b) => compareNewest(a, b, query))
    .slice(0, count);
}

/** All claims, newest first on the clock, whoever is switched on. */
export function newestFirst(claims: readonly Claim[], clock: Clock): Claim[] {
  return [...claims].sort((a, b) => compareNewest(a, b, { clock }));
}
