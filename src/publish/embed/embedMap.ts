/**
 * The map of an embed: one SVG whose geometry grows with the page while its names keep their size.
 * Names stand at parts of the width and height; which of them have room is found out for a narrow and
 * for a wide map, and the page's style shows one of both groups.
 */
import {
  LABEL_PX,
  labelsOf,
  placeLabels,
  type Label,
  type PlacedLabel,
} from '../../picture/labels.ts';
import { BAND_DOT_PX, BAND_LEADER_PX } from '../../picture/band.ts';
import { BAND_LABEL_PX, placeBandLabel, type Box } from '../../picture/bandLabel.ts';
import type { Size } from '../../picture/mercator.ts';
import type { Palette } from '../../picture/palette.ts';
import type { Camera } from '../../view/viewState.ts';
import { formatNumber } from '../../text/format.ts';
import type { Scene } from '../scene.ts';
import { cameraOf, mapOf, scaleOf } from '../snapshot/mapPart.ts';
import { escapeText, fixed } from '../snapshot/press.ts';

/** The screen that the map is drawn for, px: a little taller than wide, as the six places lie. */
export const MAP_SIZE: Size = { width: 540, height: 616 };
/** Widths of the map, px, that the two groups of names are made for. From the second on, it is wide. */
export const NARROW_PX = 300;
export const WIDE_PX = 460;

const HALO_PX = 3;
/** Width of a letter, in font sizes, on the average of a wide face: which one a page has is not known. */
const LETTER = 0.56;
/** What the scale takes at the bottom, px. */
const SCALE_HEIGHT = 34;
/** Names of the mapped oblasts, as they are written on the map. */
const PLACE_LABELS: ReadonlySet<string> = new Set(
  ['Kursk', 'Donetsk', 'Luhansk', 'Zaporizhzhia', 'Kherson'].map((name) => `${name} oblast`),
);

/**
 * @param name what the picture is called
 * @param description what it shows
 */
export function embedMap(
  scene: Scene,
  palette: Palette,
  idPrefix: string,
  name: string,
  description: string,
): string {
  const { width, height } = MAP_SIZE;
  const camera = cameraOf(scene, MAP_SIZE);
  const picture = mapOf(scene, { camera, size: MAP_SIZE, palette, idPrefix });
  const [nameId, descriptionId] = [`${idPrefix}name`, `${idPrefix}description`];
  return (
    `<svg class="map" role="img" aria-labelledby="${nameId}" aria-describedby="${descriptionId}">` +
    `<title id="${nameId}">${escapeText(name)}</title><desc id="${descriptionId}">${escapeText(description)}</desc>` +
    `<svg width="100%" height="100%" viewBox="0 0 ${width} ${height}">${picture}</svg>` +
    `${names(scene, camera, palette, 'narrow', NARROW_PX)}${names(scene, camera, palette, 'wide', WIDE_PX)}` +
    `${scaleBar(camera, palette)}</svg>`
  );
}

/** The names that have room on a map of this width. */
function names(
  { dataset, band }: Scene,
  camera: Camera,
  palette: Palette,
  group: 'narrow' | 'wide',
  width: number,
): string {
  const part = width / MAP_SIZE.width;
  const size = { width, height: MAP_SIZE.height * part };
  const seen = { ...camera, zoom: camera.zoom + Math.log2(part) };
  const labels = labelsOf(dataset).filter((label) => group === 'wide' || !isContext(label));
  const scale = scaleOf(camera, MAP_SIZE);
  const scaleWidth = 24 + (scale?.length ?? 0) * part;
  const taken: Box = [width - scaleWidth, size.height - SCALE_HEIGHT, width, size.height];
  const bandLabel = band && placeBandLabel(band, seen, size, LETTER);
  const boxes = bandLabel ? [taken, bandLabel.box] : [taken];
  const placed = placeLabels(labels, seen, size, boxes).filter((label) => isInside(label, size));
  const texts = placed.map(({ text, x, y, kind }) => {
    const fill = kind === 'town' ? '' : ` fill="${palette.faintLabel}"`;
    return lines(text, [x, y], size, `font-size="${LABEL_PX[kind]}"${fill}`, LABEL_PX[kind]);
  });
  if (band && bandLabel) {
    texts.push(
      leader(bandLabel.leader, size, palette),
      lines(
        band.label,
        bandLabel.at,
        size,
        `font-size="${BAND_LABEL_PX}" font-weight="600"`,
        BAND_LABEL_PX,
      ),
    );
  }
  return `<g class="names ${group}" fill="${palette.label}" stroke="${palette.labelHalo}" stroke-width="${HALO_PX}" stroke-linejoin="round" paint-order="stroke" text-anchor="middle">${texts.join('')}</g>`;
}

type At = readonly [x: number, y: number];

/** Lines, parted by \n, one under the other with their middle at a part of the map. */
function lines(text: string, [x, y]: At, size: Size, style: string, px: number): string {
  const [left, top] = [percent(x / size.width), percent(y / size.height)];
  return text
    .split('\n')
    .map((line, i, { length }) => {
      const shift = fixed(px * (0.35 + 1.2 * (i - (length - 1) / 2)));
      return `<text x="${left}" y="${top}" dy="${shift}" ${style}>${escapeText(line)}</text>`;
    })
    .join('');
}

/** From the band to its label, with a dot where it touches the band. */
function leader([from, to]: readonly [At, At], size: Size, { label }: Palette): string {
  const [x1, y1, x2, y2] = [from, to].flatMap(([x, y]) => [
    percent(x / size.width),
    percent(y / size.height),
  ]);
  return (
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${label}" stroke-width="${BAND_LEADER_PX}"/>` +
    `<circle cx="${x1}" cy="${y1}" r="${BAND_DOT_PX}" stroke="none"/>`
  );
}

/** An oblast beside the six places: its name gives way on a narrow map. */
function isContext({ kind, text }: Label): boolean {
  return kind === 'oblast' && !PLACE_LABELS.has(text);
}

/** Whether a name is not cut by the map's edge. */
function isInside({ text, x, y, kind }: PlacedLabel, { width, height }: Size): boolean {
  const lines = text.split('\n');
  const px = LABEL_PX[kind];
  const halfWidth = (Math.max(...lines.map(({ length }) => length)) * px * LETTER) / 2;
  const halfHeight = (lines.length * px * 1.1) / 2;
  return x >= halfWidth && x <= width - halfWidth && y >= halfHeight && y <= height - halfHeight;
}

/** As long as it is true at every width: its length is a part of the map's. */
function scaleBar(camera: Camera, palette: Palette): string {
  const scale = scaleOf(camera, MAP_SIZE);
  if (!scale) return '';
  const length = percent(scale.length / MAP_SIZE.width);
  const label = `${formatNumber(scale.km, 0)}\u202fkm`;
  return (
    `<svg x="100%" y="100%" overflow="visible"><g transform="translate(-12 0)">` +
    `<rect x="-${length}" y="-12" width="${length}" height="3" fill="${palette.label}" stroke="${palette.labelHalo}"/>` +
    `<text class="names" y="-17" font-size="11" text-anchor="end" fill="${palette.label}" stroke="${palette.labelHalo}" stroke-width="${HALO_PX}" paint-order="stroke">${label}</text></g></svg>`
  );
}

function percent(part: number): string {
  return `${Math.round(part * 1e4) / 100 + 0}%`;
}
