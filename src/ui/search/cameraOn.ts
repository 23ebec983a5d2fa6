/** Where the map stands when it is opened on a place from another page. Pure but for the window's size. */
import type { Dataset } from '../../domain/dataset.ts';
import type { PlaceId } from '../../domain/types.ts';
import { boundsOf } from '../../picture/layers.ts';
import { fitCamera } from '../../picture/mercator.ts';
import { roundCamera } from '../../view/url.ts';
import type { Camera } from '../../view/viewState.ts';

/** What cards, panels and timeline leave of a window is about this part of it. */
const MAP_PART = 0.5;
const PADDING = { top: 48, right: 48, bottom: 48, left: 48 };

/** null for a place that is not on the map. */
export function cameraOn(dataset: Dataset, place: PlaceId): Camera | null {
  const bounds = boundsOf(dataset, [place]);
  if (bounds === null) return null;
  const size = { width: innerWidth * MAP_PART, height: innerHeight * MAP_PART };
  return roundCamera(fitCamera(bounds, size, PADDING));
}
