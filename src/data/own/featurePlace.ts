/** What a GeoJSON feature is about: a point names a settlement, a polygon covers cells. */
import type { Geometry } from 'geojson';
import type { CellPoints } from '../../domain/ownShapes.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { Fail } from './cellSources.ts';

export interface ShapeGround {
  readonly points: CellPoints;
  /** Id of the settlement whose cell holds a position; null outside, or on open water. */
  readonly placeAt: (lng: number, lat: number) => PlaceId | null;
}

/** `place` for a point; `cells`, ascending, for a polygon; neither for what is refused. */
export interface FeaturePlace {
  readonly place: PlaceId | null;
  readonly cells: readonly number[] | null;
}

const NOWHERE: FeaturePlace = { place: null, cells: null };

export function featurePlace(
  geometry: Geometry | null,
  { points, placeAt }: ShapeGround,
  fail: Fail,
): FeaturePlace {
  switch (geometry?.type) {
    case 'Point': {
      const [lng = NaN, lat = NaN] = geometry.coordinates;
      const place = placeAt(lng, lat);
      if (place === null) fail('geometry', `[${lng}, ${lat}] lies outside the cells of this map`);
      return { place, cells: null };
    }
    case 'Polygon':
    case 'MultiPolygon': {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const covered = new Set(polygons.flatMap((rings) => points.inside(rings)));
      if (covered.size === 0) fail('geometry', 'covers the point of no cell of this map');
      return { place: null, cells: [...covered].sort((a, b) => a - b) };
    }
    default:
      fail('geometry', `${geometry?.type ?? 'nothing'} is neither a point nor a polygon`);
      return NOWHERE;
  }
}
