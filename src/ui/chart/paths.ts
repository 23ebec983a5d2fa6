/** Outlines in pixels for SVG `d` attributes. Between two samples nothing is drawn: a run is a stair. */
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { DayNumber } from '../../domain/day.ts';
import type { Qualifier, Side } from '../../domain/types.ts';

/** Lower and upper value at the end of a day, valid until the next point. */
export interface BandPoint {
  readonly day: DayNumber;
  readonly low: number;
  readonly high: number;
}

export interface Axes {
  readonly x: (day: DayNumber) => number;
  readonly y: (value: number) => number;
}

/** 'stair': each value holds until the next. 'line': straight from point to point. */
export type Join = 'stair' | 'line';

const curves = { stair: curveStepAfter, line: curveLinear };

/** The closed outline between low and high; '' for no points. */
export function bandPath(points: readonly BandPoint[], axes: Axes, join: Join = 'stair'): string {
  const path = area<BandPoint>()
    .x(({ day }) => axes.x(day))
    .y0(({ low }) => axes.y(low))
    .y1(({ high }) => axes.y(high))
    .curve(curves[join])
    .digits(1);
  return path(points.filter((_, i) => join === 'line' || isCorner(points, i))) ?? '';
}

/** The line along one value; '' for no points. */
export function linePath(
  points: readonly { readonly day: DayNumber; readonly value: number }[],
  axes: Axes,
  join: Join = 'stair',
): string {
  const path = line<(typeof points)[number]>()
    .x(({ day }) => axes.x(day))
    .y(({ value }) => axes.y(value))
    .curve(curves[join])
    .digits(1);
  return path(points) ?? '';
}

/** Points of a stair that repeat the value before them may go, but for the last. */
function isCorner(points: readonly BandPoint[], i: number): boolean {
  const [before, point] = [points[i - 1], points[i]];
  if (!before || !point || i === points.length - 1) return true;
  return before.low !== point.low || before.high !== point.high;
}

/**
 * The mark of a claimant's side, about (0, 0) and about 2 × `r` wide: a square for Russian and a disc for
 * Ukrainian officials, a diamond for analysts, a cross for media, a bar for other governments.
 */
export function sidePath(side: Side, r: number): string {
  const s = round(r * 0.88);
  switch (side) {
    case 'ru-official':
      return `M${-s} ${-s}H${s}V${s}H${-s}Z`;
    case 'ua-official':
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case 'osint': {
      const d = round(r * 1.2);
      return `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z`;
    }
    case 'media': {
      const a = round(r * 0.36);
      return `M${-r} ${-a}H${-a}V${-r}H${a}V${-a}H${r}V${a}H${a}V${r}H${-a}V${a}H${-r}Z`;
    }
    case 'third-party-official': {
      const h = round(r * 0.45);
      return `M${-r} ${-h}H${r}V${h}H${-r}Z`;
    }
  }
}

/**
 * What a claim's qualifier adds to its mark, as strokes about (0, 0) around a mark of radius `r`: an arrow
 * up for more-than and at-least, an arrow down for less-than and at-most, a ring for about; '' otherwise.
 */
export function qualifierPath(qualifier: Qualifier | null, r: number): string {
  const [from, to, head] = [round(r + 0.5), round(r + 8), 3];
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return `M0 ${-from}V${-to}M${-head} ${-to + head}L0 ${-to}L${head} ${-to + head}`;
    case 'less-than':
    case 'at-most':
      return `M0 ${from}V${to}M${-head} ${to - head}L0 ${to}L${head} ${to - head}`;
    case 'about': {
      const ring = round(r + 2.5);
      return `M${-ring} 0A${ring} ${ring} 0 1 1 ${ring} 0A${ring} ${ring} 0 1 1 ${-ring} 0Z`;
    }
    default:
      return '';
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
