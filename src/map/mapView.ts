/**
 * The one class that talks to MapLibre. It is told what to show and compares with what it showed; the
 * only things it tells back are camera moves, the hovered position and clicks, as [lng, lat].
 */
import { INCURSION_ZONE, KURSK, SIX_PLACES } from '../domain/namedPlaces.ts';
import { LngLat, Map, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
import { bandData, type BandPicture } from '../picture/band.ts';
import type { Label } from '../picture/labels.ts';
import { hiddenCells, placeRings } from '../picture/layers.ts';
import type { Size } from '../picture/mercator.ts';
import { hasDisc, paintingOf, type Lens, type Painting } from '../picture/painting.ts';
import { isFront, type Palette } from '../picture/palette.ts';
import { hasZone } from '../picture/zone.ts';
import type { Backdrop } from '../data/format/backdropFile.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../view/viewState.ts';
import { HATCH_RATIO, hatchImage } from './bandHatch.ts';
import { ControlLayer, type ControlPaint, type Side } from './controlLayer.ts';
import { meshOf, quadsOf, type Mesh } from './mesh.ts';
import { HIDDEN_CODE, PALE_BIT, SPOKEN_BIT, WATER_CODE } from './shaders.ts';
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
const NO_QUADS = new Uint32Array();

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

type PaintName = Parameters<Map['setPaintProperty']>[1];

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly backdrop: Backdrop;
  readonly labels: readonly Label[];
  readonly palette: Palette;
  readonly camera: Camera;
  readonly state: MapState;
  readonly lens: Lens;
  /** What is drawn left of a divider; null when the map shows one state alone. */
  readonly other: MapState | null;
  readonly hidden: readonly PlaceId[];
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
  readonly #mesh: Mesh;
  readonly #frontCorners: Uint32Array;
  readonly #changeCorners: Uint32Array;
  #isHidden: Uint8Array;
  #fixedCodes: Uint8Array;
  #isLoaded = false;
  #palette: Palette;
  #state: MapState;
  #lens: Lens;
  #painting: Painting;
  #other: MapState | null;
  #otherSide: Side | null = null;
  #hidden: readonly PlaceId[];
  #selected: PlaceId | null;
  #band: BandPicture | null = null;
  #clearTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapViewOptions) {
    this.#options = options;
    this.#dataset = options.dataset;
    this.#palette = options.palette;
    this.#state = options.state;
    this.#lens = options.lens;
    this.#other = options.other;
    this.#hidden = options.hidden;
    this.#selected = options.selected;
    this.#mesh = meshOf(options.dataset);
    this.#frontCorners = new Uint32Array(this.#mesh.segmentCells.length * 3);
    this.#changeCorners = new Uint32Array(this.#mesh.segmentCells.length * 3);
    this.#isHidden = hiddenCells(options.dataset, options.hidden);
    this.#fixedCodes = this.#fixCodes();
    this.#painting = this.#paintingNow();
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
      this.#applyHidden(this.#hidden);
      this.#showSelection();
      this.#drawBand();
      this.map.once('idle', () => options.onReady());
    });
    this.#listen();
  }

  /**
   * Shows a resolved state. Drawn at once, within the frame that asked for it: a request for a later
   * frame would put every step one frame behind the slider.
   */
  paint(
    state: MapState,
    hidden: readonly PlaceId[],
    lens: Lens,
    other: MapState | null = null,
  ): void {
    const before = this.#painting;
    const isSameCodes = state.codes === this.#state.codes;
    const isSameView = hidden === this.#hidden && lens === this.#lens;
    const isSameOther =
      other?.codes === this.#other?.codes && other?.spoken === this.#other?.spoken;
    const isSame = isSameCodes && isSameView && isSameOther && state.spoken === this.#state.spoken;
    this.#state = state;
    this.#lens = lens;
    this.#other = other;
    if (!isSameView || !isSameOther) this.#otherSide = null;
    this.#showZone();
    if (isSame) return;
    if (hidden !== this.#hidden) this.#applyHidden(hidden);
    this.#painting = this.#paintingNow();
    const showsChanges = this.#options.showsChanges && isSameView && !isSameCodes;
    this.#control.setPaint(this.#paintOf(showsChanges ? before : null));
    if (this.#isLoaded) this.map.redraw();
    clearTimeout(this.#clearTimer);
    if (showsChanges) this.#clearTimer = setTimeout(() => this.#clearChanges(), CHANGED_SHOWN_MS);
  }

  /** Moves the divider between the two sides: 0 is the map's left edge, 1 its right one. */
  divide(at: number): void {
    this.#control.setDivider(at);
    if (this.#isLoaded && this.#other !== null) this.map.triggerRepaint();
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
    this.#control.setPaint(this.#paintOf(null));
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

  #applyHidden(hidden: readonly PlaceId[]): void {
    this.#hidden = hidden;
    this.#isHidden = hiddenCells(this.#dataset, hidden);
    this.#fixedCodes = this.#fixCodes();
    for (const place of SIX_PLACES) this.#showOutline(place, !hidden.includes(place));
    this.#showZone();
  }

  /** Of two sides of a divider, both must have it. */
  #showZone(): void {
    const states = [this.#state, ...(this.#other ? [this.#other] : [])];
    const isThere = states.every((state) => hasZone(this.#dataset, state));
    this.#showOutline(INCURSION_ZONE, isThere && !this.#hidden.includes(KURSK));
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
    this.#control.setPaint(this.#paintOf(null));
    this.map.triggerRepaint();
  }

  #paintingNow(): Painting {
    return paintingOf(this.#dataset, this.#state, this.#isHidden, this.#lens);
  }

  /** What the control layers draw; with the outline of what changed since `before`, unless null. */
  #paintOf(before: Painting | null): ControlPaint {
    const painting = this.#painting;
    const { isMarked } = painting;
    if (this.#other !== null) this.#otherSide ??= this.#sideOfOther(this.#other);
    return {
      palette: this.#palette,
      paleStrength: painting.paleStrength,
      leastDiscPx: painting.leastDiscPx,
      ...this.#sideOf(painting, this.#state, this.#frontCorners),
      changes:
        isMarked !== null
          ? quadsOf(this.#mesh, isMarked, () => true, this.#changeCorners)
          : before === null
            ? NO_QUADS
            : this.#changesSince(before, painting.codes),
      isDifference: isMarked !== null,
      other: this.#other && this.#otherSide,
    };
  }

  #sideOfOther(other: MapState): Side {
    const painting = paintingOf(this.#dataset, other, this.#isHidden, this.#lens);
    return this.#sideOf(painting, other, new Uint32Array(this.#frontCorners.length));
  }

  #sideOf(painting: Painting, { spoken }: MapState, corners: Uint32Array): Side {
    const { codes, isPale } = painting;
    const state = new Uint8Array(codes.length * 2);
    for (let cell = 0; cell < codes.length; cell++) {
      state[cell * 2] = (this.#fixedCodes[cell] ?? 0) || (codes[cell] ?? 0);
      state[cell * 2 + 1] =
        (spoken[cell] && hasDisc(painting, cell) ? SPOKEN_BIT : 0) | (isPale[cell] ? PALE_BIT : 0);
    }
    return { state, fronts: quadsOf(this.#mesh, codes, isFront, corners) };
  }

  #changesSince(before: Painting, codes: Uint8Array): Uint32Array {
    const isChanged = codes.map((code, cell) => (code === before.codes[cell] ? 0 : 1));
    return quadsOf(this.#mesh, isChanged, () => true, this.#changeCorners);
  }

  /** Codes that no claim can change: open water, and cells of hidden places; 0 for all others. */
  #fixCodes(): Uint8Array {
    return Uint8Array.from(this.#dataset.settlements, ({ kind }, cell) =>
      this.#isHidden[cell] === 1 ? HIDDEN_CODE : kind === 'water' ? WATER_CODE : 0,
    );
  }
}
