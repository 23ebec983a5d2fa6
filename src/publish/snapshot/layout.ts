/** How a snapshot divides its size between the map and the words. */
import type { Size } from '../../picture/mercator.ts';

/** Wider than this, the words stand beside the map instead of around it. */
const BESIDE_RATIO = 1.15;
/** The part of the width that words beside the map take. */
const COLUMN_PART = 0.37;
/** The least part of the height that is left to a map with words around it. */
export const LEAST_MAP = 0.42;
/** Words are given up before type is made smaller than this times its size. */
export const LEAST_UNIT = 0.82;

export function isBeside({ width, height }: Size): boolean {
  return width / height >= BESIDE_RATIO;
}

export function columnWidthOf({ width }: Size): number {
  return Math.round(width * COLUMN_PART);
}

/** px of the picture for one px of the screen that the map is drawn for. */
export function unitOf(size: Size): number {
  const { width, height } = size;
  const unit = isBeside(size)
    ? Math.min(width / 1200, height / 630)
    : Math.min(width, height) / 760;
  return Math.max(LEAST_UNIT, unit);
}

/**
 * The screen that the map of a snapshot has at least, px at the camera's zoom: what is inside it is
 * inside the picture. The map lies around the same middle, however many lines the words take.
 */
export function leastMapSize(size: Size): Size {
  const { width, height } = size;
  const unit = unitOf(size);
  return isBeside(size)
    ? { width: (width - columnWidthOf(size)) / unit, height: height / unit }
    : { width: width / unit, height: (height * LEAST_MAP) / unit };
}
