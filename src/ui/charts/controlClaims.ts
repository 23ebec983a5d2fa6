/** Who is said to hold a settlement, claim by claim, for its chart. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber } from '../../domain/day.ts';
import { CONTESTED, RU, stanceOf } from '../../domain/resolution.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';
import { claimantOf } from '../places/cardModel.ts';
import type { ChartPlace } from './chartPlaces.ts';
import { choose, type Chosen, type Listening, type Mark, type Reason } from './levelClaims.ts';

/** Where a claim stands on the axis from Ukraine (-1) over neither (0) to Russia (1). */
export const ROWS = { ru: 1, neither: 0, ua: -1 } as const;

/** The row of what a control claim names. */
export function rowOf({ holder, status }: Claim): (typeof ROWS)[keyof typeof ROWS] {
  const stance = stanceOf(holder, status ?? 'controlled');
  return stance === CONTESTED ? ROWS.neither : stance === RU ? ROWS.ru : ROWS.ua;
}

/** Claims of control of the settlement, by the row of what they name. */
export function controlMarks(
  dataset: Dataset,
  { place }: ChartPlace,
  { clock, claimants }: Listening,
  range: DayRange,
): Chosen<Mark> {
  const claims = dataset.claims.filter(
    (claim) => claim.kind === 'control' && claim.place === place.id,
  );
  return choose(claims, (claim): Mark | Reason => {
    if (claim.sameAs !== null) return 'repeat';
    if (!claimants.has(claim.claimant)) return 'off';
    const day = dayNumber(clockDay(claim, clock));
    if (day < range[0] || day > range[1]) return 'outside';
    const claimant = claimantOf(dataset, claim.claimant);
    return { claim, claimant, day, value: rowOf(claim), isConverted: false };
  });
}
