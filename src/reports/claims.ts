/** All claims that match, with their notes and reports. */
import { compareNewest } from '../domain/inForce.ts';
import type { Clock } from '../domain/query.ts';
import { clockDay } from '../domain/timeline.ts';
import type { Day } from '../domain/day.ts';
import type { ClaimantId, Kind, PlaceId } from '../domain/types.ts';
import type { BuiltData } from '../data/builtData.ts';
import { claimRecord, type ClaimRecord } from './claimRecord.ts';

/** null: any. `from` and `to` are days on `clock`, both inclusive. */
export interface ClaimFilter {
  readonly place: PlaceId | null;
  readonly claimant: ClaimantId | null;
  readonly kind: Kind | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly clock: Clock;
}

export interface ClaimsReport {
  readonly filter: ClaimFilter;
  readonly dataVersion: string;
  /** Number of rows, of which `repeats` tell another row's news (`sameAs`) and are never counted. */
  readonly count: number;
  readonly repeats: number;
  /** Oldest first on the filter's clock. */
  readonly claims: readonly ClaimRecord[];
}

export function claimsReport(data: BuiltData, filter: ClaimFilter): ClaimsReport {
  const { place, claimant, kind, from, to, clock } = filter;
  const claims = data.dataset.claims
    .filter((claim) => {
      const when = clockDay(claim, clock);
      if (place !== null && claim.place !== place) return false;
      if (claimant !== null && claim.claimant !== claimant) return false;
      if (kind !== null && claim.kind !== kind) return false;
      return (from === null || when >= from) && (to === null || when <= to);
    })
    .sort((a, b) => compareNewest(b, a, { clock }))
    .map((claim) => claimRecord(claim, data));
  return {
    filter,
    dataVersion: data.dataset.version,
    count: claims.length,
    repeats: claims.filter((claim) => claim.sameAs !== null).length,
    claims,
  };
}
