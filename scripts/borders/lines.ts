/** A point as [lng, lat] in degrees. */
export type Point = [number, number];
export type Line = Point[];

/** Kilometres per degree of latitude. */
const KM_PER_DEGREE = 111.2;

/** Rounds to 5 decimals (about 1 m): the precision of every published coordinate. */
export function roundPoint([lng, lat]: readonly number[]): Point {
  return [Number(lng!.toFixed(5)), Number(lat!.toFixed(5))];
}

export function samePoint(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Distance in km on a local plane; good to 1 % over the few kilometres it is used for. */
export function distanceKm(a: Point, b: Point): number {
  const shrink = Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
  return Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]) * KM_PER_DEGREE;
}

/** Index of the vertex of `line` that lies nearest to `point`. */
export function nearestIndex(line: Line, point: Point): number {
  let best = 0;
  for (let i = 1; i < line.length; i++) {
    if (distanceKm(line[i]!, point) < distanceKm(line[best]!, point)) best = i;
  }
  return best;
}

/** The vertices from index `from` to index `to`, both included, backwards if `from > to`. */
export function section(line: Line, from: number, to: number): Line {
  return from <= to ? line.slice(from, to + 1) : line.slice(to, from + 1).reverse();
}

/** Like `section`, always forwards, on a closed ring (first vertex = last vertex). */
export function ringSection(ring: Line, from: number, to: number): Line {
  return from <= to
    ? ring.slice(from, to + 1)
    : [...ring.slice(from, -1), ...ring.slice(0, to + 1)];
}

/** Twice the signed area in square degrees; positive when the ring runs counter-clockwise. */
export function ringTurn(ring: Line): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum;
}

/** True if the point lies inside the ring (even-odd rule). */
export function isInside(ring: Line, [lng, lat]: Point): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [aLng, aLat] = ring[i - 1]!;
    const [bLng, bLat] = ring[i]!;
    if (aLat > lat !== bLat > lat && lng < ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng) {
      inside = !inside;
    }
  }
  return inside;
}

/**
 * Douglas-Peucker: drops vertices that lie within `toleranceKm` of the simplified line.
 * Ends stay, and so does every vertex that `keep` accepts. A closed ring stays a ring, and comes
 * back unchanged if fewer than four vertices would be left.
 */
export function simplifyLine(
  line: Line,
  toleranceKm: number,
  keep: (point: Point) => boolean = () => false,
): Line {
  const kept = line.map((point, i) => i === 0 || i === line.length - 1 || keep(point));
  const stops = kept.flatMap((isKept, i) => (isKept ? [i] : []));
  const spans = stops.slice(1).map((to, i): [number, number] => [stops[i]!, to]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let far = -1;
    let farKm = toleranceKm;
    for (let i = from + 1; i < to; i++) {
      const km = segmentDistanceKm(line[i]!, line[from]!, line[to]!);
      if (km > farKm) [far, farKm] = [i, km];
    }
    if (far < 0) continue;
    kept[far] = true;
    spans.push([from, far], [far, to]);
  }
  const simplified = line.filter((_, i) => kept[i]);
  const isRing = samePoint(line[0]!, line.at(-1)!);
  return isRing && simplified.length < 4 ? line : simplified;
}

function segmentDistanceKm(point: Point, a: Point, b: Point): number {
  const shrink = Math.cos(point[1] * (Math.PI / 180));
  const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const [px, py] = [(point[0] - a[0]) * shrink, point[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
  return Math.hypot(px - t * dx, py - t * dy) * KM_PER_DEGREE;
}
