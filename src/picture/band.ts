/** The schematic band as it is drawn: hatched, without an outline, and labelled. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Band } from '../domain/band.ts';
import type { Palette } from './palette.ts';
import type { Projector } from './mercator.ts';

export interface BandPicture extends Pick<Band, 'polygons' | 'labelAt'> {
  /** Says that it is schematic; lines are parted by \n. */
  readonly label: string;
}

/** Distance between two lines of the hatch, and their width, px. They fall the other way than those of "disputed". */
export const BAND_HATCH_PX = 6;
export const BAND_LINE_PX = 1.4;
export const BAND_LABEL_PX = 12;

/** The band's area and its label as GeoJSON; empty for none. */
export function bandData(band: BandPicture | null): FeatureCollection {
  if (!band) return { type: 'FeatureCollection', features: [] };
  const area: Feature = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: [...band.polygons] },
  };
  const label: Feature = {
    type: 'Feature',
    properties: { text: band.label },
    geometry: { type: 'Point', coordinates: band.labelAt },
  };
  return { type: 'FeatureCollection', features: [area, label] };
}

/** The pattern of the band, to stand in `<defs>`. */
export function bandPattern(palette: Palette): string {
  const h = BAND_HATCH_PX;
  return (
    `<defs><pattern id="band" patternUnits="userSpaceOnUse" width="${h}" height="${h}">` +
    `<path d="M0 0L${h} ${h}M${-h / 2} ${h / 2}L${h / 2} ${h * 1.5}M${h / 2} ${-h / 2}L${h * 1.5} ${h / 2}" ` +
    `stroke="${palette.label}" stroke-width="${BAND_LINE_PX}"/></pattern></defs>`
  );
}

/** The lines of the label around its point, as `<text>`. */
export function bandLabel({ label, labelAt }: BandPicture, palette: Palette, projector: Projector) {
  const [x, y] = projector.project(labelAt[0], labelAt[1]).map(Math.round) as [number, number];
  const lines = label.split('\n');
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${x}" y="${y + BAND_LABEL_PX * (0.35 + 1.2 * (i - (lines.length - 1) / 2))}">${line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')}</tspan>`,
  );
  return (
    `<text class="band" font-size="${BAND_LABEL_PX}" font-weight="600" text-anchor="middle" fill="${palette.label}" ` +
    `stroke="${palette.labelHalo}" stroke-width="3" paint-order="stroke">${spans.join('')}</text>`
  );
}
