/** The MapLibre style as a pure function: everything but the control layers. */
import { INCURSION_ZONE, SIX_PLACES } from '../domain/namedPlaces.ts';
import type { FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Dataset } from '../domain/dataset.ts';
import type { PlaceId } from '../domain/types.ts';
import { LABEL_PX, TOWN_OFFSET_PX, type Label } from '../picture/labels.ts';
import { BAND_DOT_PX, BAND_LEADER_PX } from '../picture/band.ts';
import { BAND_LABEL_PX } from '../picture/bandLabel.ts';
import { oblastLines, placeRings } from '../picture/layers.ts';
import { ZONE_DASHES, type Palette } from '../picture/palette.ts';
import type { Backdrop } from '../data/format/backdropFile.ts';

/** Web fonts by their CSS family: without `glyphs`, MapLibre draws labels with the page's own fonts. */
const FONT = ['ClaimlineSans'];

/** Bottom to top; the two control layers are MapLibre custom layers. */
export const LAYER_ORDER: readonly string[] = [
  'water',
  'land',
  'context-oblasts',
  'control-cells',
  'band',
  'oblast-borders',
  'country-borders',
  ...SIX_PLACES.map(placeLayer),
  placeLayer(INCURSION_ZONE),
  'control-fronts',
  'selection',
  'labels',
  'band-leader',
  'band-dot',
  'band-label',
];

/** The image of the band's hatch, which MapView makes in the palette's ink. */
export const HATCH_IMAGE = 'band-hatch';

export function placeLayer(place: PlaceId): string {
  return `place-${place}`;
}

export interface StyleInput {
  readonly dataset: Dataset;
  readonly backdrop: Backdrop;
  readonly labels: readonly Label[];
  readonly palette: Palette;
}

/** The style without the control layers, which MapView puts in at their place of LAYER_ORDER. */
export function styleOf({ dataset, backdrop, labels, palette }: StyleInput): StyleSpecification {
  const places = Object.fromEntries(
    SIX_PLACES.map((place) => [
      placeLayer(place),
      { type: 'geojson' as const, data: ringsData(placeRings(dataset, place)) },
    ]),
  );
  return {
    version: 8,
    sources: {
      backdrop: { type: 'geojson', data: backdrop as FeatureCollection },
      oblasts: { type: 'geojson', data: linesData(oblastLines(dataset)) },
      selection: { type: 'geojson', data: ringsData([]) },
      labels: { type: 'geojson', data: labelsData(labels) },
      band: { type: 'geojson', data: ringsData([]) },
      [placeLayer(INCURSION_ZONE)]: {
        type: 'geojson',
        data: ringsData(placeRings(dataset, INCURSION_ZONE)),
      },
      ...places,
    },
    layers: layersOf(palette),
  };
}

function layersOf(palette: Palette): LayerSpecification[] {
  const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'land',
      type: 'fill',
      source: 'backdrop',
      filter: ofKind('land'),
      paint: { 'fill-color': palette.land },
    },
    line('context-oblasts', 'backdrop', palette.contextBorder, 0.7, ofKind('oblast')),
    {
      id: 'band',
      type: 'fill',
      source: 'band',
      filter: partOfBand('area'),
      paint: { 'fill-pattern': HATCH_IMAGE, 'fill-antialias': false },
    },
    line('oblast-borders', 'oblasts', palette.oblastBorder, 0.9),
    line('country-borders', 'backdrop', palette.countryBorder, 1.1, ofKind('country-border')),
    ...SIX_PLACES.map((place) =>
      line(placeLayer(place), placeLayer(place), palette.oblastBorder, 1.1),
    ),
    withDashes(line(placeLayer(INCURSION_ZONE), placeLayer(INCURSION_ZONE), palette.front, 1)),
    line('selection', 'selection', palette.selection, 2.2),
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      filter: ['>=', ['zoom'], ['get', 'minZoom']],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': [
          'match',
          ['get', 'kind'],
          'oblast',
          LABEL_PX.oblast,
          'town',
          LABEL_PX.town,
          LABEL_PX.note,
        ],
        'text-offset': [
          'match',
          ['get', 'kind'],
          'town',
          ['literal', [0, -TOWN_OFFSET_PX / LABEL_PX.town]],
          ['literal', [0, 0]],
        ],
        'text-max-width': 20,
        'text-padding': 2,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': ['match', ['get', 'kind'], 'town', palette.label, palette.faintLabel],
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.4,
      },
    },
    line('band-leader', 'band', palette.label, BAND_LEADER_PX, partOfBand('leader')),
    {
      id: 'band-dot',
      type: 'circle',
      source: 'band',
      filter: partOfBand('dot'),
      paint: { 'circle-color': palette.label, 'circle-radius': BAND_DOT_PX },
    },
    {
      id: 'band-label',
      type: 'symbol',
      source: 'band',
      filter: partOfBand('label'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': BAND_LABEL_PX,
        'text-max-width': 40,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 2,
      },
    },
  ];
}

function partOfBand(part: string): ExpressionSpecification {
  return ['==', ['get', 'part'], part];
}

function withDashes(layer: LineLayerSpecification): LineLayerSpecification {
  return {
    ...layer,
    layout: { 'line-cap': 'butt' },
    paint: { ...layer.paint, 'line-dasharray': [...ZONE_DASHES] },
  };
}

function line(
  id: string,
  source: string,
  colour: string,
  width: number,
  filter?: ExpressionSpecification,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    ...(filter ? { filter } : {}),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}

/** The colours of each layer, for a change of theme without a new style. */
export function paintProperties(palette: Palette): readonly (readonly [string, string, unknown])[] {
  return layersOf(palette).flatMap((layer) =>
    Object.entries((layer as { paint?: Record<string, unknown> }).paint ?? {}).map(
      ([name, value]) => [layer.id, name, value] as const,
    ),
  );
}

export function ringsData(rings: readonly Position[][]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: rings.map((ring) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  };
}

function linesData(lines: Position[][]): FeatureCollection<MultiLineString> {
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiLineString', coordinates: lines },
      },
    ],
  };
}

function labelsData(labels: readonly Label[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ text, lng, lat, kind, minZoom }, rank) => ({
      type: 'Feature',
      properties: { text, kind, minZoom, rank },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  };
}
