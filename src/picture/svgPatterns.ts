/** What areas are filled with: a colour, or a pattern for what is disputed and contested. */
import type { Resolution } from '../domain/resolution.ts';
import type { Projector } from './mercator.ts';
import { DOT_RADIUS_PX, DOTS_PX, HATCH_PX, PATTERN_ORIGIN, type Palette } from './palette.ts';
import { fixed } from './svgPath.ts';

/**
 * The paint of a resolution.
 * @param idPrefix of the picture's pattern ids, as in `patterns`
 */
export function paintOf(resolution: Resolution, palette: Palette, idPrefix: string): string {
  if (resolution === 'contested' || resolution === 'disputed')
    return `url(#${idPrefix}${resolution})`;
  return palette[resolution];
}

/** The `<defs>` of the two patterns; anchored to the Earth, so that they move with the map. */
export function patterns(palette: Palette, idPrefix: string, projector: Projector): string {
  const [x, y] = projector.project(PATTERN_ORIGIN[0], PATTERN_ORIGIN[1]);
  const pattern = (resolution: Resolution, side: number, inside: string): string =>
    `<pattern id="${idPrefix}${resolution}" patternUnits="userSpaceOnUse" ` +
    `x="${fixed(x % side)}" y="${fixed(y % side)}" width="${side}" height="${side}">${inside}</pattern>`;
  const ground = (side: number, colour: string): string =>
    `<rect width="${side}" height="${side}" fill="${colour}"/>`;
  const [h, half, middle] = [HATCH_PX, HATCH_PX / 2, DOTS_PX / 2];
  const stripes = `M0 ${half}L${half} 0H${h}L0 ${h}ZM${h} ${half}V${h}H${half}Z`;
  const dot = `<circle cx="${middle}" cy="${middle}" r="${DOT_RADIUS_PX}" fill="${palette.contested}"/>`;
  return (
    `<defs>${pattern('disputed', h, `${ground(h, palette.ru)}<path d="${stripes}" fill="${palette.ua}"/>`)}` +
    `${pattern('contested', DOTS_PX, ground(DOTS_PX, palette.unclaimed) + dot)}</defs>`
  );
}
