/**
 * Dated polygons as readings of the cells they cover. A cell is covered when its point lies inside:
 * the settlement's own point, or the middle of the cell where there is none. Positions are [lng, lat].
 */
import type { Position as GeoPosition } from 'geojson';
import type { Dataset } from './dataset.ts';
import type { Day } from './day.ts';
import type { OwnReading } from './overlay.ts';
import { cellRings, type Position } from './partition.ts';
import type { ClaimantId, Holder, Status } from './types.ts';

export interface OwnShape {
  readonly claimant: ClaimantId;
  readonly asOf: Day;
  readonly statedOn: Day;
  readonly holder: Holder;
  readonly status: Status;
  /** The cells it covers, ascending. */
  readonly cells: readonly number[];
}

/** The points of all cells, sorted from south to north so that an edge meets only its own latitudes. */
export class CellPoints {
  readonly #lng: Float64Array;
  readonly #lat: Float64Array;
  readonly #cell: Uint16Array;
  readonly #inside: Uint8Array;

  /** lng, lat by cell, interleaved; NaN for a cell that is never covered (open water). */
  constructor(points: Float64Array) {
    const order = Array.from({ length: points.length / 2 }, (_, cell) => cell)
      .filter((cell) => !Number.isNaN(points[cell * 2]))
      .sort((a, b) => points[a * 2 + 1]! - points[b * 2 + 1]!);
    this.#cell = Uint16Array.from(order);
    this.#lng = Float64Array.from(order, (cell) => points[cell * 2]!);
    this.#lat = Float64Array.from(order, (cell) => points[cell * 2 + 1]!);
    this.#inside = new Uint8Array(order.length);
  }

  /** Cells whose point lies in the polygon (its first ring, without its holes), ascending. */
  inside(polygon: readonly (readonly GeoPosition[])[]): number[] {
    this.#inside.fill(0);
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) this.#cross(ring[i - 1]!, ring[i]!);
    const cells: number[] = [];
    this.#inside.forEach((isInside, at) => isInside && cells.push(this.#cell[at]!));
    return cells.sort((a, b) => a - b);
  }

  /** Turns the points west of the edge over: inside is where that happened an odd number of times. */
  #cross(from: GeoPosition, to: GeoPosition): void {
    const [aLng = NaN, aLat = NaN] = from;
    const [bLng = NaN, bLat = NaN] = to;
    const [south, north] = [Math.min(aLat, bLat), Math.max(aLat, bLat)];
    for (let at = this.#firstFrom(south); at < this.#lat.length; at++) {
      const lat = this.#lat[at]!;
      if (lat >= north) return;
      const lng = ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng;
      if (this.#lng[at]! < lng) this.#inside[at]! ^= 1;
    }
  }

  #firstFrom(lat: number): number {
    let [low, high] = [0, this.#lat.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lat[middle]! < lat) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The point of each cell: lng, lat, interleaved; NaN for open water, which nobody holds. */
export function pointsOfCells({
  settlements,
  partition,
}: {
  readonly settlements: readonly Pick<Dataset['settlements'][number], 'kind' | 'lng' | 'lat'>[];
  readonly partition: Dataset['partition'];
}): Float64Array {
  const points = new Float64Array(settlements.length * 2).fill(NaN);
  settlements.forEach(({ kind, lng, lat }, cell) => {
    if (kind !== 'water')
      points.set(kind === 'site' ? middleOf(cellRings(partition, cell)) : [lng, lat], cell * 2);
  });
  return points;
}

/** The centroid of the largest ring, on the plane of degrees: good enough within one cell. */
function middleOf(rings: readonly (readonly Position[])[]): Position {
  let best: Position = [NaN, NaN];
  let largest = 0;
  for (const ring of rings) {
    const [originLng, originLat] = ring[0] ?? [0, 0];
    let [twice, lng, lat] = [0, 0, 0];
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [ring[i - 1]![0] - originLng, ring[i - 1]![1] - originLat];
      const [bx, by] = [ring[i]![0] - originLng, ring[i]![1] - originLat];
      const cross = ax * by - bx * ay;
      twice += cross;
      lng += (ax + bx) * cross;
      lat += (ay + by) * cross;
    }
    if (Math.abs(twice) <= largest) continue;
    largest = Math.abs(twice);
    best = [originLng + lng / (3 * twice), originLat + lat / (3 * twice)];
  }
  return best;
}

/**
 * What the shapes say of each cell over time. All shapes of one claimant and day are its whole map of
 * that day: a cell that no shape of a later day covers is no longer spoken of from that day on. Where
 * two shapes of a day overlap, the later one counts, as it is drawn over the other.
 */
export function shapeReadings(shapes: readonly OwnShape[]): OwnReading[] {
  const readings: Writable<OwnReading>[] = [];
  const claimants = new Set(shapes.map(({ claimant }) => claimant));
  for (const claimant of claimants) {
    const own = shapes.filter((shape) => shape.claimant === claimant);
    const days = [...new Set(own.map(({ asOf }) => asOf))].sort();
    const byDay = new Map<Day, OwnShape[]>(days.map((day) => [day, []]));
    for (const shape of own) byDay.get(shape.asOf)?.push(shape);
    let open = new Map<number, Writable<OwnReading>>();
    for (const day of days) {
      const covered = new Map<number, OwnShape>();
      for (const shape of byDay.get(day) ?? [])
        for (const cell of shape.cells) covered.set(cell, shape);
      const next = new Map<number, Writable<OwnReading>>();
      for (const [settlement, { holder, status, statedOn }] of covered) {
        const known = open.get(settlement);
        if (known?.holder === holder && known.status === status) {
          next.set(settlement, known);
          continue;
        }
        const reading = { settlement, claimant, asOf: day, statedOn, holder, status, until: null };
        readings.push(reading);
        next.set(settlement, reading);
      }
      for (const [settlement, reading] of open) if (!covered.has(settlement)) reading.until = day;
      open = next;
    }
  }
  return readings;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
