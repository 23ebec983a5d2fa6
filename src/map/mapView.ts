/**
 * The one class that talks to MapLibre. It is told what to show and compares with what it showed; the
 * only things it tells back are camera moves, the hovered position and clicks, as [lng, lat].
 */
import { INCURSION_ZONE, KURSK, SIX_PLACES } from '../domain/namedPlaces.ts';
import { LngLat, Map, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Dataset } from '../domain/dataset.ts';
import type { PlaceId } from '../domain/types.ts';
import { bandData, type BandPicture } from '../picture/band.ts';
import type { Label } from '../picture/labels.ts';
import { placeRings } from '../picture/layers.ts';
import type { Size } from '../picture/mercator.ts';
import type { Palette } from '../picture/palette.ts';
import { hasZone } from '../picture/zone.ts';
import type { Backdrop } from '../data/format/backdropFile.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../view/viewState.ts';
import { HATCH_RATIO, hatchImage } from './bandHatch.ts';
import { ControlLayer } from './controlLayer.ts';
import { ControlPainter, type Asked } from './controlPainter.ts';
import { meshOf } from './mesh.ts';
import {
  HATCH_IMAGE,
  LAYER_ORDER,
  paintProperties,
  placeLayer,
  ringsData,
  styleOf,
} from './style.ts';

setWorkerUrl(workerUrl);

/** How long the outline of what just changed stays, ms. */
const CHANGED_SHOWN_MS = 900;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

type PaintName = Parameters<Map['setPaintProperty']>[1];

export interface MapViewOptions extends Asked {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly backdrop: Backdrop;
  readonly labels: readonly Label[];
  readonly palette: Palette;
  readonly camera: Camera;
  readonly selected: PlaceId | null;
  /** Outline what a step changed for a moment; off under reduced motion. */
  readonly showsChanges: boolean;
  readonly label: string;
  /** In a page of somebody else: that page scrolls under one finger and under the wheel. */
  readonly isFramed: boolean;
  /** The nearest camera that may be shown. */
  keep(camera: Camera): Camera;
  onCamera(camera: Camera): void;
  onClick(lng: number, lat: number): void;
  onHover(at: readonly [number, number] | null): void;
  /** The first frame with all layers is on the screen. */
  onReady(): void;
}

export class MapView {
  readonly map: Map;
  readonly #dataset: Dataset;
  readonly #options: MapViewOptions;
  readonly #control: ControlLayer;
  readonly #painter: ControlPainter;
  #asked: Asked;
  #isLoaded = false;
  #palette: Palette;
  #selected: PlaceId | null;
  #band: BandPicture | null = null;
  #clearTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapViewOptions) {
    this.#options = options;
    this.#dataset = options.dataset;
    this.#palette = options.palette;
    this.#asked = options;
    this.#selected = options.selected;
    const mesh = meshOf(options.dataset);
    this.#painter = new ControlPainter(options.dataset, mesh, options);
    this.#control = new ControlLayer(
      mesh,
      options.dataset.settlements.length,
      this.#painter.paint(options.palette, false),
    );
    this.map = new Map({
      container: options.container,
      style: styleOf(options),
      center: [options.camera.lng, options.camera.lat],
      zoom: options.camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      transformConstrain: ({ lng, lat }, zoom) => {
        const kept = options.keep({ lng, lat, zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM) });
        return { center: new LngLat(kept.lng, kept.lat), zoom: kept.zoom };
      },
      attributionControl: false,
      cooperativeGestures: options.isFramed,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { 'Map.Title': options.label },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('load', () => {
      this.map.addImage(HATCH_IMAGE, hatchImage(this.#palette.label, this.#palette.labelHalo), {
        pixelRatio: HATCH_RATIO,
      });
      this.#addControlLayers();
      this.#isLoaded = true;
      this.#showPlaces();
      this.#showZone();
      this.#showSelection();
      this.#drawBand();
      this.map.once('idle', () => options.onReady());
    });
    this.#listen();
  }

  /**
   * Shows what is asked. Drawn at once, within the frame that asked for it: a request for a later
   * frame would put every step one frame behind the slider.
   */
  paint(asked: Asked): void {
    const isSameHidden = asked.hidden === this.#asked.hidden;
    this.#asked = asked;
    if (!isSameHidden) this.#showPlaces();
    this.#showZone();
    const novelty = this.#painter.show(asked);
    if (novelty === 'nothing') return;
    const showsChanges = this.#options.showsChanges && novelty === 'state';
    this.#control.setPaint(this.#painter.paint(this.#palette, showsChanges));
    if (this.#isLoaded) this.map.redraw();
    clearTimeout(this.#clearTimer);
    if (showsChanges) this.#clearTimer = setTimeout(() => this.#clearChanges(), CHANGED_SHOWN_MS);
  }

  /** Moves the divider between the two sides: 0 is the map's left edge, 1 its right one. */
  divide(at: number): void {
    this.#control.setDivider(at);
    if (this.#isLoaded && this.#asked.other !== null) this.map.triggerRepaint();
  }

  /** Outlines a place or a settlement's cell; null for none. */
  select(place: PlaceId | null): void {
    if (place === this.#selected) return;
    this.#selected = place;
    if (this.#isLoaded) this.#showSelection();
  }

  /** Draws the schematic band; null for none. */
  showBand(band: BandPicture | null): void {
    if (band === this.#band) return;
    this.#band = band;
    if (this.#isLoaded) this.#drawBand();
  }

  setPalette(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#control.setPaint(this.#painter.paint(palette, false));
    if (this.map.hasImage(HATCH_IMAGE))
      this.map.updateImage(HATCH_IMAGE, hatchImage(palette.label, palette.labelHalo));
    for (const [layer, name, value] of paintProperties(palette)) {
      if (this.map.getLayer(layer))
        this.map.setPaintProperty(layer, name as PaintName, value as never);
    }
  }

  /** Moves the camera there; at once when it is already on the way there. */
  moveTo(camera: Camera, isAnimated: boolean): void {
    const target = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
    if (isAnimated) this.map.easeTo({ ...target, duration: 400 });
    else this.map.jumpTo(target);
  }

  get camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lng };
  }

  get #size(): Size {
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    return { width, height };
  }

  destroy(): void {
    clearTimeout(this.#clearTimer);
    this.map.remove();
  }

  #listen(): void {
    const { onCamera, onClick, onHover } = this.#options;
    this.map.on('moveend', () => {
      if (this.#band && this.#isLoaded) this.#drawBand();
      onCamera(this.camera);
    });
    this.map.on('click', ({ lngLat }) => onClick(lngLat.lng, lngLat.lat));
    this.map.on('mousemove', ({ lngLat }) => onHover([lngLat.lng, lngLat.lat]));
    this.map.on('mouseout', () => onHover(null));
  }

  #addControlLayers(): void {
    for (const layer of [this.#control.cellsLayer, this.#control.frontsLayer]) {
      const above = LAYER_ORDER.slice(LAYER_ORDER.indexOf(layer.id) + 1).find((id) =>
        this.map.getLayer(id),
      );
      this.map.addLayer(layer, above);
    }
  }

  #showPlaces(): void {
    for (const place of SIX_PLACES) this.#showOutline(place, !this.#asked.hidden.includes(place));
  }

  /** Of two sides of a divider, both must have it. */
  #showZone(): void {
    const { state, other, hidden } = this.#asked;
    const states = [state, ...(other ? [other] : [])];
    const isThere = states.every((one) => hasZone(this.#dataset, one));
    this.#showOutline(INCURSION_ZONE, isThere && !hidden.includes(KURSK));
  }

  #showOutline(place: PlaceId, isShown: boolean): void {
    const layer = placeLayer(place);
    if (!this.map.getLayer(layer)) return;
    const visibility = isShown ? 'visible' : 'none';
    if (this.map.getLayoutProperty(layer, 'visibility') !== visibility)
      this.map.setLayoutProperty(layer, 'visibility', visibility);
  }

  #showSelection(): void {
    const rings = this.#selected === null ? [] : placeRings(this.#dataset, this.#selected);
    void this.map.getSource<GeoJSONSource>('selection')?.setData(ringsData(rings));
  }

  #drawBand(): void {
    void this.map
      .getSource<GeoJSONSource>('band')
      ?.setData(bandData(this.#band, this.camera, this.#size));
  }

  #clearChanges(): void {
    this.#control.setPaint(this.#painter.paint(this.#palette, false));
    this.map.triggerRepaint();
  }
}
