/** The lines and areas of a map state as GeoJSON positions, shared by the SVG and the map. */
import { KURSK, SIX_PLACES } from '../domain/namedPlaces.ts';
import type { Dataset } from '../domain/dataset.ts';
import {
  lines,
  NO_GROUP,
  outline,
  outlines,
  positionOf,
  segmentsOf,
  type Position,
  type Segments,
} from '../domain/partition.ts';
import { RESOLUTIONS, type Resolution } from '../domain/resolution.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Painting } from './painting.ts';
import { isFront } from './palette.ts';
import type { Bounds } from './mercator.ts';

const segmentsOfDataset = new WeakMap<Dataset, Segments>();

/** The dataset's boundary segments, paired up once. */
export function segmentsFor(dataset: Dataset): Segments {
  const known = segmentsOfDataset.get(dataset) ?? segmentsOf(dataset.partition);
  segmentsOfDataset.set(dataset, known);
  return known;
}

/** The area of one painted resolution, in full strength or pale. */
export interface Area {
  readonly resolution: Resolution;
  /** Drawn paler, see `Painting`. */
  readonly isPale: boolean;
  /** Closed rings of vertices; never empty. */
  readonly rings: number[][];
}

/** The visible cells dissolved by what is painted: all areas in one pass over the boundaries. */
export function areasOf(dataset: Dataset, painting: Painting, isHidden: Uint8Array): Area[] {
  const groupOf = painting.codes.map((code, cell) =>
    isHidden[cell] === 1 ? NO_GROUP : code + (painting.isPale[cell] === 1 ? RESOLUTIONS.length : 0),
  );
  const found = outlines(segmentsFor(dataset), groupOf, 2 * RESOLUTIONS.length);
  return found.flatMap((lines, group): Area[] => {
    const resolution = RESOLUTIONS[group % RESOLUTIONS.length];
    if (lines.length === 0 || resolution === undefined) return [];
    const isPale = group >= RESOLUTIONS.length;
    return [{ resolution, isPale, rings: lines.map(closed) }];
  });
}

const contextOfDataset = new WeakMap<Dataset, Uint8Array>();

/** 1 for each cell that lies in none of the six places: drawn paler. */
export function contextCells(dataset: Dataset): Uint8Array {
  const known = contextOfDataset.get(dataset);
  if (known) return known;
  const isContext = new Uint8Array(dataset.settlements.length).fill(1);
  for (const place of dataset.places)
    if (SIX_PLACES.includes(place.id)) place.cells?.forEach((cell) => (isContext[cell] = 0));
  contextOfDataset.set(dataset, isContext);
  return isContext;
}

/** Lines of vertices between unlike painted cells that are both claimed. */
export function frontLines(dataset: Dataset, { codes }: Painting): number[][] {
  return lines(
    segmentsFor(dataset),
    (left, right) =>
      right !== -1 && isFront(codes[left]!, codes[right]!) && !isStateBorder(dataset, left, right),
  );
}

/** Closed lines of vertices around the cells that are marked; none when the painting marks nothing. */
export function markLines(dataset: Dataset, { isMarked }: Painting): number[][] {
  if (isMarked === null) return [];
  return rings(dataset, (cell) => isMarked[cell] === 1);
}

/**
 * Whether two cells lie in different states: there the state border is drawn, and no front beside it,
 * since unlike holders on the two sides of a border are no front.
 */
export function isStateBorder(dataset: Dataset, left: number, right: number): boolean {
  const isRussian = russianCells(dataset);
  return left !== -1 && right !== -1 && isRussian[left] !== isRussian[right];
}

const russianOfDataset = new WeakMap<Dataset, Uint8Array>();

/** 1 for each cell in Russia. */
function russianCells(dataset: Dataset): Uint8Array {
  const known = russianOfDataset.get(dataset);
  if (known) return known;
  const isRussian = Uint8Array.from(dataset.settlements, ({ oblast }) =>
    oblast === KURSK ? 1 : 0,
  );
  russianOfDataset.set(dataset, isRussian);
  return isRussian;
}

const placeRingsOfDataset = new WeakMap<Dataset, Map<PlaceId, Position[][]>>();

/**
 * Closed rings [lng, lat] around a place, or around one settlement's cell; none when not on the map.
 * Those of places are found once.
 */
export function placeRings(dataset: Dataset, id: PlaceId): Position[][] {
  const known = placeRingsOfDataset.get(dataset) ?? new Map<PlaceId, Position[][]>();
  placeRingsOfDataset.set(dataset, known);
  const found = known.get(id) ?? findPlaceRings(dataset, id);
  if (dataset.places.some((place) => place.id === id)) known.set(id, found);
  return found;
}

function findPlaceRings(dataset: Dataset, id: PlaceId): Position[][] {
  const isIn = new Uint8Array(dataset.settlements.length);
  for (const cell of cellsOf(dataset, id)) isIn[cell] = 1;
  return rings(dataset, (cell) => isIn[cell] === 1).map((ring) => positionsOf(dataset, ring));
}

/** Closed rings [lng, lat] around the visible cells of open water. */
export function waterRings(dataset: Dataset, isHidden: Uint8Array): Position[][] {
  return rings(
    dataset,
    (cell) => dataset.settlements[cell]?.kind === 'water' && isHidden[cell] === 0,
  ).map((ring) => positionsOf(dataset, ring));
}

const oblastLinesOfDataset = new WeakMap<Dataset, Position[][]>();

/** Borders of the mapped oblasts [lng, lat], from the cells themselves; found once. */
export function oblastLines(dataset: Dataset): Position[][] {
  const known = oblastLinesOfDataset.get(dataset);
  if (known) return known;
  const oblastOf = (cell: number): string => dataset.settlements[cell]?.oblast ?? '';
  const found = lines(
    segmentsFor(dataset),
    (left, right) => oblastOf(left) !== oblastOf(right),
  ).map((line) => positionsOf(dataset, line));
  oblastLinesOfDataset.set(dataset, found);
  return found;
}

/** 1 for each cell that belongs to a hidden place. */
export function hiddenCells(dataset: Dataset, hidden: readonly PlaceId[]): Uint8Array {
  const isHidden = new Uint8Array(dataset.settlements.length);
  for (const place of dataset.places)
    if (hidden.includes(place.id)) place.cells?.forEach((cell) => (isHidden[cell] = 1));
  return isHidden;
}

const boundsOfDataset = new WeakMap<Dataset, Map<string, Bounds | null>>();

/** The box around a place or a settlement's cell; null when neither is on the map. Found once. */
export function boundsOf(dataset: Dataset, ids: readonly PlaceId[]): Bounds | null {
  const known = boundsOfDataset.get(dataset) ?? new Map<string, Bounds | null>();
  boundsOfDataset.set(dataset, known);
  const key = ids.join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const bounds = findBounds(dataset, ids);
  known.set(key, bounds);
  return bounds;
}

function findBounds(dataset: Dataset, ids: readonly PlaceId[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const { vertices, ringVertices, ringStart, cellStart } = dataset.partition;
  for (const cell of ids.flatMap((id) => cellsOf(dataset, id))) {
    const first = ringStart[cellStart[cell] ?? 0] ?? 0;
    const end = ringStart[cellStart[cell + 1] ?? 0] ?? 0;
    for (let i = first; i < end; i++) {
      const lng = vertices[(ringVertices[i] ?? 0) * 2] ?? 0;
      const lat = vertices[(ringVertices[i] ?? 0) * 2 + 1] ?? 0;
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west === Infinity ? null : [west, south, east, north];
}

/** Cells of a place, or the one cell of a settlement. */
export function cellsOf(dataset: Dataset, id: PlaceId): number[] {
  const place = dataset.places.find((candidate) => candidate.id === id);
  if (place?.cells) return [...place.cells];
  const cell = dataset.settlements.findIndex((settlement) => settlement.id === id);
  return cell === -1 ? [] : [cell];
}

/** Closed rings of vertices around cells. */
function rings(dataset: Dataset, isInside: (cell: number) => boolean): number[][] {
  return outline(segmentsFor(dataset), isInside).map(closed);
}

function closed(line: readonly number[]): number[] {
  return [...line, ...line.slice(0, 1)];
}

/** A line of vertices as [lng, lat]. */
export function positionsOf({ partition }: Dataset, line: readonly number[]): Position[] {
  return line.map((vertex) => positionOf(partition, vertex));
}
