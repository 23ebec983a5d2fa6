/** The marks of the chart "claimed against mapped". Pure. */
import type { CheckRow } from './checkRows.ts';

export interface Dot {
  readonly row: CheckRow;
  /** In percent of the base. */
  readonly claimed: number;
  /** The mapped interval and its middle, in percent of the base. */
  readonly low: number;
  readonly high: number;
  readonly mapped: number;
  /** Which way the qualifier points: 1 for "more than", -1 for "less than", 0 for neither. */
  readonly arrow: 1 | 0 | -1;
}

/** The rows that can be compared, from left to right, then upwards. A claim over 100 % stands at its value. */
export function dotsOf(rows: readonly CheckRow[]): Dot[] {
  return rows
    .flatMap((row): Dot[] => {
      const { mapped } = row.check;
      if (!mapped || row.pct === null) return [];
      const { lowPct: low, highPct: high } = mapped;
      return [{ row, claimed: row.pct, low, high, mapped: (low + high) / 2, arrow: arrowOf(row) }];
    })
    .sort(
      (a, b) =>
        a.mapped - b.mapped || a.claimed - b.claimed || (a.row.claim.id < b.row.claim.id ? -1 : 1),
    );
}

/** Both axes alike, in round tens around all marks; at least twenty points long. */
export function axisOf(dots: readonly Dot[]): readonly [number, number] {
  const all = dots.flatMap(({ claimed, low, high }) => [claimed, low, high]);
  const start = Math.floor(Math.min(...all) / 10) * 10;
  return [start, Math.max(start + 20, Math.ceil(Math.max(...all) / 10) * 10)];
}

function arrowOf({ claim }: CheckRow): Dot['arrow'] {
  switch (claim.qualifier) {
    case 'more-than':
    case 'at-least':
      return 1;
    case 'less-than':
    case 'at-most':
      return -1;
    default:
      return 0;
  }
}

/** The index of the mark nearest to a point of the drawing, within `reach`; null for none. */
export function nearest(
  places: readonly (readonly [number, number])[],
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach;
  places.forEach(([px, py], i) => {
    const distance = Math.hypot(px - x, py - y);
    if (distance <= least) [best, least] = [i, distance];
  });
  return best;
}
