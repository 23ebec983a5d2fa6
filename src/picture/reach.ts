/** What the map may show: the backdrop has an end, and no view goes past it. */
import type { Backdrop } from '../data/format/backdropFile.ts';
import { fromUnit, toUnit, worldPx, type Bounds, type Size } from './mercator.ts';
import type { Camera } from '../view/viewState.ts';

/**
 * [west, south, east, north]. To the west, south and north the backdrop's own end (`scripts/borders`);
 * to the east the steppe beyond it, which is land without a border or a coast as far as this.
 */
export const REACH: Bounds = [27, 43.5, 46.8, 54.5];

/** The part of the reach beyond the backdrop's eastern end: plain land. */
const EASTERN_GROUND = {
  type: 'Feature',
  properties: { kind: 'land' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [44.9, 43.5],
        [46.8, 43.5],
        [46.8, 54.5],
        [44.9, 54.5],
        [44.9, 43.5],
      ],
    ],
  },
} as const;

const grounded = new WeakMap<Backdrop, Backdrop>();

/** The backdrop with ground as far as the reach; the same object for the same backdrop. */
export function withGround(backdrop: Backdrop): Backdrop {
  const made = grounded.get(backdrop) ?? {
    ...backdrop,
    features: [EASTERN_GROUND as never, ...backdrop.features],
  };
  grounded.set(backdrop, made);
  return made;
}

/**
 * The nearest camera that shows nothing beyond the reach. `widest`, the zoom that shows all six
 * places, is always allowed: a window of another shape than the reach is shown its end rather than
 * not shown the places. NaN and infinite values are not mended.
 */
export function withinReach(camera: Camera, size: Size, widest: number): Camera {
  const [x0, y0] = toUnit(REACH[0], REACH[3]);
  const [x1, y1] = toUnit(REACH[2], REACH[1]);
  const covering = Math.log2(
    Math.max(size.width / (x1 - x0), size.height / (y1 - y0)) / worldPx(0),
  );
  const zoom = Math.max(camera.zoom, Math.min(covering, widest));
  const [x, y] = toUnit(camera.lng, camera.lat);
  const scale = worldPx(zoom);
  const [lng, lat] = fromUnit(
    between(x, x0, x1, size.width / 2 / scale),
    between(y, y0, y1, size.height / 2 / scale),
  );
  const isSame = zoom === camera.zoom && Math.hypot(lng - camera.lng, lat - camera.lat) < 1e-9;
  return isSame ? camera : { zoom, lat, lng };
}

/** The value nearest to `value` that keeps `half` from both ends; their middle where there is no room. */
function between(value: number, from: number, to: number, half: number): number {
  if (to - from < 2 * half) return (from + to) / 2;
  return Math.min(to - half, Math.max(from + half, value));
}
