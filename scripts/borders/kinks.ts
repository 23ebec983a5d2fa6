import { samePoint, type Line, type Point } from './lines.ts';

/** Loops of more vertices than this are not a matter of rounding. */
const LONGEST_LOOP = 30;

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function isOn({ a, b }: Segment, p: Point): boolean {
  return (
    turn(a, b, p) === 0 &&
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

/** Neighbours share one end; a spike also has the other end of one lying on the other. */
function isSpike(x: Segment, y: Segment): boolean {
  return [isOn(x, y.a), isOn(x, y.b), isOn(y, x.a), isOn(y, x.b)].filter(Boolean).length > 2;
}

function isMeeting(x: Segment, y: Segment): boolean {
  if (isOn(x, y.a) || isOn(x, y.b) || isOn(y, x.a) || isOn(y, x.b)) return true;
  return turn(x.a, x.b, y.a) !== turn(x.a, x.b, y.b) && turn(y.a, y.b, x.a) !== turn(y.a, y.b, x.b);
}

/** Points where two segments of the rings meet other than end to start of neighbours. */
export function kinks(rings: Line[]): Point[] {
  const segments = rings.flatMap((ring, r) =>
    ring.slice(1).map((b, i) => ({ a: ring[i]!, b, ring: r, at: i, count: ring.length - 1 })),
  );
  segments.sort((x, y) => Math.min(x.a[0], x.b[0]) - Math.min(y.a[0], y.b[0]));
  const found: Point[] = [];
  for (const [i, x] of segments.entries()) {
    const east = Math.max(x.a[0], x.b[0]);
    for (let j = i + 1; j < segments.length; j++) {
      const y = segments[j]!;
      if (Math.min(y.a[0], y.b[0]) > east) break;
      const step = (x.at - y.at + x.count) % x.count;
      const isNeighbour = x.ring === y.ring && (step === 1 || step === x.count - 1);
      if (isNeighbour ? isSpike(x, y) : isMeeting(x, y)) found.push(x.a);
    }
  }
  return found;
}

/**
 * The line without its kinks: where it comes back to itself, the loop is left out. Quantised
 * arcs need it: two bends within one step of longitude fall on the same vertices.
 */
export function withoutKinks(line: Line): Line {
  const clean: Line = [...line];
  for (let i = 0; i < clean.length - 2; i++) {
    for (let j = Math.min(i + LONGEST_LOOP, clean.length - 2); j > i; j--) {
      const x = { a: clean[i]!, b: clean[i + 1]! };
      const y = { a: clean[j]!, b: clean[j + 1]! };
      if (samePoint(x.a, y.b)) continue; // a closed ring: its last segment meets its first
      if (!(j === i + 1 ? isSpike(x, y) : isMeeting(x, y))) continue;
      clean.splice(i + 1, j - i);
      i = Math.max(-1, i - LONGEST_LOOP);
      break;
    }
  }
  return clean;
}

/**
 * Like `withoutKinks` for a corner where lines meet: drops a vertex next to the end of a line if
 * it lies on the first segment of another line from the same corner.
 */
export function withoutEndKinks(line: Line, others: readonly Line[]): Line {
  const clean = [...line];
  for (const other of others) {
    for (const [b, a] of [other.slice(0, 2), other.slice(-2).reverse()] as [Point, Point][]) {
      if (clean.length > 2 && samePoint(b, clean[0]!) && isOn({ a, b }, clean[1]!)) {
        clean.splice(1, 1);
      }
      if (clean.length > 2 && samePoint(b, clean.at(-1)!) && isOn({ a, b }, clean.at(-2)!)) {
        clean.splice(-2, 1);
      }
    }
  }
  return clean;
}
