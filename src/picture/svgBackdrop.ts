/** What lies under and round the mapped oblasts: land, other oblasts, country borders. */
import type { Geometry, Position } from 'geojson';
import type { Backdrop } from '../data/format/backdropFile.ts';
import { stills } from './kept.ts';
import type { Projector, Size } from './mercator.ts';
import type { Palette } from './palette.ts';
import { filled, path, pathData, stroked, UNSEEN_IN_CONTEXT } from './svgPath.ts';

type Kind = 'land' | 'oblast' | 'country-border';

/** Lines are drawn when they come this near to the picture, px: they have a width. */
const NEAR_PX = 4;

/** The features of one kind, each as a path of what lies in the picture; nothing without a backdrop. */
export function backdropPaths(
  backdrop: Backdrop | null,
  kind: Kind,
  palette: Palette,
  projector: Projector,
  size: Size,
): string {
  if (backdrop === null) return '';
  const style = {
    land: filled(palette.land),
    oblast: stroked(palette.contextBorder, 0.7),
    'country-border': stroked(palette.countryBorder, 1.1),
  }[kind];
  return stills.get(backdrop, `${kind} ${style} ${projector.seenFrom}`, () =>
    drawBackdrop(backdrop, kind, style, projector, size),
  );
}

function drawBackdrop(
  backdrop: Backdrop,
  kind: Kind,
  style: string,
  projector: Projector,
  size: Size,
): string {
  const drawn = new Set<string>();
  return backdrop.features
    .filter(({ properties }) => properties.kind === kind)
    .map(({ geometry }) => {
      const near = linesOf(geometry).filter((line) => isNear(line, projector, size));
      const lines = kind === 'oblast' ? near.flatMap((line) => unlike(line, drawn)) : near;
      return path(pathData(lines, projector, UNSEEN_IN_CONTEXT), style);
    })
    .join('');
}

/**
 * The parts of an outline that no neighbour's had: a border between two oblasts is drawn once.
 * @param drawn sides drawn so far; those of this outline are added.
 */
function unlike(line: readonly Position[], drawn: Set<string>): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] ?? [], line[i] ?? []];
    const ends = [from.join(), to.join()].sort();
    const side = ends.join(' ');
    if (drawn.has(side)) {
      part = [];
      continue;
    }
    drawn.add(side);
    if (part.length === 0) parts.push((part = [from]));
    part.push(to);
  }
  return parts;
}

/** Whether the box around a line meets the picture. */
function isNear(line: readonly Position[], projector: Projector, { width, height }: Size): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of line) {
    const [x, y] = projector.project(position[0] ?? 0, position[1] ?? 0);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right > -NEAR_PX && left < width + NEAR_PX && bottom > -NEAR_PX && top < height + NEAR_PX;
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
