/**
 * The one class that talks to MapLibre. It is told what to show and compares with what it showed; the
 * only things it tells back are camera moves, the hovered position and clicks, as [lng, lat].
 */
import { INCURSION_ZONE, KURSK, SIX_PLACES } from '../domain/namedPlaces.ts';
import { Map, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import { RESOLUTIONS, type Resolution } from '../domain/resolution.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Label } from '../picture/labels.ts';
import { contextCells, hiddenCells, placeRings } from '../picture/layers.ts';
import { isFront, type Palette } from '../picture/palette.ts';
import type { Backdrop } from '../data/format/backdropFile.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../view/viewState.ts';
import { ControlLayer, type ControlPaint } from './controlLayer.ts';
import { meshOf, quadsOf, type Mesh } from './mesh.ts';
import { CONTEXT_BIT, HIDDEN_CODE, SPOKEN_BIT, WATER_CODE } from './shaders.ts';
import { LAYER_ORDER, paintProperties, placeLayer, ringsData, styleOf } from './style.ts';

setWorkerUrl(workerUrl);

/** How long the outline of what just changed stays, ms. */
const CHANGED_SHOWN_MS = 900;
const NO_QUADS = new Uint32Array();
/** [west, south, east, north]: the backdrop ends here. */
const REACH: [number, number, number, number] = [27, 43.5, 45, 54.5];

type PaintName = Parameters<Map['setPaintProperty']>[1];

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly backdrop: Backdrop;
  readonly labels: readonly Label[];
  readonly palette: Palette;
  readonly camera: Camera;
  readonly state: MapState;
  readonly hidden: readonly PlaceId[];
  readonly selected: PlaceId | null;
  /** Outline what a step changed for a moment; off under reduced motion. */
  readonly showsChanges: boolean;
  readonly label: string;
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
  readonly #mesh: Mesh;
  readonly #isWater: Uint8Array;
  #palette: Palette;
  #state: MapState;
  #hidden: readonly PlaceId[];
  #selected: PlaceId | null;
  #clearTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapViewOptions) {
    this.#options = options;
    this.#dataset = options.dataset;
    this.#palette = options.palette;
    this.#state = options.state;
    this.#hidden = options.hidden;
    this.#selected = null;
    this.#isWater = Uint8Array.from(options.dataset.settlements, ({ kind }) =>
      kind === 'water' ? 1 : 0,
    );
    this.#mesh = meshOf(options.dataset);
    this.#control = new ControlLayer(
      this.#mesh,
      options.dataset.settlements.length,
      this.#paintOf(null),
    );
    this.map = new Map({
      container: options.container,
      style: styleOf(options),
      center: [options.camera.lng, options.camera.lat],
      zoom: options.camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxBounds: REACH,
      attributionControl: false,
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
      this.#addControlLayers();
      this.#applyHidden(options.hidden);
      this.select(options.selected);
      this.map.once('idle', () => options.onReady());
    });
    this.#listen();
  }

  /** Shows a resolved state; only the texture of cell states is rewritten. */
  paint(state: MapState, hidden: readonly PlaceId[]): void {
    if (state === this.#state && hidden === this.#hidden) return;
    const before = this.#state;
    this.#state = state;
    if (hidden !== this.#hidden) this.#applyHidden(hidden);
    const showsChanges = this.#options.showsChanges && before.codes !== state.codes;
    this.#control.setPaint(this.#paintOf(showsChanges ? before : null));
    this.map.triggerRepaint();
    clearTimeout(this.#clearTimer);
    if (showsChanges) this.#clearTimer = setTimeout(() => this.#clearChanges(), CHANGED_SHOWN_MS);
  }

  select(place: PlaceId | null): void {
    if (place === this.#selected) return;
    this.#selected = place;
    const source = this.map.getSource<GeoJSONSource>('selection');
    void source?.setData(ringsData(place === null ? [] : placeRings(this.#dataset, place)));
  }

  setPalette(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#control.setPaint(this.#paintOf(null));
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

  destroy(): void {
    clearTimeout(this.#clearTimer);
    this.map.remove();
  }

  #listen(): void {
    const { onCamera, onClick, onHover } = this.#options;
    this.map.on('moveend', () => onCamera(this.camera));
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

  #applyHidden(hidden: readonly PlaceId[]): void {
    this.#hidden = hidden;
    for (const place of [...SIX_PLACES, INCURSION_ZONE]) {
      if (!this.map.getLayer(placeLayer(place))) continue;
      const isHidden = hidden.includes(place === INCURSION_ZONE ? KURSK : place);
      this.map.setLayoutProperty(placeLayer(place), 'visibility', isHidden ? 'none' : 'visible');
    }
  }

  #clearChanges(): void {
    this.#control.setPaint(this.#paintOf(null));
    this.map.triggerRepaint();
  }

  /** What the control layers draw; with the outline of what changed since `before`, unless null. */
  #paintOf(before: MapState | null): ControlPaint {
    const { codes, spoken } = this.#state;
    const isHidden = hiddenCells(this.#dataset, this.#hidden);
    const isContext = contextCells(this.#dataset);
    const state = new Uint8Array(codes.length * 2);
    for (let cell = 0; cell < codes.length; cell++) {
      const code = codes[cell] ?? 0;
      state[cell * 2] = isHidden[cell] ? HIDDEN_CODE : this.#isWater[cell] ? WATER_CODE : code;
      state[cell * 2 + 1] = (spoken[cell] ? SPOKEN_BIT : 0) | (isContext[cell] ? CONTEXT_BIT : 0);
    }
    const shown = (cell: number): Resolution =>
      (isHidden[cell] ? undefined : RESOLUTIONS[codes[cell] ?? 0]) ?? 'unclaimed';
    const isChanged = (cell: number): boolean =>
      !isHidden[cell] && before?.codes[cell] !== codes[cell];
    return {
      palette: this.#palette,
      state,
      fronts: quadsOf(this.#mesh, (left, right) => isFront(shown(left), shown(right))),
      changes:
        before === null
          ? NO_QUADS
          : quadsOf(this.#mesh, (left, right) => isChanged(left) !== isChanged(right)),
    };
  }
}
