/** Where the map looks: at what the reader chose, or at all six places as large as they fit. */
import { SIX_PLACES } from '../domain/namedPlaces.ts';
import type { PlaceId } from '../domain/types.ts';
import type { MapView } from '../map/mapView.ts';
import { boundsOf } from '../picture/layers.ts';
import { fitCamera, type Padding, type Size } from '../picture/mercator.ts';
import type { MapControls } from '../view/contexts.ts';
import { withinReach } from '../picture/reach.ts';
import { roundCamera } from '../view/url.ts';
import type { View } from '../view/view.svelte.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../view/viewState.ts';

const PADDING_PX = 16;
const BELOW_PX = 76;
/** Kept free around a place that is zoomed to, px. */
const PLACE_PADDING: Padding = { top: 48, right: 48, bottom: 48, left: 48 };
/** Narrower than this, the buttons would stand on Kursk oblast. */
const NARROW_PX = 600;

export class MapCamera implements MapControls {
  readonly #view: View;
  readonly #map: () => MapView | null;
  /** Of the pane, CSS pixels; 0 until it is laid out. */
  width = $state(0);
  height = $state(0);

  /** @param map the opened map, null while the still picture is all there is; read when moved. */
  constructor(view: View, map: () => MapView | null) {
    this.#view = view;
    this.#map = map;
  }

  get size(): Size {
    return { width: this.width, height: this.height };
  }

  /** All six places in the free part of the pane; null until it is laid out. */
  readonly fitted: Camera | null = $derived.by(() => {
    const bounds = boundsOf(this.#view.dataset, SIX_PLACES);
    const padding = {
      top: this.width < NARROW_PX ? 4 * PADDING_PX : PADDING_PX,
      right: PADDING_PX,
      // Crimea's name and the credit stand below the six places.
      bottom: BELOW_PX,
      left: PADDING_PX,
    };
    return bounds && this.width > 0 ? fitCamera(bounds, this.size, padding) : null;
  });

  /** What the reader chose; its own value, so that a step of the date does not move the map. */
  readonly chosen: Camera | null = $derived.by(() => this.#view.state.camera);

  readonly now: Camera | null = $derived.by(() => {
    const wanted = this.chosen ?? this.fitted;
    return wanted && this.keep(wanted);
  });

  /** The nearest camera that shows nothing beyond what the map is made of. */
  keep(camera: Camera): Camera {
    const { fitted } = this;
    return fitted ? withinReach(camera, this.size, fitted.zoom) : camera;
  }

  /** Writes the camera to the view once it differs from what the link already says. */
  remember(next: Camera): void {
    const rounded = roundCamera(next);
    const shown = this.now && roundCamera(this.now);
    const isShown =
      shown?.zoom === rounded.zoom && shown.lat === rounded.lat && shown.lng === rounded.lng;
    if (!isShown) this.#write(rounded);
  }

  /** Keeps an opened map on the fitted view at every size until the reader has chosen one. */
  follow(): void {
    const map = this.#map();
    if (map && this.chosen === null && this.fitted) map.moveTo(this.keep(this.fitted), false);
  }

  /** Goes where a link says, at once. */
  moveTo(next: Camera): void {
    this.#map()?.moveTo(next, false);
  }

  zoomTo(place: PlaceId): void {
    const bounds = boundsOf(this.#view.dataset, [place]);
    if (bounds) this.#go(fitCamera(bounds, this.size, PLACE_PADDING));
  }

  zoomBy(steps: number): void {
    const { now } = this;
    if (now) this.#go({ ...now, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, now.zoom + steps)) });
  }

  showAll(): void {
    if (this.fitted) this.#go(this.keep(this.fitted));
    this.#write(null);
  }

  #go(next: Camera): void {
    const map = this.#map();
    if (map) map.moveTo(next, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    else this.#write(roundCamera(next));
  }

  #write(camera: Camera | null): void {
    this.#view.set({ camera }, 'replace');
  }
}
