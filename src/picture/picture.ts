/**
 * The map state as SVG, without MapLibre: the first paint, the map where there is no WebGL, and later
 * snapshots and embeds. Pure: equal arguments, equal text.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Camera } from '../view/viewState.ts';
import { LABEL_PX, placeLabels, type Label } from './labels.ts';
import {
  areaRings,
  frontLines,
  hiddenCells,
  oblastLines,
  placeRings,
  waterRings,
} from './layers.ts';
import { projectorOf, type Projector, type Size } from './mercator.ts';
import {
  DOT_RADIUS_PX,
  DOTS_PX,
  FRONT_WIDTH_PX,
  HALO_WIDTH_PX,
  HATCH_PX,
  type Palette,
} from './palette.ts';
import { PATTERN_ORIGIN } from './patterns.ts';

/** What surrounds the mapped oblasts; `properties.kind` is land, oblast or country-border. */
export type Backdrop = FeatureCollection<Geometry, { readonly kind: string }>;

export interface PictureOptions {
  readonly dataset: Dataset;
  readonly state: MapState;
  readonly backdrop: Backdrop | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly labels: readonly Label[];
  readonly hidden: readonly PlaceId[];
  /** Place or settlement drawn with an outline; null for none. */
  readonly selected: PlaceId | null;
}

/** The `<svg>` element's inside, in screen pixels; the caller owns the element and its title. */
export function pictureOf(options: PictureOptions): string {
  const { dataset, state, camera, size, palette, hidden } = options;
  const projector = projectorOf(camera, size);
  const isHidden = hiddenCells(dataset, hidden);
  const area = (resolution: Parameters<typeof areaRings>[2], fill: string): string =>
    path(areaRings(dataset, state, resolution, isHidden), projector, `fill="${fill}"`);
  const front = frontLines(dataset, state, isHidden);
  return [
    patterns(options, projector),
    `<rect width="${size.width}" height="${size.height}" fill="${palette.water}"/>`,
    backdropPaths(options, projector),
    area('unclaimed', palette.unclaimed),
    area('ru', palette.ru),
    area('ua', palette.ua),
    area('contested', 'url(#contested)'),
    area('disputed', 'url(#disputed)'),
    waterPath(options, projector),
    path(
      oblastLines(dataset),
      projector,
      `fill="none" stroke="${palette.oblastBorder}" stroke-width="0.9"`,
    ),
    strokes(front, projector, palette.halo, HALO_WIDTH_PX, 0.55),
    strokes(front, projector, palette.front, FRONT_WIDTH_PX, 1),
    selectionPath(options, projector),
    labelTexts(options),
  ].join('');
}

function patterns({ palette }: PictureOptions, projector: Projector): string {
  const [x, y] = projector.project(PATTERN_ORIGIN[0], PATTERN_ORIGIN[1]);
  const h = HATCH_PX;
  const at = (period: number): string =>
    `x="${fixed(x % period)}" y="${fixed(y % period)}" width="${period}" height="${period}"`;
  return (
    `<defs><pattern id="disputed" patternUnits="userSpaceOnUse" ${at(h)}>` +
    `<rect width="${h}" height="${h}" fill="${palette.ru}"/>` +
    `<path d="M0 ${h / 2}L${h / 2} 0H${h}L0 ${h}ZM${h} ${h / 2}V${h}H${h / 2}Z" fill="${palette.ua}"/></pattern>` +
    `<pattern id="contested" patternUnits="userSpaceOnUse" ${at(DOTS_PX)}>` +
    `<rect width="${DOTS_PX}" height="${DOTS_PX}" fill="${palette.unclaimed}"/>` +
    `<circle cx="${DOTS_PX / 2}" cy="${DOTS_PX / 2}" r="${DOT_RADIUS_PX}" fill="${palette.contested}"/></pattern></defs>`
  );
}

function backdropPaths({ backdrop, palette }: PictureOptions, projector: Projector): string {
  const style = (kind: string): string =>
    kind === 'land'
      ? `fill="${palette.land}"`
      : `fill="none" stroke="${kind === 'oblast' ? palette.contextBorder : palette.countryBorder}" stroke-width="${kind === 'oblast' ? 0.7 : 1.1}"`;
  return (backdrop?.features ?? [])
    .map(({ geometry, properties }) => path(linesOf(geometry), projector, style(properties.kind)))
    .join('');
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'LineString':
      return [geometry.coordinates];
    default:
      return [];
  }
}

function waterPath({ dataset, palette }: PictureOptions, projector: Projector): string {
  return path(waterRings(dataset), projector, `fill="${palette.water}"`);
}

function selectionPath(
  { dataset, palette, selected }: PictureOptions,
  projector: Projector,
): string {
  if (selected === null) return '';
  return path(
    placeRings(dataset, selected),
    projector,
    `fill="none" stroke="${palette.selection}" stroke-width="2.2"`,
  );
}

function strokes(
  positions: Position[][],
  projector: Projector,
  colour: string,
  width: number,
  opacity: number,
): string {
  return path(
    positions,
    projector,
    `fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linejoin="round" stroke-linecap="round"`,
  );
}

function labelTexts({ labels, camera, size, palette }: PictureOptions): string {
  return placeLabels(labels, camera, size)
    .map(({ text, x, y, kind }) => {
      const px = LABEL_PX[kind];
      const spans = text
        .split('\n')
        .map(
          (line, i, all) =>
            `<tspan x="${fixed(x)}" y="${fixed(y + px * (0.35 + 1.2 * (i - (all.length - 1) / 2)))}">${escapeText(line)}</tspan>`,
        )
        .join('');
      const colour = kind === 'town' ? palette.label : palette.faintLabel;
      return `<text class="${kind}" font-size="${px}" text-anchor="middle" fill="${colour}" stroke="${palette.labelHalo}" stroke-width="2.4" paint-order="stroke">${spans}</text>`;
    })
    .join('');
}

function path(positions: readonly Position[][], projector: Projector, attributes: string): string {
  let d = '';
  for (const line of positions) {
    line.forEach((position, i) => {
      const [x, y] = projector.project(position[0] ?? 0, position[1] ?? 0);
      d += `${i === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`;
    });
  }
  return d === '' ? '' : `<path d="${d}" fill-rule="evenodd" ${attributes}/>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
