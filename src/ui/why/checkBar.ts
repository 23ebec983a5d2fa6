/** Where the claimed and the mapped range stand on one bar, in percent of the bar's length. */
import type { ClaimCheck, Range } from '../../domain/claimCheck.ts';

export interface CheckBar {
  /** Right end of the bar, in percent of the base for a share, in km² for an area. */
  readonly end: number;
  /** From the bar's start: what every position agrees on. */
  readonly mapped: Range;
  readonly claimed: Range;
  /** The claimed figure itself. */
  readonly figure: number;
}

/** Room to the right of the larger figure when the scale has no end of its own. */
const HEADROOM = 1.1;

/** null when the claim cannot be compared. */
export function checkBar(check: ClaimCheck): CheckBar | null {
  const { claim, claimed, mapped } = check;
  if (!claimed || !mapped || claim.value === null) return null;
  const isShare = claim.kind === 'share';
  const range = isShare
    ? { low: mapped.lowPct, high: mapped.highPct }
    : { low: mapped.lowKm2, high: mapped.highKm2 };
  const top = Number.isFinite(claimed.high) ? claimed.high : claim.value;
  const end = isShare ? 100 : Math.max(top, range.high) * HEADROOM || 1;
  const place = (value: number): number => (100 * Math.min(Math.max(value, 0), end)) / end;
  const onBar = ({ low, high }: Range): Range => ({ low: place(low), high: place(high) });
  return { end, mapped: onBar(range), claimed: onBar(claimed), figure: place(claim.value) };
}
