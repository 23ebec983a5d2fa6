import type { FeatureCollection, Geometry, Position } from 'geojson';

/** 1e-3° is at most 111 m: enough for surroundings that are never measured. */
const STEPS_PER_DEGREE = 1000;

/** The backdrop with coarser coordinates and only the property that drawing needs. */
export function backdropOf(source: FeatureCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: source.features.map((feature) => ({
      type: 'Feature',
      properties: { kind: (feature.properties as { kind: string }).kind },
      geometry: coarser(feature.geometry),
    })),
  };
}

function coarser(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(coarserLine) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map(coarserLine)),
      };
    default:
      throw new Error(`the backdrop holds a ${geometry.type}, which nothing draws`);
  }
}

function coarserLine(line: readonly Position[]): Position[] {
  const rounded = line.map((position) =>
    position.map((value) => Math.round(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE),
  );
  return rounded.filter((position, i) => i === 0 || position.join() !== rounded[i - 1]?.join());
}
