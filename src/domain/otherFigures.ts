/** Who else gave a figure at about the same time. */
import { daysBetween } from './day.ts';
import type { Claim } from './types.ts';

/** Days before and after the claim's as-of day, both inclusive. */
export const NEARBY_DAYS = 30;

export interface OtherFigures {
  /** At most the asked number of days away: the nearest day first, then the earlier, then by id. */
  readonly near: readonly Claim[];
  /** Where no counted one is near: the nearest before and after, as far as there are any. */
  readonly nearest: readonly Claim[];
}

/**
 * Other share and area claims about the same place and base, for either holder. Rows that repeat
 * another's news are among the near ones (whoever repeats a figure gives it, too), not the nearest.
 */
export function otherFigures(
  claims: readonly Claim[],
  claim: Claim,
  days: number = NEARBY_DAYS,
): OtherFigures {
  const after = (other: Claim): number => daysBetween(claim.asOf, other.asOf);
  const others = claims
    .filter(
      (other) =>
        other.id !== claim.id &&
        (other.kind === 'share' || other.kind === 'area') &&
        other.place === claim.place &&
        other.basePlace === claim.basePlace,
    )
    .sort(
      (a, b) =>
        Math.abs(after(a)) - Math.abs(after(b)) || after(a) - after(b) || (a.id < b.id ? -1 : 1),
    );
  const near = others.filter((other) => Math.abs(after(other)) <= days);
  if (near.some(({ sameAs }) => sameAs === null)) return { near, nearest: [] };
  const far = others.filter((other) => other.sameAs === null);
  const nearest = [far.find((other) => after(other) < 0), far.find((other) => after(other) > 0)];
  return { near, nearest: nearest.filter((other) => other !== undefined) };
}
