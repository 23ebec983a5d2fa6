/** Who else gave a figure at about the same time. */
import { daysBetween } from './day.ts';
import { isChecked } from './claimChecks.ts';
import type { Claim } from './types.ts';

/** Days before and after the claim's as-of day, both inclusive. */
export const NEARBY_DAYS = 30;

/**
 * Other counted share and area claims about the same place and base (for either holder) whose as-of
 * day is at most `days` from the claim's; the nearest day first, then the earlier, then by id.
 */
export function otherFigures(
  claims: readonly Claim[],
  claim: Claim,
  days: number = NEARBY_DAYS,
): Claim[] {
  const away = (other: Claim): number => Math.abs(daysBetween(claim.asOf, other.asOf));
  return claims
    .filter(
      (other) =>
        other.id !== claim.id &&
        isChecked(other) &&
        other.place === claim.place &&
        other.basePlace === claim.basePlace &&
        away(other) <= days,
    )
    .sort(
      (a, b) =>
        away(a) - away(b) || (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.id < b.id ? -1 : 1),
    );
}
