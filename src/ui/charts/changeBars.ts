/** Claimed gains of a place as bars over their periods. Levels are never among them. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Claimant } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';
import { claimantOf } from '../places/cardModel.ts';
import type { ChartPlace } from './chartPlaces.ts';
import { choose, isAbout, type Chosen, type Listening, type Reason } from './levelClaims.ts';

export interface AreaBar {
  readonly claim: Claim;
  readonly claimant: Claimant;
  /** First and last day of the period, both inclusive. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Middle of the part of the period that is shown: where its mark stands. */
  readonly day: DayNumber;
  /** The claimed gain; of a percentage, that part of the map's area of the place. */
  readonly km2: number;
  /** km² a day over the period; above 0 gained by Russia, below 0 by Ukraine. */
  readonly perDay: number;
  readonly isConverted: boolean;
}

/**
 * Areas said to be gained. The height of a bar is its km² a day, so that its area is the claimed
 * figure and periods of unlike length compare; a gain without a period has no such height.
 */
export function areaBars(
  dataset: Dataset,
  chart: ChartPlace,
  { claimants }: Listening,
  range: DayRange,
): Chosen<AreaBar> {
  const claims = dataset.claims.filter(
    (claim) => claim.kind === 'area-change' && isAbout(claim, chart.place.id),
  );
  return choose(claims, (claim): AreaBar | Reason => {
    if (claim.sameAs !== null) return 'repeat';
    if (claim.basePlace !== chart.place.id || claim.value === null) return 'other-base';
    if (!claimants.has(claim.claimant)) return 'off';
    if (claim.periodFrom === null) return 'no-period';
    const from = dayNumber(claim.periodFrom);
    const to = dayNumber(claim.periodTo ?? claim.asOf);
    if (to < range[0] || from > range[1]) return 'outside';
    const isConverted = claim.unit === 'percent';
    const km2 = isConverted ? (claim.value * chart.baseKm2) / 100 : claim.value;
    const sign = claim.holder === 'ru' ? 1 : -1;
    return {
      claim,
      claimant: claimantOf(dataset, claim.claimant),
      from,
      to,
      day: Math.round((Math.max(from, range[0]) + Math.min(to, range[1])) / 2),
      km2,
      perDay: (sign * km2) / (to - from + 1),
      isConverted,
    };
  });
}

export interface CountBar {
  readonly claim: Claim;
  readonly claimant: Claimant;
  /** The last day of what is counted, on the view's clock. */
  readonly day: DayNumber;
  /** Settlements; above 0 gained by Russia, below 0 by Ukraine. */
  readonly count: number;
}

/** Settlements said to be gained, by the day the count ends: their claimants state no first day. */
export function countBars(
  dataset: Dataset,
  chart: ChartPlace,
  { claimants, clock }: Listening,
  range: DayRange,
): Chosen<CountBar> {
  const claims = dataset.claims.filter(
    (claim) => claim.kind === 'settlement-count-change' && claim.place === chart.place.id,
  );
  return choose(claims, (claim): CountBar | Reason => {
    if (claim.sameAs !== null) return 'repeat';
    if (!claimants.has(claim.claimant)) return 'off';
    const at = dayNumber(clockDay(claim, clock));
    if (at < range[0] || at > range[1] || claim.value === null) return 'outside';
    const sign = claim.holder === 'ru' ? 1 : -1;
    return {
      claim,
      claimant: claimantOf(dataset, claim.claimant),
      day: at,
      count: sign * claim.value,
    };
  });
}
