/** Voronoi cells of an oblast's points, clipped to the oblast, in an equal-area plane. */
import { Delaunay } from 'd3-delaunay';
import type { MultiPolygon, Polygon } from 'geojson';
import { intersection, type Geom } from 'polyclip-ts';
import { fromPlane, toPlane } from './plane.ts';

type Point = [number, number];
type Box = [minX: number, minY: number, maxX: number, maxY: number];

/** Rings of one cell, [lng, lat], not closed; outer rings only. */
export type CellShape = Point[][];

/**
 * One shape per point, in the order of the points. Positions are [lng, lat]; edges are straight in
 * the plane. A point just outside, as some are where the border is coarse, stands at the nearest
 * point of the border, so that every point has a cell. Throws when two points coincide, since only
 * one of them could have one.
 */
export function cellsOf(points: readonly Point[], oblast: Polygon | MultiPolygon): CellShape[] {
  const polygons = (oblast.type === 'Polygon' ? [oblast.coordinates] : oblast.coordinates).map(
    (rings) => rings.map((ring) => ring.map((position) => toPlane(position as Point))),
  );
  const sites = points
    .map(toPlane)
    .map((site) => (contains(polygons, site) ? site : nearestOnBorder(polygons, site)));
  const frame = grow(boxOf(polygons.flat(2)), 50);
  const voronoi = Delaunay.from(sites).voronoi(frame);
  const borders = borderBoxes(polygons);
  return sites.map((_, index) => {
    const cell = voronoi.cellPolygon(index) as Point[] | null;
    if (!cell)
      throw new Error(
        `point [${points[index]?.join(', ') ?? index}] shares its place with another`,
      );
    const ring = cell.slice(0, -1);
    const box = boxOf(ring);
    const isCrossed = borders.some((border) => overlap(border, box));
    const shape = isCrossed
      ? clip(ring, box, polygons)
      : contains(polygons, ring[0] as Point)
        ? [ring]
        : [];
    return shape.map((part) => part.map(fromPlane));
  });
}

function clip(ring: Point[], box: Box, polygons: Point[][][]): CellShape {
  const near = polygons
    .map((rings) => rings.map((border) => cutToBox(border, grow(box, 1))))
    .filter((rings) => (rings[0]?.length ?? 0) > 2);
  if (near.length === 0) return [];
  return intersection([ring] as Geom, near as Geom).map((rings) => {
    if (rings.length > 1) throw new Error('a cell with a hole: the partition expects none');
    return (rings[0] as Point[]).slice(0, -1);
  });
}

/** Sutherland–Hodgman against a box: what lies outside collapses onto its edges, out of the cell's reach. */
function cutToBox(ring: Point[], [minX, minY, maxX, maxY]: Box): Point[] {
  let cut = ring;
  const edges: [0 | 1, number, 1 | -1][] = [
    [0, minX, 1],
    [0, maxX, -1],
    [1, minY, 1],
    [1, maxY, -1],
  ];
  for (const [axis, limit, sign] of edges) {
    const inside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
    const next: Point[] = [];
    cut.forEach((point, i) => {
      const before = cut[(i + cut.length - 1) % cut.length] as Point;
      if (inside(before) !== inside(point)) next.push(crossing(before, point, axis, limit));
      if (inside(point)) next.push(point);
    });
    cut = next;
  }
  return cut;
}

function crossing(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? a[1] + t * (b[1] - a[1]) : a[0] + t * (b[0] - a[0]);
  return axis === 0 ? [limit, other] : [other, limit];
}

/** One box per border segment: a cell that meets none of them is wholly inside or outside. */
function borderBoxes(polygons: Point[][][]): Box[] {
  return polygons.flatMap((rings) =>
    rings.flatMap((ring) => ring.slice(1).map((point, i) => boxOf([ring[i] as Point, point]))),
  );
}

function contains(polygons: Point[][][], [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of polygons.flat()) {
    ring.slice(1).forEach(([bx, by], i) => {
      const [ax, ay] = ring[i] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    });
  }
  return isInside;
}

function nearestOnBorder(polygons: Point[][][], [x, y]: Point): Point {
  let nearest: Point = [x, y];
  let least = Infinity;
  for (const ring of polygons.flat()) {
    ring.slice(1).forEach(([bx, by], i) => {
      const [ax, ay] = ring[i] as Point;
      const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
      const t = Math.min(1, Math.max(0, along || 0));
      const point: Point = [ax + t * (bx - ax), ay + t * (by - ay)];
      const distance = (x - point[0]) ** 2 + (y - point[1]) ** 2;
      if (distance < least) [nearest, least] = [point, distance];
    });
  }
  return nearest;
}

function boxOf(points: readonly Point[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function grow([minX, minY, maxX, maxY]: Box, by: number): Box {
  return [minX - by, minY - by, maxX + by, maxY + by];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
