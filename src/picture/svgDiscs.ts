/** A disc at each painted settlement that a spoken claim is about, in the colour of what is painted. */
import { RESOLUTIONS, type Resolution } from '../domain/resolution.ts';
import type { Projector } from './mercator.ts';
import { hasDisc, type Painting } from './painting.ts';
import { pointPx, type Palette } from './palette.ts';
import type { PictureOptions } from './picture.ts';
import { fixed } from './svgPath.ts';
import { paintOf } from './svgPatterns.ts';

const OUTLINE_PX = 1.1;

export function claimedDiscs(
  { dataset, state, camera, palette, idPrefix = '' }: PictureOptions,
  painting: Painting,
  projector: Projector,
): string {
  const discPx = Math.max(pointPx(camera.zoom), painting.leastDiscPx);
  const radius = fixed((discPx - OUTLINE_PX) / 2);
  // Most are of one colour: those say only where they are.
  const most = palette.ru;
  const paints = RESOLUTIONS.map((resolution) => discPaint(resolution, palette, idPrefix));
  let discs = '';
  state.spoken.forEach((isSpoken, cell) => {
    const settlement = isSpoken === 1 ? dataset.settlements[cell] : undefined;
    if (!settlement || !hasDisc(painting, cell)) return;
    const [x, y] = projector.project(settlement.lng, settlement.lat);
    const fill = paints[painting.codes[cell] ?? 0];
    const own = fill === most ? '' : ` fill="${fill}"`;
    discs += `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${radius}"${own}/>`;
  });
  return `<g fill="${most}" stroke="${palette.front}" stroke-width="${OUTLINE_PX}">${discs}</g>`;
}

/** As its area, but plain where that is dotted: a disc is too small for dots. */
function discPaint(resolution: Resolution, palette: Palette, idPrefix: string): string {
  return resolution === 'ru' || resolution === 'ua' || resolution === 'disputed'
    ? paintOf(resolution, palette, idPrefix)
    : palette.contested;
}
