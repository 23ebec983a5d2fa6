/**
 * Lines of positions as SVG paths, in as few characters as they take without a visible change: to a
 * tenth of a pixel, each point relative to the one before, and none that adds nothing to the line.
 */
import type { Position } from 'geojson';
import type { Projector } from './mercator.ts';

/** A point this near to the straight way is not seen, tenths of a pixel. */
const UNSEEN = 1;
/** The same for thin lines over areas, and for what is context: a thin line that nothing is measured on. */
export const UNSEEN_IN_LINES = 3;
export const UNSEEN_IN_CONTEXT = 7;

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
  let data = '';
  let [penX, penY] = [0, 0];
  for (const line of lines) {
    const points = corners(line, projector, unseen);
    const [startX = 0, startY = 0] = points;
    const last = points.length - 2;
    const isClosed = last > 0 && points[last] === startX && points[last + 1] === startY;
    let before = '';
    // Relative: numbers are short, and the pairs after an "m" are lines.
    for (let i = 0; i < (isClosed ? last : points.length); i += 2) {
      const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
      const [dx, dy] = [tenths(x - penX), tenths(y - penY)];
      data += (i === 0 ? 'm' : gap(before, dx)) + dx + gap(dx, dy) + dy;
      [penX, penY, before] = [x, y, dy];
    }
    if (isClosed) [data, penX, penY] = [`${data}z`, startX, startY];
    // Shorter than a tenth of a pixel: a dot under a round line cap.
    else if (last === 0) data += 'h0';
  }
  return data;
}

/** The points of a line less those on the straight way between two that are kept; ends are kept. */
function corners(line: readonly Position[], projector: Projector, unseen: number): number[] {
  const points = pointsOf(line, projector);
  const kept = points.slice(0, 2);
  let last = 0;
  for (let next = 4; next < points.length; next += 2) {
    if (isStraight(points, last, next, unseen)) continue;
    last = next - 2;
    kept.push(points[last] ?? 0, points[last + 1] ?? 0);
  }
  if (points.length > 2) kept.push(...points.slice(-2));
  return kept;
}

/** x and y on the screen in tenths of a pixel, one after the other; none repeats the one before. */
function pointsOf(line: readonly Position[], projector: Projector): number[] {
  const points: number[] = [];
  let [lastX, lastY] = [NaN, NaN];
  for (const position of line) {
    const at = projector.project(position[0] ?? 0, position[1] ?? 0);
    const x = inTenths(at[0]);
    const y = inTenths(at[1]);
    if (x === lastX && y === lastY) continue;
    points.push(x, y);
    lastX = x;
    lastY = y;
  }
  return points;
}

/** Whether all points between two others lie within `unseen` of the straight way between them. */
function isStraight(points: readonly number[], from: number, to: number, unseen: number): boolean {
  const ax = points[from] ?? 0;
  const ay = points[from + 1] ?? 0;
  const dx = (points[to] ?? 0) - ax;
  const dy = (points[to + 1] ?? 0) - ay;
  const square = dx * dx + dy * dy;
  for (let i = from + 2; i < to; i += 2) {
    const px = (points[i] ?? 0) - ax;
    const py = (points[i + 1] ?? 0) - ay;
    const along = px * dx + py * dy;
    const across = px * dy - py * dx;
    if (along < 0 || along > square || across * across > unseen * unseen * square) return false;
  }
  // A way that ends where it began is none.
  return square > 0;
}

/** What parts two numbers: nothing before a sign, or where a second point cannot be the first one's. */
function gap(before: string, next: string): string {
  return next.startsWith('-') || (next.startsWith('.') && before.includes('.')) ? '' : ' ';
}

/** Most numbers are small: their texts are kept. In tenths of a pixel. */
const SMALL = 4096;
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
