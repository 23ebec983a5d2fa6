import { difference, intersection, union } from 'polyclip-ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { withoutKinks } from './kinks.ts';
import { ringTurn, roundPoint, samePoint, simplifyLine, type Line, type Point } from './lines.ts';
import { wind } from './topology.ts';

/** What the backdrop covers, in degrees. */
const BOX = { west: 27, south: 43.5, east: 45, north: 54.5 } as const;

const LAND_TOLERANCE_KM = 0.5;
/** Square degrees (1e-3 is about 8 km²): smaller pieces are slivers between two coastlines. */
const SLIVER = 1e-3;
/** Holes in the land smaller than this are gaps between two borders (about 400 km²). */
const GAP = 5e-2;

type Rings = Point[][];

const boxRings: Rings = [
  [
    [BOX.west, BOX.south],
    [BOX.east, BOX.south],
    [BOX.east, BOX.north],
    [BOX.west, BOX.north],
    [BOX.west, BOX.south],
  ],
];

function isInBox([lng, lat]: Point): boolean {
  return lng >= BOX.west && lng <= BOX.east && lat >= BOX.south && lat <= BOX.north;
}

function polygonsOf(extent: Polygon | MultiPolygon): Rings[] {
  return (extent.type === 'Polygon' ? [extent.coordinates] : extent.coordinates) as Rings[];
}

/** Rounded, without vertices that rounding made equal, pieces and holes of a size to be seen. */
function tidy(polygons: Rings[], smallestHole: number): MultiPolygon {
  const coordinates = polygons
    .map((rings) =>
      rings
        .map((ring) => ring.map(roundPoint))
        .map((ring) => ring.filter((point, i) => i === 0 || !samePoint(point, ring[i - 1]!)))
        .map(withoutKinks)
        .filter((ring, i) => Math.abs(ringTurn(ring)) / 2 > (i === 0 ? SLIVER : smallestHole)),
    )
    .filter((rings) => rings.length > 0);
  return wind({ type: 'MultiPolygon', coordinates });
}

/** The part of an extent inside the box; unchanged if all of it is. */
export function clipToBox(extent: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = polygonsOf(extent);
  if (polygons.flat(2).every(isInBox)) return extent;
  return tidy(intersection(polygons, boxRings) as Rings[], 0);
}

/** The land inside the box, at full detail. */
export function landInBox(land: MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: intersection(polygonsOf(land), boxRings) };
}

/** Cuts the sea off an extent, and drops the slivers that leaves. */
export function cutByLand(extent: Polygon | MultiPolygon, land: MultiPolygon): MultiPolygon {
  return tidy(intersection(polygonsOf(extent), polygonsOf(land)) as Rings[], SLIVER);
}

/**
 * All land of the box: the oblasts with exactly their own coast, the rest simplified, and no gaps
 * where the two meet.
 */
export function fillLand(
  land: MultiPolygon,
  oblasts: readonly (Polygon | MultiPolygon)[],
): MultiPolygon {
  const [first, ...rest] = oblasts.map(polygonsOf);
  const exact = union(first!, ...rest);
  const others = (difference(polygonsOf(land), exact) as Rings[])
    .filter((rings) => Math.abs(ringTurn(rings[0]!)) / 2 > SLIVER)
    .map((rings) => rings.map((ring) => simplifyLine(ring as Line, LAND_TOLERANCE_KM)));
  const filled = intersection(union(exact, others), boxRings) as Rings[];
  return tidy(filled, GAP);
}

/** Pieces of a line inside the box, cut at the last vertex inside. */
export function lineInBox(line: Line): Line[] {
  const pieces: Line[] = [];
  let piece: Line = [];
  for (const point of line) {
    if (isInBox(point)) piece.push(point);
    else if (piece.length > 0) [pieces[pieces.length], piece] = [piece, []];
  }
  return [...pieces, piece].filter((found) => found.length > 1);
}
