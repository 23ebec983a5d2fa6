/**
 * Lines of positions as SVG paths, in as few characters as they take without a visible change: to a
 * tenth of a pixel, each point relative to the one before, and none that adds nothing to the line.
 */
import type { Position } from 'geojson';
import type { Projector } from './mercator.ts';

/** A point this near to the straight way is not seen, tenths of a pixel. */
const UNSEEN = 1;
/** The same for thin lines over areas, and for what is context: a thin line that nothing is measured on. */
export const UNSEEN_IN_LINES = 4;
export const UNSEEN_IN_CONTEXT = 12;

/**
 * Browsers and Node differ in the last digit of a sine and a logarithm. A point that lies between two
 * tenths by its place in the data would be rounded up in one and down in the other: it is lifted.
 */
export const LIFT = 1e-6;

/** In whole tenths; the same on every machine. */
export function inTenths(value: number): number {
  return Math.round(value * 10 + LIFT);
}

/** A number as SVG reads it, to a tenth; the same text on every machine. */
export function fixed(value: number): string {
  return tenths(inTenths(value));
}

/** Attributes of an area; where its rings lie in each other they cut holes. */
export function filled(colour: string): string {
  return `fill="${colour}" fill-rule="evenodd"`;
}

/** Attributes of a line, its width in px. */
export function stroked(colour: string, width: number): string {
  return `fill="none" stroke="${colour}" stroke-width="${width}"`;
}

/** A `<path>`, or nothing where there is nothing to draw. */
export function path(data: string, attributes: string): string {
  return data === '' ? '' : `<path d="${data}" ${attributes}/>`;
}

/**
 * What a path draws along lines of [lng, lat]; a line that ends where it began is closed.
 * @param unseen how far from its own way a line may be drawn, tenths of a pixel.
 */
export function pathData(
  lines: readonly (readonly Position[])[],
  projector: Projector,
  unseen = UNSEEN,
): string {
  return pathThrough(
    lines.map((line) => onScreen(line, projector)),
    unseen,
  );
}

/** A line on the screen: x and y of each point in tenths of a pixel, one after the other. */
export type ScreenLine = Int32Array;

/** The same along lines on the screen, which are used up: points that add nothing are taken out of them. */
export function pathThrough(lines: readonly ScreenLine[], unseen = UNSEEN): string {
  let data = '';
  let penX = 0;
  let penY = 0;
  for (const points of lines) {
    const length = leaveCorners(points, unseen);
    const startX = points[0]!;
    const startY = points[1]!;
    const last = length - 2;
    const isClosed = last > 0 && points[last] === startX && points[last + 1] === startY;
    let before = 0;
    // Relative: numbers are short, and the pairs after an "m" are lines.
    for (let i = 0; i < (isClosed ? last : length); i += 2) {
      const x = points[i]!;
      const y = points[i + 1]!;
      const dx = x - penX;
      const dy = y - penY;
      data += (i === 0 ? 'm' : gap(before, dx)) + tenths(dx) + gap(dx, dy) + tenths(dy);
      penX = x;
      penY = y;
      before = dy;
    }
    if (isClosed) {
      data += 'z';
      penX = startX;
      penY = startY;
    }
    // Shorter than a tenth of a pixel: a dot under a round line cap.
    else if (last === 0) data += 'h0';
  }
  return data;
}

function onScreen(line: readonly Position[], projector: Projector): ScreenLine {
  const points = new Int32Array(2 * line.length);
  line.forEach((position, i) => {
    const [x, y] = projector.project(position[0] ?? 0, position[1] ?? 0);
    points[2 * i] = inTenths(x);
    points[2 * i + 1] = inTenths(y);
  });
  return points;
}

/**
 * Moves the points of a line that are drawn to its beginning, and returns how many numbers these are:
 * both ends, and those that are not on the straight way between two that are kept.
 */
function leaveCorners(points: ScreenLine, unseen: number): number {
  const length = leaveDistinct(points);
  if (length <= 2) return length;
  let kept = 2;
  let last = 0;
  for (let next = 4; next <= length; next += 2) {
    if (next < length && isStraight(points, last, next, unseen)) continue;
    last = next - 2;
    points[kept++] = points[last]!;
    points[kept++] = points[last + 1]!;
  }
  return kept;
}

/** The same of points that do not repeat the one before. */
function leaveDistinct(points: ScreenLine): number {
  let kept = 0;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    if (kept > 0 && x === points[kept - 2] && y === points[kept - 1]) continue;
    points[kept++] = x;
    points[kept++] = y;
  }
  return kept;
}

/** Whether all points between two others lie within `unseen` of the straight way between them. */
function isStraight(points: ScreenLine, from: number, to: number, unseen: number): boolean {
  const ax = points[from]!;
  const ay = points[from + 1]!;
  const dx = points[to]! - ax;
  const dy = points[to + 1]! - ay;
  const square = dx * dx + dy * dy;
  for (let i = from + 2; i < to; i += 2) {
    const px = points[i]! - ax;
    const py = points[i + 1]! - ay;
    const along = px * dx + py * dy;
    const across = px * dy - py * dx;
    if (along < 0 || along > square || across * across > unseen * unseen * square) return false;
  }
  // A way that ends where it began is none.
  return square > 0;
}

/**
 * What parts two numbers, in tenths: nothing before a sign, or before a point that cannot belong to the
 * number before.
 */
function gap(before: number, next: number): string {
  return next < 0 || (next > 0 && next < 10 && before % 10 !== 0) ? '' : ' ';
}

/** Most numbers are small: their texts are kept. In tenths of a pixel. */
const SMALL = 8192;
const KEPT = new Array<string | undefined>(2 * SMALL);

/** -12 → '-1.2', 5 → '.5', 30 → '3'. */
function tenths(value: number): string {
  if (value <= -SMALL || value >= SMALL) return written(value);
  return (KEPT[value + SMALL] ??= written(value));
}

function written(value: number): string {
  const text = String(value / 10);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}
