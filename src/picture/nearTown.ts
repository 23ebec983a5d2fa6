/** What a pointer means on the overview, where a town's cell is smaller than a pixel. */
import type { Camera } from '../view/viewState.ts';
import type { Label } from './labels.ts';
import { toUnit, worldPx } from './mercator.ts';

/** A pointer this near to a named town means the town, px. */
const NEAR_PX = 4;

/** Position of the nearest town that is named at this zoom, if one is near; otherwise as it is. [lng, lat] */
export function nearTown(
  labels: readonly Label[],
  { zoom }: Pick<Camera, 'zoom'>,
  lng: number,
  lat: number,
): [number, number] {
  const [x, y] = toUnit(lng, lat);
  let nearest: [number, number] = [lng, lat];
  let least = NEAR_PX / worldPx(zoom);
  for (const label of labels) {
    if (label.kind !== 'town' || label.minZoom > zoom) continue;
    const [townX, townY] = toUnit(label.lng, label.lat);
    const distance = Math.hypot(townX - x, townY - y);
    if (distance > least) continue;
    least = distance;
    nearest = [label.lng, label.lat];
  }
  return nearest;
}
