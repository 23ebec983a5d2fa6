import { area } from '@turf/area';
import { intersection, union } from 'polyclip-ts';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { kinks } from './kinks.ts';
import type { Line } from './lines.ts';

type Extent = Polygon | MultiPolygon;

/** Areas in km² the source is known to give (turf), with the allowed difference in percent. */
const EXPECTED: Readonly<Record<string, readonly [km2: number, percent: number]>> = {
  donetsk: [26525, 0.01],
  luhansk: [26226, 0.01],
  zaporizhzhia: [27009, 0.01],
  kherson: [26106, 0.01],
  kursk: [30075, 1],
};

const OVERLAP_KM2 = 0.1;

export function areaKm2(extent: Extent): number {
  return area(extent) / 1e6;
}

/** Prints areas and overlaps; returns what is wrong, one line each. */
export function verify(features: readonly Feature[]): string[] {
  const extents = features.filter(
    (found): found is Feature<Extent> =>
      found.geometry.type.endsWith('Polygon') && found.properties?.kind !== 'land',
  );
  const problems: string[] = [];
  for (const { id, geometry } of extents) {
    const km2 = areaKm2(geometry);
    const vertices = ringsOf(geometry).flat().length;
    console.log(`${id}: ${km2.toFixed(1)} km², ${vertices} vertices`);
    const [expected, percent] = EXPECTED[String(id)] ?? [km2, 0];
    if (Math.abs(km2 / expected - 1) * 100 > percent) problems.push(`${id}: not ${expected} km²`);
  }
  for (const [i, a] of extents.entries()) {
    for (const b of extents.slice(i + 1)) {
      const km2 = overlapKm2(a.geometry, b.geometry);
      if (km2 > 0) console.log(`${a.id} and ${b.id}: overlap ${km2.toFixed(4)} km²`);
      if (km2 > OVERLAP_KM2) problems.push(`${a.id} and ${b.id} overlap`);
    }
  }
  const [kursk, sumy] = ['kursk', 'sumy'].map((id) => extents.find((found) => found.id === id)!);
  const seam = union(kursk!.geometry.coordinates as never, sumy!.geometry.coordinates as never);
  if (seam.length !== 1 || seam[0]!.length !== 1) problems.push('kursk and sumy: gap between them');
  for (const { id, geometry } of features) {
    if (!geometry.type.endsWith('Polygon')) continue;
    for (const [lng, lat] of kinks(ringsOf(geometry as Extent))) {
      problems.push(`${id}: crosses or touches itself near ${lng.toFixed(4)}, ${lat.toFixed(4)}`);
    }
  }
  return problems;
}

function ringsOf(extent: Extent): Line[] {
  return (extent.type === 'Polygon' ? extent.coordinates : extent.coordinates.flat()) as Line[];
}

function overlapKm2(a: Extent, b: Extent): number {
  const shared = intersection(a.coordinates as never, b.coordinates as never);
  return shared.length === 0 ? 0 : areaKm2({ type: 'MultiPolygon', coordinates: shared });
}
