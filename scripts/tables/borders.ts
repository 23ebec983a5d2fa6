import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { errorAt, type Problem } from '../../src/data/tables/problem.ts';

const BORDERS_FILE = 'borders/oblasts.geojson';
/** Length of a degree of latitude in km (mean radius 6,371.0 km). */
const KM_PER_DEGREE = 111.195;

export interface BorderIndex {
  /**
   * How far the point lies outside the oblast, in km: 0 inside or on the border, null for an oblast
   * that has no border here. Good to 1 % within 100 km.
   */
  kmOutside(oblast: string, lng: number, lat: number): number | null;
}

/** The oblast borders of `dataDir`, or the problem that there are none. */
export function readBorders(dataDir: string): BorderIndex | Problem {
  const path = join(dataDir, BORDERS_FILE);
  if (!existsSync(path)) {
    const message = 'not found, so no settlement could be checked against its oblast';
    return errorAt({ file: BORDERS_FILE, line: 1 }, 'file', message);
  }
  return indexBorders(JSON.parse(readFileSync(path, 'utf8')) as OblastBorders);
}

export type OblastBorders = FeatureCollection<Polygon | MultiPolygon>;

/** An index over features whose id is the oblast's place id; positions are [lng, lat]. */
export function indexBorders(borders: OblastBorders): BorderIndex {
  const rings = new Map(
    borders.features.map(({ id, geometry }) => [
      String(id),
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    ]),
  );
  return {
    kmOutside(oblast, lng, lat) {
      const own = rings.get(oblast);
      if (!own) return null;
      // Even-odd over all rings: right for holes and for several polygons that do not overlap.
      const crossings = own.reduce((sum, ring) => sum + crossingsEast(ring, lng, lat), 0);
      return crossings % 2 === 1 ? 0 : Math.min(...own.map((ring) => kmToRing(ring, lng, lat)));
    },
  };
}

/** How many edges of the ring a line from the point to the east crosses. */
function crossingsEast(ring: readonly Position[], lng: number, lat: number): number {
  let crossings = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    if (y1 > lat === y2 > lat) continue;
    if (x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1) > lng) crossings++;
  }
  return crossings;
}

/** Distance from the point to the nearest edge, on a plane that touches the globe at the point. */
function kmToRing(ring: readonly Position[], lng: number, lat: number): number {
  const kmPerLng = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const x = (ax - lng) * kmPerLng;
    const y = (ay - lat) * KM_PER_DEGREE;
    const dx = (bx - ax) * kmPerLng;
    const dy = (by - ay) * KM_PER_DEGREE;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x + along * dx, y + along * dy));
  }
  return nearest;
}
