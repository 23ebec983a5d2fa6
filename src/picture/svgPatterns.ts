/** What areas are filled with: a colour, or a pattern where a colour alone does not say it. */
import type { Resolution } from '../domain/resolution.ts';
import type { Projector } from './mercator.ts';
import {
  DOT_RADIUS_PX,
  DOTS_PX,
  HATCH_PX,
  LINE_WIDTH_PX,
  LINES_PX,
  PATTERN_ORIGIN,
  type Palette,
} from './palette.ts';
import { fixed } from './svgPath.ts';

/** What may have a pattern. */
const PATTERNED = ['disputed', 'contested', 'ru', 'ua'] as const satisfies readonly Resolution[];

/** The square that repeats in a pattern. */
export interface Tile {
  /** px */
  readonly side: number;
  readonly inside: string;
}

/** The tile of a resolution; null where it is one plain colour. */
export function tileOf(resolution: Resolution, palette: Palette): Tile | null {
  const { lines } = palette;
  const tile = (side: number, ground: string, inside: string): Tile => ({
    side,
    inside: `<rect width="${side}" height="${side}" fill="${ground}"/>${inside}`,
  });
  switch (resolution) {
    case 'disputed': {
      const [h, half] = [HATCH_PX, HATCH_PX / 2];
      const stripes = `M0 ${half}L${half} 0H${h}L0 ${h}ZM${h} ${half}V${h}H${half}Z`;
      const [under, over] = lines ? [palette.halo, lines] : [palette.ru, palette.ua];
      return tile(h, under, `<path d="${stripes}" fill="${over}"/>`);
    }
    case 'contested': {
      const middle = DOTS_PX / 2;
      return tile(
        DOTS_PX,
        palette.unclaimed,
        `<circle cx="${middle}" cy="${middle}" r="${DOT_RADIUS_PX}" fill="${palette.contested}"/>`,
      );
    }
    case 'ru':
    case 'ua': {
      if (!lines) return null;
      const [width, height] = [LINES_PX, LINE_WIDTH_PX];
      const line =
        resolution === 'ru'
          ? `<rect width="${width}" height="${height}" fill="${lines}"/>`
          : `<rect width="${height}" height="${width}" fill="${lines}"/>`;
      return tile(LINES_PX, palette[resolution], line);
    }
    case 'unclaimed':
      return null;
  }
}

/**
 * The paint of a resolution.
 * @param idPrefix of the picture's pattern ids, as in `patterns`
 */
export function paintOf(resolution: Resolution, palette: Palette, idPrefix: string): string {
  return resolution === 'disputed' || tileOf(resolution, palette)
    ? `url(#${idPrefix}${resolution})`
    : palette[resolution];
}

/** The `<defs>` of the patterns; anchored to the Earth, so that they move with the map. */
export function patterns(palette: Palette, idPrefix: string, projector: Projector): string {
  const [x, y] = projector.project(PATTERN_ORIGIN[0], PATTERN_ORIGIN[1]);
  const drawn = PATTERNED.map((resolution) => {
    const tile = tileOf(resolution, palette);
    if (!tile) return '';
    const { side, inside } = tile;
    // Lines lie on whole pixels, so that those across are as strong as those down.
    const at = (value: number): string =>
      fixed(palette.lines ? Math.round(value) % side : value % side);
    return (
      `<pattern id="${idPrefix}${resolution}" patternUnits="userSpaceOnUse" ` +
      `x="${at(x)}" y="${at(y)}" width="${side}" height="${side}">${inside}</pattern>`
    );
  });
  return `<defs>${drawn.join('')}</defs>`;
}
