/**
 * The map state as SVG, without MapLibre: the first paint, the map where there is no WebGL, snapshots
 * and embeds. Pure, and without a document: equal arguments, equal text.
 */
import type { Position } from 'geojson';
import type { Backdrop } from '../data/format/backdropFile.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MapState } from '../domain/mapState.ts';
import { INCURSION_ZONE, KURSK, SUDZHA } from '../domain/namedPlaces.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Camera } from '../view/viewState.ts';
import type { BandPicture } from './band.ts';
import { stills } from './kept.ts';
import type { Label } from './labels.ts';
import {
  areasOf,
  frontLines,
  hiddenCells,
  markLines,
  oblastLines,
  placeRings,
  waterRings,
} from './layers.ts';
import { projectorOf, type Size } from './mercator.ts';
import { paintingOf, type Lens } from './painting.ts';
import {
  ALIKE_FRONT_STRENGTH,
  FRONT_WIDTH_PX,
  HALO_WIDTH_PX,
  MARK_STRENGTH,
  markPx,
  ZONE_DASHES,
  type Palette,
} from './palette.ts';
import { backdropPaths } from './svgBackdrop.ts';
import { claimedDiscs } from './svgDiscs.ts';
import { filled, path, pathData, stroked, UNSEEN_IN_CONTEXT, UNSEEN_IN_LINES } from './svgPath.ts';
import { paintOf, patterns } from './svgPatterns.ts';
import { labelTexts } from './svgText.ts';
import { use } from './svgUse.ts';
import { screenVertices, vertexPathData } from './vertices.ts';
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
  /**
   * Begins the id of every pattern: pictures on one page need prefixes of their own. Letters, digits
   * and hyphens; '' when not given.
   */
  readonly idPrefix?: string;
}

/** The `<svg>` element's inside, in screen pixels; the caller owns the element and its title. */
export function pictureOf(options: PictureOptions): string {
  const { dataset, state, backdrop, camera, size, palette, hidden, selected } = options;
  const { band, idPrefix = '' } = options;
  const projector = projectorOf(camera, size);
  const vertices = screenVertices(dataset.partition, projector);
  const still = (lines: () => readonly (readonly Position[])[], name: string, unseen?: number) =>
    stills.get(dataset, `${name} ${projector.seenFrom}`, () =>
      pathData(lines(), projector, unseen),
    );
  const isHidden = hiddenCells(dataset, hidden);
  const painting = paintingOf(dataset, state, isHidden, options.lens);
  const areas = areasOf(dataset, painting, isHidden).map(({ rings, resolution, isPale }) => ({
    isPale,
    drawn: path(
      vertexPathData(rings, vertices, isPale ? UNSEEN_IN_CONTEXT : undefined),
      filled(paintOf(resolution, palette, idPrefix)),
    ),
  }));
  const areasIn = (pale: boolean): string =>
    areas.map(({ isPale, drawn }) => (isPale === pale ? drawn : '')).join('');
  const around = (place: PlaceId | null, style: string): string =>
    place === null
      ? ''
      : path(
          still(() => placeRings(dataset, place), `place ${place}`),
          style,
        );
  const front = vertexPathData(frontLines(dataset, painting), vertices);
  const frontStrength = painting.isMarked === null ? 1 : ALIKE_FRONT_STRENGTH;
  const marks = vertexPathData(markLines(dataset, painting), vertices);
  const isZoneShown = !hidden.includes(KURSK) && hasZone(dataset, state);
  const bandLabelAt = band?.label ? band.pen.place(band, camera, size) : null;
  return [
    patterns(palette, idPrefix, projector),
    `<rect width="${size.width}" height="${size.height}" fill="${palette.water}"/>`,
    backdropPaths(backdrop, 'land', palette, projector, size),
    backdropPaths(backdrop, 'oblast', palette, projector, size),
    `<g opacity="${painting.paleStrength}">${areasIn(true)}</g>`,
    areasIn(false),
    path(
      still(() => waterRings(dataset, isHidden), `water ${hidden.join(' ')}`),
      filled(palette.water),
    ),
    // Under borders and fronts, and without an outline: it is no border.
    band ? band.pen.area(band, palette, idPrefix, projector) : '',
    path(
      still(() => oblastLines(dataset), 'oblasts', UNSEEN_IN_LINES),
      stroked(palette.oblastBorder, 0.9),
    ),
    backdropPaths(backdrop, 'country-border', palette, projector, size),
    // No oblast: their borders are all drawn.
    around(hidden.includes(SUDZHA) ? null : SUDZHA, stroked(palette.oblastBorder, 1.1)),
    around(isZoneShown ? INCURSION_ZONE : null, dashed(palette.front, 1)),
    frontPaths(front, frontStrength, palette, idPrefix),
    path(marks, rounded(palette.selection, markPx(camera.zoom), MARK_STRENGTH)),
    claimedDiscs(options, painting, projector),
    around(selected, stroked(palette.selection, 2.2)),
    labelTexts(options, bandLabelAt ? [bandLabelAt.box] : []),
    band && bandLabelAt ? band.pen.label(band, bandLabelAt, palette) : '',
  ].join('');
}

/** The front on its halo: one path, drawn twice. */
function frontPaths(data: string, strength: number, palette: Palette, idPrefix: string): string {
  if (data === '') return '';
  const id = `${idPrefix}front`;
  return (
    `<g ${rounded(palette.halo, HALO_WIDTH_PX, 0.55 * strength)}>${path(data, `id="${id}"`)}</g>` +
    use(id, ` ${rounded(palette.front, FRONT_WIDTH_PX, strength)}`)
  );
}

function dashed(colour: string, width: number): string {
  return `${stroked(colour, width)} stroke-dasharray="${ZONE_DASHES.join(' ')}"`;
}

function rounded(colour: string, width: number, opacity: number): string {
  return `${stroked(colour, width)} stroke-opacity="${opacity}" stroke-linejoin="round" stroke-linecap="round"`;
}
