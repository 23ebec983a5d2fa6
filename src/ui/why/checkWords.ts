/** The ranges of the claim check as text. */
import type { Range } from '../../domain/claimCheck.ts';
import { formatKm2, formatKm2Interval, formatNumber } from '../../text/format.ts';

/** Both ends of the bar's scale. */
export function trackAxis(end: number, isShare: boolean): [number, number] {
  return [0, isShare ? 100 : end];
}

/** "72.5–77.5 %", "99.45–99.55 %", "750–850 km²", "1 000 km² or more". */
export function rangeText(range: Range | null, isShare: boolean): string {
  if (!range) return '';
  if (!Number.isFinite(range.high)) return `≥\u202f${formatKm2(range.low)}`;
  if (!isShare)
    return formatKm2Interval({ lowKm2: range.low, highKm2: range.high, lowPct: 0, highPct: 0 });
  return `${digits(range.low)}–${digits(range.high)}\u202f%`;
}

/** As many decimals as the figure needs, two at most. */
function digits(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return formatNumber(rounded, String(rounded).split('.')[1]?.length ?? 0);
}
