/**
 * The schematic band: an area beside the mapped front that is as large as the difference between a
 * claim and the map. It says how much land the difference is, not where a line runs.
 */
import { BandMesh, type Triangle } from './bandMesh.ts';
import type { ClaimCheck } from './claimCheck.ts';
import type { Dataset } from './dataset.ts';
import { EdgeRings } from './edgeRings.ts';
import type { MapState } from './mapState.ts';
import { KURSK } from './namedPlaces.ts';
import { positionOf, type Position, type Segments } from './partition.ts';
import { fromPlane, ringKm2, toPlane } from './plane.ts';
import { RU, UA, UNCLAIMED } from './resolution.ts';

export interface Band {
  /** GeoJSON polygons, [lng, lat]: closed rings, the outer one first and counter-clockwise. */
  readonly polygons: readonly Position[][][];
  /** Area of the polygons in km². */
  readonly km2: number;
  /** How far the band reaches from the mapped front, km. */
  readonly reachKm: number;
  /** A point in the band, about in its middle: where its label stands. */
  readonly labelAt: Position;
}

/** Triangles along the edge of the band have no edge longer than this, km. */
const EDGE_KM = 1.5;
/** Cells within this of the band's edge are cut into such triangles, km. */
const MARGIN_KM = 3;
const HALVINGS = 60;
const ROUNDING_KM2 = 1e-6;
/** Cells that are measured in one piece of the work. */
const CELLS_A_PIECE = 16;

/** What a band would need of its base, and what the base has; both in km². */
export interface BandRoom {
  readonly neededKm2: number;
  /** The base beyond the mapped interval (within it, for a figure below), with its open water. */
  readonly leftKm2: number;
}

/** null for a check without a difference to draw. */
export function bandRoom({ mapped, mappedBaseKm2, differenceKm2 }: ClaimCheck): BandRoom | null {
  if (!mapped || mappedBaseKm2 === null || differenceKm2 === null || differenceKm2 === 0)
    return null;
  const leftKm2 = differenceKm2 > 0 ? mappedBaseKm2 - mapped.highKm2 : mapped.lowKm2;
  return { neededKm2: Math.abs(differenceKm2), leftKm2 };
}

/** Whether the base has room for the difference: a claim of more than all of it has none. */
export function hasRoomForBand({ neededKm2, leftKm2 }: BandRoom): boolean {
  return neededKm2 <= leftKm2 + ROUNDING_KM2;
}

/**
 * The band of a check, beside the front of `state` (the base track alone on the check's day): land
 * that the claim adds to its holder's mapped interval, or on the holder's own side land that it
 * leaves out. Always within the base place; the nearest to the front first, by distance in an
 * equal-area plane. null without a difference, and where the base has no room for it. Yields after
 * a few cells each, so that the caller may pause.
 */
export function* schematicBand(
  dataset: Dataset,
  segments: Segments,
  state: MapState,
  { claim, basePlace, differenceKm2 }: ClaimCheck,
): Generator<undefined, Band | null> {
  if (!basePlace?.cells || differenceKm2 === null || differenceKm2 === 0) return null;
  const wanted = Math.abs(differenceKm2);
  const isMore = differenceKm2 > 0;
  const near = (claim.holder === 'ru') === isMore ? UA : RU;
  const codeOf = (cell: number): number => state.codes[cell] ?? UNCLAIMED;
  const isNear = (cell: number): boolean => codeOf(cell) === near;
  const isBeyond = (cell: number): boolean => !isNear(cell) && codeOf(cell) !== UNCLAIMED;
  const base = [...basePlace.cells];
  const land = base.filter(isNear);
  // Open water belongs to the base: where the land is too small, it makes up the rest.
  const cells =
    km2Of(dataset, land) < wanted - ROUNDING_KM2 ? base.filter((cell) => !isBeyond(cell)) : land;
  if (km2Of(dataset, cells) < wanted - ROUNDING_KM2) return null;
  const front = frontOf(dataset, segments, new Set(cells), isNear, isBeyond);
  if (front.length === 0) return null;
  return yield* grow(new BandMesh(dataset.partition, front), cells, wanted);
}

function km2Of(dataset: Dataset, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (dataset.cellHa[cell] ?? 0), 0) / 100;
}

/**
 * The ends of the pieces of front at the base's cells, in the plane; where it has none within its own state, those at the
 * state border, and failing that the nearest front anywhere.
 */
function frontOf(
  dataset: Dataset,
  segments: Segments,
  cells: ReadonlySet<number>,
  isNear: (cell: number) => boolean,
  isBeyond: (cell: number) => boolean,
): number[] {
  // Unlike holders on the two sides of the state border are no front.
  const isRussian = (cell: number): boolean => dataset.settlements[cell]?.oblast === KURSK;
  const at: number[] = [];
  const atBorder: number[] = [];
  const elsewhere: number[] = [];
  for (let i = 0; i < segments.from.length; i++) {
    const [left, right] = [segments.left[i] ?? -1, segments.right[i] ?? -1];
    if (right === -1) continue;
    const isFront = (isNear(left) && isBeyond(right)) || (isNear(right) && isBeyond(left));
    if (!isFront) continue;
    const isOurs = cells.has(isBeyond(left) ? right : left);
    const isBorder = isRussian(left) !== isRussian(right);
    const [x0, y0] = toPlane(positionOf(dataset.partition, segments.from[i] ?? 0));
    const [x1, y1] = toPlane(positionOf(dataset.partition, segments.to[i] ?? 0));
    (isOurs ? (isBorder ? atBorder : at) : elsewhere).push(x0, y0, x1, y1);
  }
  return [at, atBorder, elsewhere].find((pieces) => pieces.length > 0) ?? [];
}

interface Parts {
  /** Cells that lie in the band as a whole. */
  readonly whole: readonly number[];
  readonly triangles: readonly Triangle[];
  readonly km: number;
}

function* grow(
  mesh: BandMesh,
  cells: readonly number[],
  wanted: number,
): Generator<undefined, Band> {
  const measured = [];
  for (const [i, cell] of cells.entries()) {
    const triangles = mesh.trianglesOf(cell);
    const distances = mesh
      .ringsOf(cell)
      .flat()
      .map((corner) => mesh.distanceOf(corner));
    const km2 = triangles.reduce((sum, triangle) => sum + mesh.km2Of(triangle), 0);
    measured.push({
      cell,
      triangles,
      km2,
      near: Math.min(...distances),
      far: Math.max(...distances),
    });
    if (i % CELLS_A_PIECE === 0) yield;
  }
  const coarse = measured.flatMap(({ triangles }) => triangles);
  let parts: Parts = { whole: [], triangles: [], km: reachOf(mesh, coarse, wanted) };
  for (let attempt = 0; attempt < 4; attempt++) {
    const { km } = parts;
    const whole = measured.filter(({ far }) => far < km - MARGIN_KM);
    const cut = measured.filter(({ near, far }) => far >= km - MARGIN_KM && near <= km + MARGIN_KM);
    const triangles: Triangle[] = [];
    for (const [i, one] of cut.entries()) {
      const first = triangles.length;
      for (const triangle of one.triangles) mesh.refine(triangle, EDGE_KM, triangles);
      for (const triangle of triangles.slice(first)) triangle.forEach((c) => mesh.distanceOf(c));
      if (i % CELLS_A_PIECE === 0) yield;
    }
    const rest = wanted - whole.reduce((sum, { km2 }) => sum + km2, 0);
    parts = { whole: whole.map(({ cell }) => cell), triangles, km: reachOf(mesh, triangles, rest) };
    yield;
    if (Math.abs(parts.km - km) < MARGIN_KM / 2) break;
  }
  return bandOf(mesh, parts);
}

/** The distance from the front within which the triangles measure `wanted` km². */
function reachOf(mesh: BandMesh, triangles: readonly Triangle[], wanted: number): number {
  // Of each triangle its km², and the distances of its corners ascending.
  const measured = new Float64Array(triangles.length * 4);
  let [low, high] = [0, 0];
  triangles.forEach((triangle, i) => {
    const [a, b, c] = triangle.map((corner) => mesh.distanceOf(corner)) as [number, number, number];
    const [least, most] = [Math.min(a, b, c), Math.max(a, b, c)];
    measured.set([mesh.km2Of(triangle), least, a + b + c - least - most, most], i * 4);
    high = Math.max(high, most);
  });
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (km2Within(measured, middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Area within `km` of the front, the distance being even between the corners of a triangle. */
function km2Within(measured: Float64Array, km: number): number {
  let sum = 0;
  for (let i = 0; i < measured.length; i += 4) {
    const [km2, a, b, c] = [measured[i]!, measured[i + 1]!, measured[i + 2]!, measured[i + 3]!];
    if (km >= c) sum += km2;
    else if (km > a)
      sum +=
        km < b
          ? (km2 * (km - a) ** 2) / ((b - a) * (c - a))
          : km2 * (1 - (c - km) ** 2 / ((c - a) * (c - b)));
  }
  return sum;
}

function bandOf(mesh: BandMesh, { whole, triangles, km }: Parts): Band {
  const edges = new EdgeRings((corner) => mesh.pointOf(corner));
  const faces = whole.flatMap((cell) =>
    mesh.ringsOf(cell).map((ring) => mesh.refineRing(ring, EDGE_KM)),
  );
  const crossings = new Map<number, number>();
  for (const triangle of triangles) {
    const face = within(mesh, triangle, km, crossings);
    if (face.length > 2) faces.push(face);
  }
  for (const face of faces) edges.add(face);
  const polygons = edges.polygons();
  const km2 = polygons
    .flat()
    .reduce((sum, ring) => sum + ringKm2(ring.map((corner) => mesh.pointOf(corner))), 0);
  const closed = (ring: readonly number[]): Position[] =>
    [...ring, ...ring.slice(0, 1)].map((corner) => mesh.positionOf(corner));
  return {
    polygons: polygons.map((rings) => rings.map(closed)),
    km2,
    reachKm: km,
    labelAt: fromPlane(labelPoint(mesh, faces)),
  };
}

/** The corners of a triangle's part within `km` of the front. */
function within(
  mesh: BandMesh,
  triangle: Triangle,
  km: number,
  crossings: Map<number, number>,
): number[] {
  const face: number[] = [];
  triangle.forEach((corner, i) => {
    const before = triangle[(i + 2) % 3] ?? corner;
    const isIn = mesh.distanceOf(corner) <= km;
    if (isIn !== mesh.distanceOf(before) <= km)
      face.push(mesh.crossing(before, corner, km, crossings));
    if (isIn) face.push(corner);
  });
  return face;
}

/** The middle of that face which is nearest to the middle of them all. */
function labelPoint(mesh: BandMesh, faces: readonly number[][]): Position {
  const middles = faces.map((face) => middleOf(face.map((corner) => mesh.pointOf(corner))));
  const [x, y] = middleOf(middles);
  const from = ([px, py]: Position): number => Math.hypot(px - x, py - y);
  return middles.reduce((best, point) => (from(point) < from(best) ? point : best));
}

function middleOf(points: readonly Position[]): Position {
  const sum = points.reduce<Position>((at, [x, y]) => [at[0] + x, at[1] + y], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
