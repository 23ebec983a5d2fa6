/**
 * Web Mercator as MapLibre draws it: at zoom z the world is 512 · 2^z pixels wide. Positions are
 * [lng, lat] in degrees, screen points x to the right and y down in CSS pixels.
 */
import type { Camera } from '../view/viewState.ts';

const TILE_PX = 512;
/** A single cell is not blown up further than this: its shape is no boundary. */
const MAX_FIT_ZOOM = 11.5;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space kept free at each edge of the screen, px. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Longitude and latitude to the unit square: x from 0 (180° W) to 1, y from 0 (about 85° N) to 1. */
export function toUnit(lng: number, lat: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function fromUnit(x: number, y: number): [number, number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

export function worldPx(zoom: number): number {
  return TILE_PX * 2 ** zoom;
}

export interface Projector {
  /** [lng, lat] to a point on the screen. */
  project(lng: number, lat: number): [number, number];
  /** A point on the screen to [lng, lat]. */
  unproject(x: number, y: number): [number, number];
  /** The same text for the same camera and size, and for no other. */
  readonly seenFrom: string;
}

export function projectorOf(camera: Camera, size: Size): Projector {
  const scale = worldPx(camera.zoom);
  const [cx, cy] = toUnit(camera.lng, camera.lat);
  return {
    project(lng, lat) {
      const [x, y] = toUnit(lng, lat);
      return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
    },
    unproject: (x, y) =>
      fromUnit((x - size.width / 2) / scale + cx, (y - size.height / 2) / scale + cy),
    seenFrom: [camera.zoom, camera.lat, camera.lng, size.width, size.height].join(' '),
  };
}

/** The camera that shows the bounds as large as they fit into the free part of the screen. */
export function fitCamera(
  [west, south, east, north]: Bounds,
  size: Size,
  padding: Padding,
): Camera {
  const [x0, y0] = toUnit(west, north);
  const [x1, y1] = toUnit(east, south);
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const zoom = Math.min(
    MAX_FIT_ZOOM,
    Math.log2(Math.min(width / (x1 - x0), height / (y1 - y0)) / TILE_PX),
  );
  const scale = worldPx(zoom);
  const [lng, lat] = fromUnit(
    (x0 + x1) / 2 + (padding.right - padding.left) / 2 / scale,
    (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / scale,
  );
  return { zoom, lat, lng };
}
