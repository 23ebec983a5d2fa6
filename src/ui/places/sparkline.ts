/** A small chart as SVG paths: a band over days, marks for claims. Units of a fixed viewBox. */
import type { DayNumber } from '../../domain/day.ts';
import type { Qualifier } from '../../domain/types.ts';

export const CHART_WIDTH = 280;
export const CHART_HEIGHT = 44;
/** Height of a strip, which has no axis of values. */
export const STRIP_HEIGHT = 14;
const MARK = 2.6;

/** First and last day of the axis, both inclusive. */
export type DayRange = readonly [from: DayNumber, to: DayNumber];

export interface BandPoint {
  readonly day: DayNumber;
  readonly low: number;
  readonly high: number;
}

/** x of a day; 0 at the first, CHART_WIDTH at the last. */
export function xOf(day: DayNumber, [from, to]: DayRange): number {
  return (CHART_WIDTH * (day - from)) / Math.max(1, to - from);
}

/** y of a value on an axis from 0 at the bottom to `top`; values beyond the axis stay on its edge. */
export function yOf(value: number, top: number): number {
  return CHART_HEIGHT * (1 - Math.min(Math.max(value / top, 0), 1));
}

/** The closed outline of a band: along the high ends, back along the low ones. '' for no points. */
export function bandPath(points: readonly BandPoint[], range: DayRange, top: number): string {
  if (points.length === 0) return '';
  const corner = (day: DayNumber, value: number): string =>
    `${fixed(xOf(day, range))} ${fixed(yOf(value, top))}`;
  const highs = points.map(({ day, high }) => corner(day, high));
  const lows = points.map(({ day, low }) => corner(day, low)).reverse();
  return `M${[...highs, ...lows].join('L')}Z`;
}

/** The closed area between the low ends of a band and the bottom of the axis. '' for no points. */
export function underPath(points: readonly BandPoint[], range: DayRange, top: number): string {
  return bandPath(
    points.map(({ day, low }) => ({ day, low: 0, high: low })),
    range,
    top,
  );
}

/**
 * One mark at a claimed value: a triangle pointing up for "more than" and "at least", down for
 * "less than" and "at most", a dot otherwise.
 */
export function markPath(x: number, y: number, qualifier: Qualifier | null): string {
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return `M${fixed(x - MARK)} ${fixed(y + MARK)}h${2 * MARK}l${-MARK} ${-2 * MARK}z`;
    case 'less-than':
    case 'at-most':
      return `M${fixed(x - MARK)} ${fixed(y - MARK)}h${2 * MARK}l${-MARK} ${2 * MARK}z`;
    default:
      return `M${fixed(x - MARK)} ${fixed(y)}a${MARK} ${MARK} 0 1 0 ${2 * MARK} 0a${MARK} ${MARK} 0 1 0 ${-2 * MARK} 0z`;
  }
}

/** A rounder number at or above `value` for the top of an axis: 1, 1.5, 2, … times a power of ten. */
export function axisTop(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(value, 1))) / 2;
  return Math.ceil(value / unit) * unit || unit;
}

function fixed(value: number): number {
  return Math.round(value * 10) / 10;
}
