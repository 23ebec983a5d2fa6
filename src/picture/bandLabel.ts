/**
 * Where the label of the schematic band stands: beside the band, never on it, tied to it by a leader.
 * In screen pixels, so that the SVG and the map agree; for another camera it is placed anew.
 */
import type { Position } from 'geojson';
import type { Camera } from '../view/viewState.ts';
import type { BandPicture } from './band.ts';
import { projectorOf, type Size } from './mercator.ts';

export const BAND_LABEL_PX = 12;

type Point = readonly [number, number];
/** [left, top, right, bottom], px. */
export type Box = readonly [number, number, number, number];

export interface PlacedBandLabel {
  /** Middle of the label. */
  readonly at: Point;
  readonly box: Box;
  /** From the band to the label's edge. */
  readonly leader: readonly [Point, Point];
}

/** Lengths of the leader, px; the shortest that leaves the band free is taken. */
const LEADER_PX = [24, 40, 60, 90, 130, 180] as const;
/** In this order: up and to the left first, where the map of the six places has the most room. */
const DIRECTIONS = [20, 22, 18, 24, 16, 26, 14, 28, 12, 30, 10, 0, 8, 2, 6, 4].map(
  (part) => (part * Math.PI) / 16,
);
/** Kept free of it: the buttons above, the credit below, px. */
const FREE: Box = [8, 56, 8, 32];
/** Between the label's letters and whatever it must not touch, px. */
const AIR_PX = 4;
/** Width of a letter, in font sizes. */
const LETTER = 0.4;
const LINE = 1.2;

/**
 * null where the band is off the screen, or leaves no room beside it.
 * @param letter width of a letter in font sizes, on the average of the face that it is set in
 */
export function placeBandLabel(
  { polygons, label, labelAt }: BandPicture,
  camera: Camera,
  size: Size,
  letter = LETTER,
): PlacedBandLabel | null {
  const { project } = projectorOf(camera, size);
  const from = project(labelAt[0] ?? 0, labelAt[1] ?? 0);
  if (!isInside(from, [0, 0, size.width, size.height])) return null;
  const lines = label.split('\n');
  const letters = Math.max(...lines.map(({ length }) => length));
  const halfWidth = (letters * BAND_LABEL_PX * letter) / 2 + AIR_PX;
  const halfHeight = (lines.length * BAND_LABEL_PX * LINE) / 2 + AIR_PX;
  const rings = polygons.flat().map((ring) => ring.map((at): Point => project(at[0]!, at[1]!)));
  const room: Box = [FREE[0], FREE[1], size.width - FREE[2], size.height - FREE[3]];
  for (const length of LEADER_PX)
    for (const direction of DIRECTIONS) {
      const [dx, dy] = [Math.cos(direction), Math.sin(direction)];
      const end: Point = [from[0] + dx * length, from[1] + dy * length];
      const reach = Math.min(halfWidth / Math.abs(dx), halfHeight / Math.abs(dy));
      const at: Point = [end[0] + dx * reach, end[1] + dy * reach];
      const box: Box = [
        at[0] - halfWidth,
        at[1] - halfHeight,
        at[0] + halfWidth,
        at[1] + halfHeight,
      ];
      const isOnScreen = isInside([box[0], box[1]], room) && isInside([box[2], box[3]], room);
      if (isOnScreen && !covers(box, rings)) return { at, box, leader: [from, end] };
    }
  return null;
}

/** Whether any part of the area inside the rings lies in the box. */
function covers(box: Box, rings: readonly (readonly Point[])[]): boolean {
  const middle: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let isWithin = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (crosses(a, b, box)) return true;
      if (a[1] > middle[1] === b[1] > middle[1]) continue;
      const x = a[0] + ((middle[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
      if (x > middle[0]) isWithin = !isWithin;
    }
  return isWithin;
}

/** Whether a part of the line from a to b lies in the box (Liang and Barsky, 1984). */
function crosses(a: Point, b: Point, [left, top, right, bottom]: Box): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

function isInside([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The leader and the middle of the label as [lng, lat], for a map that projects by itself. */
export function bandLabelPositions(
  { at, leader }: PlacedBandLabel,
  camera: Camera,
  size: Size,
): { readonly at: Position; readonly leader: Position[] } {
  const { unproject } = projectorOf(camera, size);
  return { at: unproject(...at), leader: leader.map((point) => unproject(...point)) };
}
