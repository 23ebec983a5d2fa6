import type { Claim, ClaimantId, ClaimId } from '../../domain/types.ts';
import type { ClaimRow } from '../tables/claimRow.ts';

/** The claim of a checked row, under its id here. What it repeats is still named as in the file. */
export function ownClaim(row: ClaimRow, id: ClaimId, claimant: ClaimantId): Claim {
  // Field by field: spread, each of many thousand would be a slow object.
  return {
    id,
    place: row.place,
    asOf: row.asOf,
    statedOn: row.statedOn,
    kind: row.kind,
    holder: row.holder,
    status: row.status,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    base: row.base,
    basePlace: row.basePlace,
    baseKm2: row.baseKm2,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    claimant,
    body: row.body,
    speaker: row.speaker,
    confidence: row.confidence,
    until: row.until,
    untilReason: row.untilReason,
    sameAs: row.sameAs,
    article: row.article,
  };
}
