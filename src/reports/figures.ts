/** Figures in words a reader can take in: one number only where both ends round to the same. */
import type { Interval } from '../domain/shares.ts';

/** With commas between thousands and a fixed number of decimals. */
export function figureOf(value: number, decimals: number): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A stated figure with the decimals it was stated with. */
export function statedFigure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

export function percentRange({ lowPct, highPct }: Interval): string {
  return range(lowPct, highPct, 1);
}

export function km2Range({ lowKm2, highKm2 }: Interval): string {
  return range(lowKm2, highKm2, 0);
}

/** "68.4–69.8", or "74.6" where both ends look the same. */
export function range(low: number, high: number, decimals: number): string {
  const [from, to] = [figureOf(low, decimals), figureOf(high, decimals)];
  return from === to ? from : `${from}–${to}`;
}
