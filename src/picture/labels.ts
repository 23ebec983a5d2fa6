/** Which names are written on the map, and where: the same list for the SVG and for MapLibre. */
import type { Dataset } from '../domain/dataset.ts';
import { projectorOf, type Size } from './mercator.ts';
import type { Camera } from '../view/viewState.ts';

export interface Label {
  readonly text: string;
  readonly lng: number;
  readonly lat: number;
  readonly kind: 'oblast' | 'town' | 'note';
  /** Shown from this zoom on. */
  readonly minZoom: number;
}

/** Middle of each oblast's name; chosen by eye so that names do not sit on towns. [lng, lat] */
const OBLAST_LABELS: readonly (readonly [string, number, number])[] = [
  ['Kursk oblast', 35.75, 51.95],
  ['Donetsk oblast', 37.75, 47.62],
  ['Luhansk oblast', 38.95, 49.15],
  ['Zaporizhzhia oblast', 35.85, 47.12],
  ['Kherson oblast', 33.75, 46.42],
  ['Kharkiv oblast', 36.55, 49.45],
  ['Sumy oblast', 34.05, 51.05],
  ['Dnipropetrovsk oblast', 34.75, 48.45],
  ['Mykolaiv oblast', 32.3, 47.85],
];

const NOTES: readonly (readonly [string, number, number])[] = [
  ['Crimea (Ukraine)\noccupied by Russia since 2014', 34.15, 45.6],
  ['Russia', 39.6, 51.2],
  ['Ukraine', 32.2, 49.3],
  ['Belarus', 29.9, 51.8],
  ['Sea of Azov', 36.7, 46.1],
  ['Black Sea', 32, 45.75],
];

const TOWN_ZOOMS: readonly (readonly [number, number])[] = [
  [10, 0],
  [28, 6.1],
  [52, 7.2],
  [140, 8.4],
  [Infinity, 9.6],
];

export function labelsOf(dataset: Dataset): Label[] {
  const oblasts = OBLAST_LABELS.map(([text, lng, lat]): Label => ({
    text,
    lng,
    lat,
    kind: 'oblast',
    minZoom: 0,
  }));
  const notes = NOTES.map(([text, lng, lat]): Label => ({
    text,
    lng,
    lat,
    kind: 'note',
    minZoom: 0,
  }));
  const towns = dataset.labels.flatMap((cell, rank): Label[] => {
    const settlement = dataset.settlements[cell];
    if (!settlement) return [];
    const { name: text, lng, lat } = settlement;
    const minZoom = TOWN_ZOOMS.find(([count]) => rank < count)?.[1] ?? 0;
    return [{ text, lng, lat, kind: 'town', minZoom }];
  });
  return [...oblasts, ...towns, ...notes];
}

export const LABEL_PX = { oblast: 13, town: 12, note: 11 } as const;
/** A town's name stands this far above its point, px. */
export const TOWN_OFFSET_PX = 10;

export interface PlacedLabel extends Label {
  readonly x: number;
  readonly y: number;
}

/**
 * Labels that are on the screen, in order of importance, each only where none before it stands, and
 * none in a `taken` box (left, top, right, bottom in px).
 */
export function placeLabels(
  labels: readonly Label[],
  camera: Camera,
  size: Size,
  taken: readonly (readonly [number, number, number, number])[] = [],
): PlacedLabel[] {
  const projector = projectorOf(camera, size);
  const placed: PlacedLabel[] = [];
  const boxes = [...taken];
  for (const label of labels) {
    if (camera.zoom < label.minZoom) continue;
    const [x, pointY] = projector.project(label.lng, label.lat);
    const y = label.kind === 'town' ? pointY - TOWN_OFFSET_PX : pointY;
    const lines = label.text.split('\n');
    const halfWidth =
      (Math.max(...lines.map((line) => line.length)) * LABEL_PX[label.kind] * 0.52) / 2 + 3;
    const halfHeight = (lines.length * LABEL_PX[label.kind] * 1.2) / 2 + 2;
    const box = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight] as const;
    if (box[2] < 0 || box[0] > size.width || box[3] < 0 || box[1] > size.height) continue;
    const isTaken = boxes.some(
      (other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1],
    );
    if (isTaken) continue;
    boxes.push(box);
    placed.push({ ...label, x, y });
  }
  return placed;
}
