/** What RFC 7946 asks of a file of areas, and the five decimals that are all the data has. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Layer = FeatureCollection<Polygon | MultiPolygon>;

const MAX_DECIMALS = 5;

/** Every breach as a sentence; none for a sound file. */
export function problemsOf(layer: Layer): string[] {
  if (layer.type !== 'FeatureCollection') return ['not a FeatureCollection'];
  const problems = 'crs' in layer ? ['has a crs'] : [];
  if (layer.features.length === 0) problems.push('has no feature');
  layer.features.forEach((feature, i) =>
    problems.push(...featureProblems(feature).map((problem) => `feature ${i}: ${problem}`)),
  );
  return problems;
}

function featureProblems({
  type,
  geometry,
  properties,
}: Feature<Polygon | MultiPolygon>): string[] {
  if (type !== 'Feature' || properties === undefined) return ['not a Feature with properties'];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0) return ['is empty'];
  return polygons.flatMap((rings) =>
    rings.flatMap((ring, index) => ringProblems(ring, index === 0)),
  );
}

function ringProblems(ring: Position[], isOuter: boolean): string[] {
  const problems: string[] = [];
  if (ring.length < 4) problems.push('a ring with fewer than four positions');
  if (ring[0]?.join() !== ring.at(-1)?.join()) problems.push('a ring that is not closed');
  const area = signedArea(ring);
  if (isOuter ? area <= 0 : area >= 0)
    problems.push(`${isOuter ? 'an outer' : 'an inner'} ring that winds the wrong way`);
  for (const [lng = NaN, lat = NaN] of ring) {
    // The mapped region: catches swapped coordinates too.
    if (!(lng > 29 && lng < 42 && lat > 45 && lat < 53))
      problems.push(`${lng}, ${lat} is elsewhere`);
    if ([lng, lat].some((value) => (String(value).split('.')[1] ?? '').length > MAX_DECIMALS))
      problems.push(`${lng}, ${lat} has too many decimals`);
  }
  return problems;
}

/** Positive when the ring runs counter-clockwise. */
function signedArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i] ?? [], ring[i + 1] ?? []];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}
