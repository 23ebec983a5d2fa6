/** A claimed figure beside what the base track shows. A comparison of sources, never a verdict. */
import {
  checkClaim,
  trackShares,
  type ClaimCheck,
  type Incomparable,
} from '../domain/claimCheck.ts';
import type { Day } from '../domain/day.ts';
import type { Interval } from '../domain/shares.ts';
import type { Claim, Outcome, PlaceId, Qualifier, Unit } from '../domain/types.ts';
import type { BuiltData } from '../data/builtData.ts';
import { figureOf } from './figures.ts';
import { rounded, roundedInterval } from './rounding.ts';
import { claimRecord, type ClaimRecord } from './claimRecord.ts';

export interface CheckReport {
  readonly claim: ClaimRecord;
  readonly dataVersion: string;
  readonly claimed: {
    readonly value: number | null;
    readonly unit: Unit | null;
    readonly qualifier: Qualifier | null;
    /** What the figure stands for, in `unit`, both ends inclusive; `high` null has no upper end. */
    readonly range: { readonly low: number; readonly high: number | null } | null;
  };
  readonly base: {
    /** What the figure is of, as the claim has it. */
    readonly words: string | null;
    /** km² as the claimant states it or as it follows from the claim. */
    readonly km2: number | null;
    /** The place of the map that stands for it. */
    readonly place: PlaceId | null;
    readonly mappedKm2: number | null;
  };
  readonly mapped: {
    readonly day: Day;
    readonly track: 'deepstate';
    readonly interval: Interval | null;
  };
  /**
   * Claimed figure less the nearest end of the mapped interval, 0 inside it; points and km² are of
   * the mapped base.
   */
  readonly difference: { readonly points: number; readonly km2: number } | null;
  readonly outcome: Outcome | null;
  readonly reason: Incomparable | null;
  /** Outcome or reason in one phrase. */
  readonly summary: string;
}

/** Checks one claim against the base track on the claim's as-of day. */
export function checkReport(data: BuiltData, claim: Claim): CheckReport {
  const check = checkClaim(data.dataset, claim, trackShares(data.dataset));
  const { claimed, mapped, differencePoints, differenceKm2, outcome, reason } = check;
  return {
    claim: claimRecord(claim, data),
    dataVersion: data.dataset.version,
    claimed: {
      value: claim.value,
      unit: claim.unit,
      qualifier: claim.qualifier,
      range: claimed && {
        low: rounded(claimed.low),
        high: Number.isFinite(claimed.high) ? rounded(claimed.high) : null,
      },
    },
    base: {
      words: claim.base,
      km2: claim.baseKm2,
      place: claim.basePlace,
      mappedKm2: check.mappedBaseKm2 && rounded(check.mappedBaseKm2),
    },
    mapped: { day: check.day, track: 'deepstate', interval: mapped && roundedInterval(mapped) },
    difference:
      differencePoints === null || differenceKm2 === null
        ? null
        : { points: rounded(differencePoints), km2: rounded(differenceKm2) },
    outcome,
    reason,
    summary: summaryOf(check),
  };
}

function summaryOf({ outcome, reason, differencePoints, differenceKm2 }: ClaimCheck): string {
  if (outcome === null) return `not comparable: ${REASONS[reason ?? 'not-a-level']}`;
  const points = differencePoints ?? 0;
  const size = `${figureOf(Math.abs(points), 1)} points (${figureOf(Math.abs(differenceKm2 ?? 0), 0)} km²)`;
  if (outcome !== 'within') return `${outcome} the mapped interval by ${size}`;
  if (points === 0) return 'within the mapped interval';
  return `within the mapped interval, as its wording and rounding allow; the bare figure lies ${size} ${points > 0 ? 'above' : 'below'} it`;
}

const REASONS: Readonly<Record<Incomparable, string>> = {
  'not-a-level': 'only a share or an area that is held can be compared with the map',
  'base-not-mapped': 'what it is measured against is no place of the map',
  'base-partly-mapped': 'the map covers only a part of what it is measured against',
  'no-track': 'the base track has no reading of the place on that day',
};
