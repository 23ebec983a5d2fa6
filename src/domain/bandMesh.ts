/**
 * The cells beside a front as triangles that know their distance from it. Corners are shared: a
 * vertex, the middle of an edge, or the point of an edge at a given distance has one number, from
 * whichever side it is asked for.
 */
import earcut from 'earcut';
import { positionOf, type Partition, type Position } from './partition.ts';
import { fromPlane, toPlane } from './plane.ts';

export type Triangle = readonly [number, number, number];

const CORNERS = 2 ** 26;

export class BandMesh {
  readonly #partition: Partition;
  readonly #front: Float64Array;
  readonly #points: Position[] = [];
  readonly #vertices = new Map<number, number>();
  readonly #vertexOf = new Map<number, number>();
  readonly #middles = new Map<number, number>();
  readonly #distances: number[] = [];

  /** `front`: the plane points of both ends of each of its pieces, x0, y0, x1, y1 in km. */
  constructor(partition: Partition, front: readonly number[]) {
    this.#partition = partition;
    this.#front = Float64Array.from(front);
  }

  /** The rings of a cell as corners, counter-clockwise and not closed. */
  ringsOf(cell: number): number[][] {
    const { cellStart, ringStart, ringVertices } = this.#partition;
    const rings: number[][] = [];
    for (let ring = cellStart[cell] ?? 0; ring < (cellStart[cell + 1] ?? 0); ring++) {
      const vertices = ringVertices.subarray(ringStart[ring], ringStart[ring + 1]);
      rings.push(Array.from(vertices, (vertex) => this.#cornerOf(vertex)));
    }
    return rings;
  }

  /** A cell cut into triangles, counter-clockwise, without corners of its own. */
  trianglesOf(cell: number): Triangle[] {
    return this.ringsOf(cell).flatMap((ring) => {
      const found: Triangle[] = [];
      const corners = earcut(ring.flatMap((corner) => this.pointOf(corner)));
      for (let i = 0; i < corners.length; i += 3) {
        const [a, b, c] = [corners[i], corners[i + 1], corners[i + 2]].map(
          (k) => ring[k ?? 0] ?? 0,
        );
        const triangle = [a ?? 0, b ?? 0, c ?? 0] as const;
        const km2 = this.km2Of(triangle);
        if (km2 > 0) found.push(triangle);
        else if (km2 < 0) found.push([triangle[0], triangle[2], triangle[1]]);
      }
      return found;
    });
  }

  /**
   * Cuts edges longer than `edgeKm` in half until none is left. Whether an edge is cut depends on
   * its length alone, so that neighbours agree on their common edge.
   */
  refine([a, b, c]: Triangle, edgeKm: number, found: Triangle[]): void {
    const isLong = (p: number, q: number): boolean => this.#length(p, q) > edgeKm;
    const [ab, bc, ca] = [isLong(a, b), isLong(b, c), isLong(c, a)];
    if (!ab && !bc && !ca) {
      found.push([a, b, c]);
      return;
    }
    // Turned so that the first edge is one to be cut, and the last one only if all are.
    if (!ab || (ca && !bc)) return this.refine(ab ? [c, a, b] : [b, c, a], edgeKm, found);
    const m = this.middle(a, b);
    if (!bc) {
      this.refine([a, m, c], edgeKm, found);
      this.refine([m, b, c], edgeKm, found);
      return;
    }
    const n = this.middle(b, c);
    this.refine([m, b, n], edgeKm, found);
    if (!ca) {
      this.refine([a, m, n], edgeKm, found);
      this.refine([a, n, c], edgeKm, found);
      return;
    }
    const o = this.middle(c, a);
    this.refine([a, m, o], edgeKm, found);
    this.refine([o, n, c], edgeKm, found);
    this.refine([m, n, o], edgeKm, found);
  }

  /** A ring with its edges cut by the same rule. */
  refineRing(ring: readonly number[], edgeKm: number): number[] {
    const found: number[] = [];
    const cut = (a: number, b: number): void => {
      if (this.#length(a, b) <= edgeKm) {
        found.push(b);
        return;
      }
      const m = this.middle(a, b);
      cut(a, m);
      cut(m, b);
    };
    ring.forEach((corner, i) => cut(ring.at(i - 1) ?? corner, corner));
    return found;
  }

  middle(a: number, b: number): number {
    const key = Math.min(a, b) * CORNERS + Math.max(a, b);
    const known = this.#middles.get(key);
    if (known !== undefined) return known;
    const made = this.#add(between(this.pointOf(a), this.pointOf(b), 0.5));
    this.#middles.set(key, made);
    return made;
  }

  /** The point of an edge at a distance from the front; `crossings` keeps those of that distance. */
  crossing(a: number, b: number, km: number, crossings: Map<number, number>): number {
    const [p, q] = a < b ? [a, b] : [b, a];
    const key = p * CORNERS + q;
    const known = crossings.get(key);
    if (known !== undefined) return known;
    const [from, to] = [this.distanceOf(p), this.distanceOf(q)];
    const made = this.#add(between(this.pointOf(p), this.pointOf(q), (km - from) / (to - from)));
    crossings.set(key, made);
    return made;
  }

  pointOf(corner: number): Position {
    return this.#points[corner] ?? [0, 0];
  }

  /** [lng, lat]; of a vertex exactly the partition's own. */
  positionOf(corner: number): Position {
    const vertex = this.#vertexOf.get(corner);
    return vertex === undefined
      ? fromPlane(this.pointOf(corner))
      : positionOf(this.#partition, vertex);
  }

  /** Distance from the front in km. */
  distanceOf(corner: number): number {
    return (this.#distances[corner] ??= this.#measure(corner));
  }

  km2Of([a, b, c]: Triangle): number {
    const [[ax, ay], [bx, by], [cx, cy]] = [this.pointOf(a), this.pointOf(b), this.pointOf(c)];
    return ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }

  #measure(corner: number): number {
    const front = this.#front;
    const [x, y] = this.pointOf(corner);
    let least = Infinity;
    for (let i = 0; i < front.length; i += 4) {
      const [toX, toY] = [x - front[i]!, y - front[i + 1]!];
      const [dx, dy] = [front[i + 2]! - front[i]!, front[i + 3]! - front[i + 1]!];
      const along = (toX * dx + toY * dy) / (dx * dx + dy * dy || 1);
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const squared = (toX - t * dx) ** 2 + (toY - t * dy) ** 2;
      if (squared < least) least = squared;
    }
    return Math.sqrt(least);
  }

  #length(a: number, b: number): number {
    const [[ax, ay], [bx, by]] = [this.pointOf(a), this.pointOf(b)];
    return Math.hypot(ax - bx, ay - by);
  }

  #cornerOf(vertex: number): number {
    const known = this.#vertices.get(vertex);
    if (known !== undefined) return known;
    const made = this.#add(toPlane(positionOf(this.#partition, vertex)));
    this.#vertices.set(vertex, made);
    this.#vertexOf.set(made, vertex);
    return made;
  }

  #add(point: Position): number {
    this.#points.push(point);
    return this.#points.length - 1;
  }
}

function between([ax, ay]: Position, [bx, by]: Position, t: number): Position {
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}
