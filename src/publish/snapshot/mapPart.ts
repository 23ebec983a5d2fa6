/** The map of a snapshot: the picture of the view, its names as outlines, and its scale. */
import { SIX_PLACES } from '../../domain/namedPlaces.ts';
import { bandLeader } from '../../picture/band.ts';
import { BAND_LABEL_PX, placeBandLabel, type PlacedBandLabel } from '../../picture/bandLabel.ts';
import { LABEL_PX, labelsOf, placeLabels } from '../../picture/labels.ts';
import { boundsOf } from '../../picture/layers.ts';
import { fitCamera, projectorOf, worldPx, type Size } from '../../picture/mercator.ts';
import { differenceFrom, lensOf } from '../../picture/painting.ts';
import { REACH } from '../../picture/reach.ts';
import { pictureOf, type PictureOptions } from '../../picture/picture.ts';
import type { Camera } from '../../view/viewState.ts';
import { formatNumber } from '../../text/format.ts';
import type { Scene } from '../scene.ts';
import { haloed, type LineStyle } from '../typeface/ink.ts';
import { widthOf } from '../typeface/typeface.ts';
import { fixed, type Press } from './press.ts';

/** Kept free around the places, px. */
const PADDING = 14;
/** Of names and scale, px. */
const HALO_PX = 2.4;
/** Circumference of the Earth at the equator, km. */
const EQUATOR_KM = 40_075.017;
const SCALE_STEPS_KM = [1, 2, 5, 10, 20, 50, 100, 200];

/** The view's own camera, or all six places as large as they fit. */
export function cameraOf({ dataset, view }: Scene, size: Size): Camera {
  if (view.camera) return view.camera;
  const padding = { top: PADDING, right: PADDING, bottom: 2 * PADDING, left: PADDING };
  const bounds = boundsOf(dataset, SIX_PLACES);
  return bounds ? fitCamera(bounds, size, padding) : { zoom: 5.5, lat: 48.5, lng: 36.5 };
}

/** The picture of a scene without names, the band's label and scale. */
export function mapOf(
  { dataset, view, mapState, other, backdrop, band }: Scene,
  drawn: Pick<PictureOptions, 'camera' | 'size' | 'palette'> & { readonly idPrefix: string },
): string {
  return pictureOf({
    ...{ ...drawn, dataset, backdrop, state: mapState },
    lens: other ? differenceFrom(other) : lensOf(view.show),
    labels: [],
    hidden: view.hidden,
    selected: view.place,
    band: band && { ...band, label: '' },
  });
}

/** Where the backdrop begins and ends on the screen, px: a wider picture shows paper beside it. */
function reachOf(camera: Camera, size: Size): [number, number] {
  const projector = projectorOf(camera, size);
  const [left] = projector.project(REACH[0], camera.lat);
  const [right] = projector.project(REACH[2], camera.lat);
  return [Math.max(0, left), Math.min(size.width, right)];
}

/**
 * The map with its left top corner at x, y. It is drawn as on a screen of `size` divided by the unit,
 * and enlarged: lines, discs and names keep their proportion to the words around them.
 */
export function mapPart(press: Press, scene: Scene, x: number, y: number, size: Size): string {
  const { palette, idPrefix, unit } = press;
  const screen = { width: size.width / unit, height: size.height / unit };
  const camera = cameraOf(scene, screen);
  const clip = `${idPrefix}map`;
  const picture = mapOf(scene, { camera, size: screen, palette, idPrefix });
  const label =
    scene.band && placeBandLabel(scene.band, camera, screen, letterOf(press, scene.band.label));
  const [left, right] = reachOf(camera, screen);
  const scale = unit === 1 ? '' : `scale(${Math.round(unit * 1e4) / 1e4})`;
  return (
    `<clipPath id="${clip}"><rect x="${fixed(left)}" width="${fixed(right - left)}" height="${fixed(screen.height)}"/></clipPath>` +
    `<g transform="translate(${fixed(x)} ${fixed(y)})${scale}" clip-path="url(#${clip})">` +
    `${picture}${names(press, scene, camera, screen, label)}${scaleBar(press, camera, screen, left)}</g>`
  );
}

/** Names where they have room, and the band's label with its leader. */
function names(
  press: Press,
  { dataset, band }: Scene,
  camera: Camera,
  size: Size,
  label: PlacedBandLabel | null,
): string {
  const { faces, palette } = press;
  const placed = placeLabels(labelsOf(dataset), camera, size, label ? [label.box] : []);
  const drawn = placed.map(({ text, x, y, kind }) =>
    linesAround(press, text, x, y, {
      face: faces.text,
      px: LABEL_PX[kind],
      fill: kind === 'town' ? palette.label : palette.faintLabel,
    }),
  );
  if (band && label) {
    const style = { face: faces.text, px: BAND_LABEL_PX, fill: palette.label };
    drawn.push(linesAround(press, band.label, ...label.at, style));
  }
  const leader = label ? bandLeader(label, palette) : '';
  return leader + haloed(drawn.join(''), palette.labelHalo);
}

/** Width of a label's letter in font sizes, as its longest line is set. */
function letterOf({ faces }: Press, label: string): number {
  const lines = label.split('\n');
  const width = Math.max(...lines.map((line) => widthOf(faces.text, line, 1)));
  return width / Math.max(...lines.map(({ length }) => length));
}

/** Lines, parted by \n, one under the other with their middle at x, y. */
function linesAround(
  { ink }: Press,
  text: string,
  x: number,
  y: number,
  style: Pick<LineStyle, 'face' | 'px' | 'fill'>,
): string {
  const { px } = style;
  return text
    .split('\n')
    .map((line, i, all) =>
      ink.line(line, x, y + px * (0.35 + 1.2 * (i - (all.length - 1) / 2)), {
        ...style,
        haloPx: HALO_PX,
        anchor: 'middle',
      }),
    )
    .join('');
}

export interface Scale {
  readonly km: number;
  /** What they measure at the middle of the map, px. */
  readonly length: number;
}

/** A length of a round number of km at the middle of the map, where it is true. */
export function scaleOf(camera: Camera, { width }: Size): Scale | null {
  const kmPerPx = (EQUATOR_KM * Math.cos((camera.lat * Math.PI) / 180)) / worldPx(camera.zoom);
  const most = Math.min(width / 4, 140) * kmPerPx;
  const km = SCALE_STEPS_KM.findLast((step) => step <= most);
  return km === undefined ? null : { km, length: km / kmPerPx };
}

/** At the lower left of what is drawn. */
function scaleBar(press: Press, camera: Camera, size: Size, left: number): string {
  const { ink, faces, palette } = press;
  const scale = scaleOf(camera, size);
  if (!scale) return '';
  const { km, length } = scale;
  const [x, y] = [left + 14, size.height - 14];
  const tick = 5;
  const bar = `M${fixed(x)} ${fixed(y - tick)}V${fixed(y)}H${fixed(x + length)}V${fixed(y - tick)}`;
  const label = ink.line(`${formatNumber(km, 0)}\u202fkm`, x + length / 2, y - 4, {
    face: faces.text,
    px: 11,
    fill: palette.label,
    anchor: 'middle',
    haloPx: HALO_PX,
  });
  return `<path d="${bar}" fill="none" stroke="${palette.labelHalo}" stroke-width="3.5"/><path d="${bar}" fill="none" stroke="${palette.label}" stroke-width="1.2"/>${haloed(label, palette.labelHalo)}`;
}
