/** From many faces with shared corners to the rings around them all. */
import type { Position } from './partition.ts';
import { ringKm2 } from './plane.ts';

/**
 * Directed edges of faces (each face on the left of its own); edges that two faces share cancel, so
 * that what stays is the outline. Corners are numbers below 2^26; `pointOf` gives their plane point.
 */
export class EdgeRings {
  readonly #next = new Map<number, number[]>();
  readonly #pointOf: (corner: number) => Position;

  constructor(pointOf: (corner: number) => Position) {
    this.#pointOf = pointOf;
  }

  /** Adds the edges of one face, given by its corners counter-clockwise. */
  add(face: readonly number[]): void {
    let from = face[face.length - 1] ?? 0;
    for (const to of face) {
      if (!this.#take(to, from)) this.#push(from, to);
      from = to;
    }
  }

  /** Polygons as corners: the outer ring counter-clockwise, then its holes; rings are not closed. */
  polygons(): number[][][] {
    const rings = this.#rings().map((ring) => {
      const points = ring.map(this.#pointOf);
      return { ring, points, km2: ringKm2(points) };
    });
    const outers = rings
      .filter(({ km2 }) => km2 > 0)
      .sort((a, b) => a.km2 - b.km2)
      .map((outer) => ({ ...outer, holes: [] as number[][] }));
    for (const { ring, points, km2 } of rings) {
      if (km2 >= 0) continue;
      const [a = [0, 0], b = [0, 0]] = points;
      const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const around = outers.find((outer) => outer.km2 > -km2 && isInside(middle, outer.points));
      around?.holes.push(ring);
    }
    return outers.reverse().map(({ ring, holes }) => [ring, ...holes]);
  }

  #rings(): number[][] {
    const rings: number[][] = [];
    for (const [start, ends] of this.#next) {
      while (ends.length > 0) {
        const ring = [start];
        let before = start;
        let at = ends.pop() ?? start;
        while (at !== start) {
          ring.push(at);
          const after = this.#leave(before, at);
          if (after === null) break;
          [before, at] = [at, after];
        }
        rings.push(ring);
      }
    }
    return rings;
  }

  /** Where faces touch at a corner, the edge that bounds the same face: the leftmost turn. */
  #leave(before: number, at: number): number | null {
    const ends = this.#next.get(at) ?? [];
    if (ends.length < 2) return ends.pop() ?? null;
    const [x, y] = this.#pointOf(at);
    const heading = (to: number): number => {
      const [toX, toY] = this.#pointOf(to);
      return Math.atan2(toY - y, toX - x);
    };
    const back = heading(before);
    const clockwise = (to: number): number => {
      const turn = (back - heading(to)) % (2 * Math.PI);
      return turn <= 0 ? turn + 2 * Math.PI : turn;
    };
    const chosen = ends.reduce((best, to) => (clockwise(to) < clockwise(best) ? to : best));
    ends.splice(ends.indexOf(chosen), 1);
    return chosen;
  }

  #push(from: number, to: number): void {
    const ends = this.#next.get(from);
    if (ends) ends.push(to);
    else this.#next.set(from, [to]);
  }

  #take(from: number, to: number): boolean {
    const ends = this.#next.get(from);
    const index = ends?.indexOf(to) ?? -1;
    if (index === -1) return false;
    ends?.splice(index, 1);
    return true;
  }
}

/** Whether a point lies in a ring (not closed), by the even-odd rule. */
export function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  let [x0, y0] = ring[ring.length - 1] ?? [0, 0];
  for (const [x1, y1] of ring) {
    if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) isIn = !isIn;
    [x0, y0] = [x1, y1];
  }
  return isIn;
}
