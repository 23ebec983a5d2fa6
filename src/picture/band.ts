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
import type { Projector, Size } from './mercator.ts';
import type { Palette } from './palette.ts';
import { filled, fixed, path, pathData, UNSEEN_IN_LINES } from './svgPath.ts';
import { textAround } from './svgText.ts';

export interface BandPicture extends Pick<Band, 'polygons' | 'labelAt'> {
  /** Says that it is schematic; lines are parted by \n. Empty: written by the caller. */
  readonly label: string;
  /** BAND_PEN: a band brings along how it is drawn, so that a page without one fetches none of it. */
  readonly pen: typeof BAND_PEN;
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

/** The band's area as a path, with its pattern; its edge is no line that anything is measured on. */
export function bandArea(
  { polygons }: BandPicture,
  palette: Palette,
  idPrefix: string,
  projector: Projector,
): string {
  return (
    `<defs>${bandPattern(palette, `${idPrefix}band`)}</defs>` +
    path(pathData(polygons.flat(), projector, UNSEEN_IN_LINES), filled(`url(#${idPrefix}band)`))
  );
}

/** The hatch on its ground, as a pattern that begins at x, y. */
export function bandPattern(palette: Palette, id: string, x = 0, y = 0): string {
  const h = BAND_HATCH_PX;
  const at = x === 0 && y === 0 ? '' : ` x="${fixed(x)}" y="${fixed(y)}"`;
  return (
    `<pattern id="${id}" patternUnits="userSpaceOnUse"${at} width="${h}" height="${h}">` +
    `<rect width="${h}" height="${h}" fill="${palette.labelHalo}" fill-opacity="${BAND_GROUND}"/>` +
    `<path d="M0 0L${h} ${h}M${-h / 2} ${h / 2}L${h / 2} ${h * 1.5}M${h / 2} ${-h / 2}L${h * 1.5} ${h / 2}" ` +
    `stroke="${palette.label}" stroke-width="${BAND_LINE_PX}"/></pattern>`
  );
}

/** The placed label with its leader. */
export function bandLabel(
  { label }: BandPicture,
  placed: PlacedBandLabel,
  palette: Palette,
): string {
  const [x, y] = placed.at;
  return (
    bandLeader(placed, palette) +
    textAround(label, x, y, {
      name: 'band',
      px: BAND_LABEL_PX,
      colour: palette.label,
      halo: palette.labelHalo,
      haloPx: 3,
      isBold: true,
    })
  );
}

/** The leader alone, with a dot where it touches the band. */
export function bandLeader({ leader }: PlacedBandLabel, palette: Palette): string {
  const [dot, end] = leader;
  const [dotX, dotY] = [fixed(dot[0]), fixed(dot[1])];
  return (
    `<path d="M${dotX} ${dotY}L${fixed(end[0])} ${fixed(end[1])}" stroke="${palette.label}" stroke-width="${BAND_LEADER_PX}"/>` +
    `<circle cx="${dotX}" cy="${dotY}" r="${BAND_DOT_PX}" fill="${palette.label}"/>`
  );
}

/** How a band is drawn as SVG. */
export const BAND_PEN = { area: bandArea, place: placeBandLabel, label: bandLabel } as const;
