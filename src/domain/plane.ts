/**
 * A plane in which areas are true: Lambert's azimuthal equal-area projection of the sphere (Snyder,
 * Map Projections, 1987, p. 185), about the middle of the mapped oblasts. x east, y north, in km.
 */
import type { Position } from './partition.ts';

/** Mean Earth radius in km, as for every other area of the project. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Centre, [lng, lat]. */
const CENTRE: Position = [35, 49];
const [LNG_0, LAT_0] = [CENTRE[0] * RADIANS, CENTRE[1] * RADIANS];
const [SIN_0, COS_0] = [Math.sin(LAT_0), Math.cos(LAT_0)];

/** [lng, lat] in degrees to [x, y] in km. */
export function toPlane([lng, lat]: Readonly<Position>): Position {
  const turn = lng * RADIANS - LNG_0;
  const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const scale = EARTH_RADIUS_KM * Math.sqrt(2 / (1 + SIN_0 * sin + COS_0 * cos * Math.cos(turn)));
  return [scale * cos * Math.sin(turn), scale * (COS_0 * sin - SIN_0 * cos * Math.cos(turn))];
}

/** [x, y] in km to [lng, lat] in degrees. */
export function fromPlane([x, y]: Readonly<Position>): Position {
  const distance = Math.hypot(x, y);
  if (distance === 0) return [...CENTRE];
  const angle = 2 * Math.asin(distance / (2 * EARTH_RADIUS_KM));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const lat = Math.asin(cos * SIN_0 + (y * sin * COS_0) / distance);
  const lng = LNG_0 + Math.atan2(x * sin, distance * COS_0 * cos - y * SIN_0 * sin);
  return [lng / RADIANS, lat / RADIANS];
}

/** Signed area of a ring (not repeated at its end) of plane points, km²; positive counter-clockwise. */
export function ringKm2(ring: readonly Readonly<Position>[]): number {
  let twice = 0;
  let [x0, y0] = ring[ring.length - 1] ?? [0, 0];
  for (const [x, y] of ring) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return twice / 2;
}
