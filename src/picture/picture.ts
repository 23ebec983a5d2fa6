/**
 * The map state as SVG, without MapLibre: the first paint, the map where there is no WebGL, and later
 * snapshots and embeds. Pure: equal arguments, equal text.
 */
import type { Geometry, Position } from 'geojson';
import type { Backdrop } from '../data/format/backdropFile.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import { INCURSION_ZONE, KURSK, SUDZHA } from '../domain/namedPlaces.ts';
import { RESOLUTIONS, type Resolution } from '../domain/resolution.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Camera } from '../view/viewState.ts';
import { bandLabel, bandPattern, type BandPicture } from './band.ts';
import { placeBandLabel, type Box } from './bandLabel.ts';
import { LABEL_PX, placeLabels, type Label } from './labels.ts';
import {
  areasOf,
  frontLines,
  hiddenCells,
  markLines,
  oblastLines,
  placeRings,
  waterRings,
} from './layers.ts';
import { projectorOf, type Projector, type Size } from './mercator.ts';
import { hasDisc, paintingOf, type Lens, type Painting } from './painting.ts';
import {
  ALIKE_FRONT_STRENGTH,
  DOT_RADIUS_PX,
  DOTS_PX,
  FRONT_WIDTH_PX,
  HALO_WIDTH_PX,
  HATCH_PX,
  MARK_STRENGTH,
  markPx,
  pointPx,
  ZONE_DASHES,
  type Palette,
} from './palette.ts';
import { PATTERN_ORIGIN } from './patterns.ts';
import { hasZone } from './zone.ts';

export interface PictureOptions {
  readonly dataset: Dataset;
  readonly state: MapState;
  /** What of the state is painted. */
  readonly lens: Lens;
  readonly backdrop: Backdrop | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly labels: readonly Label[];
  readonly hidden: readonly PlaceId[];
  /** Place or settlement drawn with an outline; null for none. */
  readonly selected: PlaceId | null;
  /** The schematic band; drawn only where it is asked for. */
  readonly band?: BandPicture | null;
}

/** The `<svg>` element's inside, in screen pixels; the caller owns the element and its title. */
export function pictureOf(options: PictureOptions): string {
  const { dataset, state, camera, size, palette, hidden } = options;
  const projector = projectorOf(camera, size);
  const isHidden = hiddenCells(dataset, hidden);
  const painting = paintingOf(dataset, state, isHidden, options.lens);
  const areas = areasOf(dataset, painting, isHidden);
  const drawn = (isPale: boolean): string =>
    areas
      .filter((area) => area.isPale === isPale)
      .map(({ rings, resolution }) =>
        path(rings, projector, `fill="${fillOf(resolution, palette)}"`),
      )
      .join('');
  const front = frontLines(dataset, painting);
  const { band } = options;
  const bandLabelAt = band ? placeBandLabel(band, camera, size) : null;
  const strength = painting.isMarked === null ? 1 : ALIKE_FRONT_STRENGTH;
  return [
    patterns(options, projector),
    `<rect width="${size.width}" height="${size.height}" fill="${palette.water}"/>`,
    backdropPaths(options, projector, 'land'),
    backdropPaths(options, projector, 'oblast'),
    `<g opacity="${painting.paleStrength}">${drawn(true)}</g>`,
    drawn(false),
    path(waterRings(dataset, isHidden), projector, `fill="${palette.water}"`),
    bandPath(options, projector),
    path(
      oblastLines(dataset),
      projector,
      `fill="none" stroke="${palette.oblastBorder}" stroke-width="0.9"`,
    ),
    backdropPaths(options, projector, 'country-border'),
    placePath(options, projector, SUDZHA),
    zonePath(options, projector),
    strokes(front, projector, palette.halo, HALO_WIDTH_PX, 0.55 * strength),
    strokes(front, projector, palette.front, FRONT_WIDTH_PX, strength),
    strokes(
      markLines(dataset, painting),
      projector,
      palette.selection,
      markPx(camera.zoom),
      MARK_STRENGTH,
    ),
    claimedPoints(options, projector, painting),
    selectionPath(options, projector),
    labelTexts(options, bandLabelAt ? [bandLabelAt.box] : []),
    band && bandLabelAt ? bandLabel(band, bandLabelAt, palette) : '',
  ].join('');
}

function fillOf(resolution: Resolution, palette: Palette): string {
  if (resolution === 'contested' || resolution === 'disputed') return `url(#${resolution})`;
  return palette[resolution];
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

function backdropPaths(
  { backdrop, palette }: PictureOptions,
  projector: Projector,
  kind: string,
): string {
  const style =
    kind === 'land'
      ? `fill="${palette.land}"`
      : kind === 'oblast'
        ? `fill="none" stroke="${palette.contextBorder}" stroke-width="0.7"`
        : `fill="none" stroke="${palette.countryBorder}" stroke-width="1.1"`;
  return (backdrop?.features ?? [])
    .filter(({ properties }) => properties.kind === kind)
    .map(({ geometry }) => path(linesOf(geometry), projector, style))
    .join('');
}

/** The outline of a place that is no oblast (their borders are all drawn), unless it is hidden. */
function placePath(
  { dataset, palette, hidden }: PictureOptions,
  projector: Projector,
  place: PlaceId,
): string {
  if (hidden.includes(place)) return '';
  return path(
    placeRings(dataset, place),
    projector,
    `fill="none" stroke="${palette.oblastBorder}" stroke-width="1.1"`,
  );
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

/** Under borders and fronts, and without an outline: it is no border. */
function bandPath({ band, palette }: PictureOptions, projector: Projector): string {
  if (!band) return '';
  return bandPattern(palette) + path(band.polygons.flat(), projector, 'fill="url(#band)"');
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

function zonePath(
  { dataset, state, palette, hidden }: PictureOptions,
  projector: Projector,
): string {
  if (hidden.includes(KURSK) || !hasZone(dataset, state)) return '';
  const dashes = ZONE_DASHES.join(' ');
  const rings = placeRings(dataset, INCURSION_ZONE);
  return path(
    rings,
    projector,
    `fill="none" stroke="${palette.front}" stroke-width="1" stroke-dasharray="${dashes}"`,
  );
}

/** A disc at each painted settlement that a spoken claim is about, in the colour of what is painted. */
function claimedPoints(
  { dataset, state, camera, palette }: PictureOptions,
  projector: Projector,
  painting: Painting,
): string {
  const discPx = Math.max(pointPx(camera.zoom), painting.leastDiscPx);
  const radius = fixed(discPx / 2 - 0.55);
  let discs = '';
  dataset.settlements.forEach(({ lng, lat }, cell) => {
    if (state.spoken[cell] !== 1 || !hasDisc(painting, cell)) return;
    const [x, y] = projector.project(lng, lat);
    discs += `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${radius}" fill="${discFill(painting.codes[cell], palette)}"/>`;
  });
  return `<g stroke="${palette.front}" stroke-width="1.1">${discs}</g>`;
}

function discFill(code: number | undefined, palette: Palette): string {
  const resolution = RESOLUTIONS[code ?? 0];
  if (resolution === 'disputed') return 'url(#disputed)';
  return resolution === 'ru' || resolution === 'ua' ? palette[resolution] : palette.contested;
}

function labelTexts(
  { labels, camera, size, palette }: PictureOptions,
  taken: readonly Box[],
): string {
  return placeLabels(labels, camera, size, taken)
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
