/** The map of a snapshot: the picture of the view, its names as outlines, and its scale. */
import { SIX_PLACES } from '../../domain/namedPlaces.ts';
import { LABEL_PX, labelsOf, placeLabels } from '../../picture/labels.ts';
import { boundsOf } from '../../picture/layers.ts';
import { fitCamera, projectorOf, worldPx, type Size } from '../../picture/mercator.ts';
import { differenceFrom, lensOf } from '../../picture/painting.ts';
import { REACH } from '../../picture/reach.ts';
import { pictureOf, type PictureOptions } from '../../picture/picture.ts';
import type { Camera } from '../../view/viewState.ts';
import { formatNumber } from '../../text/format.ts';
import type { Scene } from '../scene.ts';
import { fixed, type Press } from './press.ts';

/** Kept free around the places, px. */
const PADDING = 14;
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

/** The picture of a scene without names and scale. */
export function mapOf(
  { dataset, view, mapState, other, backdrop }: Scene,
  drawn: Pick<PictureOptions, 'camera' | 'size' | 'palette'> & { readonly idPrefix: string },
): string {
  return pictureOf({
    ...{ ...drawn, dataset, backdrop, state: mapState },
    lens: other ? differenceFrom(other) : lensOf(view.show),
    labels: [],
    hidden: view.hidden,
    selected: view.place,
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
  const [left, right] = reachOf(camera, screen);
  const scale = unit === 1 ? '' : `scale(${Math.round(unit * 1e4) / 1e4})`;
  return (
    `<clipPath id="${clip}"><rect x="${fixed(left)}" width="${fixed(right - left)}" height="${fixed(screen.height)}"/></clipPath>` +
    `<g transform="translate(${fixed(x)} ${fixed(y)})${scale}" clip-path="url(#${clip})">` +
    `${picture}${names(press, scene, camera, screen)}${scaleBar(press, camera, screen, left)}</g>`
  );
}

function names(press: Press, { dataset }: Scene, camera: Camera, size: Size): string {
  const { ink, faces, palette } = press;
  return placeLabels(labelsOf(dataset), camera, size)
    .map(({ text, x, y, kind }) => {
      const px = LABEL_PX[kind];
      const style = {
        face: faces.text,
        px,
        fill: kind === 'town' ? palette.label : palette.faintLabel,
        anchor: 'middle',
        halo: { colour: palette.labelHalo, px: 2.4 },
      } as const;
      return text
        .split('\n')
        .map((line, i, all) =>
          ink.line(line, x, y + px * (0.35 + 1.2 * (i - (all.length - 1) / 2)), style),
        )
        .join('');
    })
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
    halo: { colour: palette.labelHalo, px: 2.4 },
  });
  return `<path d="${bar}" fill="none" stroke="${palette.labelHalo}" stroke-width="3.5"/><path d="${bar}" fill="none" stroke="${palette.label}" stroke-width="1.2"/>${label}`;
}
