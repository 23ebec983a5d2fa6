/** What lies under and round the mapped oblasts: land, other oblasts, country borders. */
import type { Geometry, Position } from 'geojson';
import type { Backdrop } from '../data/format/backdropFile.ts';
import type { Projector } from './mercator.ts';
import type { Palette } from './palette.ts';
import { filled, path, pathData, stroked } from './svgPath.ts';

type Kind = 'land' | 'oblast' | 'country-border';

/** The features of one kind, each as a path; nothing without a backdrop. */
export function backdropPaths(
  backdrop: Backdrop | null,
  kind: Kind,
  palette: Palette,
  projector: Projector,
): string {
  const style = {
    land: filled(palette.land),
    oblast: stroked(palette.contextBorder, 0.7),
    'country-border': stroked(palette.countryBorder, 1.1),
  }[kind];
  return (backdrop?.features ?? [])
    .filter(({ properties }) => properties.kind === kind)
    .map(({ geometry }) => path(pathData(linesOf(geometry), projector), style))
    .join('');
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'LineString':
      return [geometry.coordinates];
    default:
      return [];
  }
}
