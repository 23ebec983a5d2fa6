/** The schematic band as it is drawn: hatched on a pale ground, without an outline, and labelled. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Band } from '../domain/band.ts';
import type { Camera } from '../view/viewState.ts';
import {
  BAND_LABEL_PX,
  bandLabelPositions,
  placeBandLabel,
  type PlacedBandLabel,
} from './bandLabel.ts';
import type { Size } from './mercator.ts';
import type { Palette } from './palette.ts';

export interface BandPicture extends Pick<Band, 'polygons' | 'labelAt'> {
  /** Says that it is schematic; lines are parted by \n. */
  readonly label: string;
}

/** Distance between two lines of the hatch, and their width, px. They fall the other way than those of "disputed". */
export const BAND_HATCH_PX = 6;
export const BAND_LINE_PX = 1.6;
/** How much of the holder's colour the pale ground under the hatch takes away: a thin band must be seen. */
export const BAND_GROUND = 0.7;
/** Where the leader touches the band, and its width, px: found even where the band is a hair. */
export const BAND_DOT_PX = 2.5;
export const BAND_LEADER_PX = 1.2;

/** The band's area, and its label with the leader as placed for a camera, as GeoJSON; empty for none. */
export function bandData(band: BandPicture | null, camera: Camera, size: Size): FeatureCollection {
  if (!band) return { type: 'FeatureCollection', features: [] };
  const area: Feature = {
    type: 'Feature',
    properties: { part: 'area' },
    geometry: { type: 'MultiPolygon', coordinates: [...band.polygons] },
  };
  const placed = placeBandLabel(band, camera, size);
  if (!placed) return { type: 'FeatureCollection', features: [area] };
  const { at, leader } = bandLabelPositions(placed, camera, size);
  const dot: Feature = {
    type: 'Feature',
    properties: { part: 'dot' },
    geometry: { type: 'Point', coordinates: band.labelAt },
  };
  const line: Feature = {
    type: 'Feature',
    properties: { part: 'leader' },
    geometry: { type: 'LineString', coordinates: leader },
  };
  const label: Feature = {
    type: 'Feature',
    properties: { part: 'label', text: band.label },
    geometry: { type: 'Point', coordinates: at },
  };
  return { type: 'FeatureCollection', features: [area, line, dot, label] };
}

/** The pattern of the band, to stand in `<defs>`. */
export function bandPattern(palette: Palette): string {
  const h = BAND_HATCH_PX;
  return (
    `<defs><pattern id="band" patternUnits="userSpaceOnUse" width="${h}" height="${h}">` +
    `<rect width="${h}" height="${h}" fill="${palette.labelHalo}" fill-opacity="${BAND_GROUND}"/>` +
    `<path d="M0 0L${h} ${h}M${-h / 2} ${h / 2}L${h / 2} ${h * 1.5}M${h / 2} ${-h / 2}L${h * 1.5} ${h / 2}" ` +
    `stroke="${palette.label}" stroke-width="${BAND_LINE_PX}"/></pattern></defs>`
  );
}

/** The placed label with its leader. */
export function bandLabel({ label }: BandPicture, placed: PlacedBandLabel, palette: Palette) {
  const [x, y] = placed.at;
  const [from, end] = placed.leader.map(([px, py]) => `${round(px)} ${round(py)}`);
  const [dotX, dotY] = placed.leader[0].map(round);
  const lines = label.split('\n');
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${round(x)}" y="${round(y + BAND_LABEL_PX * (0.35 + 1.2 * (i - (lines.length - 1) / 2)))}">${line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')}</tspan>`,
  );
  return (
    `<path d="M${from}L${end}" stroke="${palette.label}" stroke-width="${BAND_LEADER_PX}"/>` +
    `<circle cx="${dotX}" cy="${dotY}" r="${BAND_DOT_PX}" fill="${palette.label}"/>` +
    `<text class="band" font-size="${BAND_LABEL_PX}" font-weight="600" text-anchor="middle" fill="${palette.label}" ` +
    `stroke="${palette.labelHalo}" stroke-width="3" paint-order="stroke">${spans.join('')}</text>`
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
