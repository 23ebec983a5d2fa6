/** The bar of a place: what each side is said to hold of it, the open part between them. */
import type { Resolution } from '../../domain/resolution.ts';
import { sharesOf, type Shares } from '../../domain/shares.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { Scene } from '../scene.ts';
import type { Palette } from '../../picture/palette.ts';
import { paintOf } from '../../picture/svgPatterns.ts';
import { fixed, type Block, type Press } from './press.ts';

const HEIGHT = 9;

export function figureBar(press: Press, scene: Scene, place: PlaceId, width: number): Block {
  const { palette, page, unit, idPrefix } = press;
  const shares = sharesOf(scene.dataset, scene.mapState, place);
  if (!shares) return { height: 0, draw: () => '' };
  const parts = barParts(shares, palette, idPrefix);
  const height = HEIGHT * unit;
  return {
    height: height + 3 * unit,
    draw(x, y) {
      let left = x;
      const drawn = parts.map(([km2, fill]) => {
        const length = (width * km2) / shares.baseKm2;
        const part = `<rect x="${fixed(left)}" y="${fixed(y)}" width="${fixed(length)}" height="${fixed(height)}" fill="${fill}"/>`;
        left += length;
        return length > 0 ? part : '';
      });
      return `${drawn.join('')}<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="none" stroke="${page.muted}" stroke-width="0.8"/>`;
    },
  };
}

/** Areas of a place from left to right with what each is painted with; the map has the patterns. */
export function barParts(
  shares: Shares,
  palette: Palette,
  idPrefix: string,
): readonly (readonly [km2: number, fill: string])[] {
  const paint = (resolution: Resolution): string => paintOf(resolution, palette, idPrefix);
  return [
    [shares.ru.lowKm2, paint('ru')],
    [shares.disputedKm2, paint('disputed')],
    [shares.contestedKm2, paint('contested')],
    [shares.unclaimedKm2, paint('unclaimed')],
    [shares.ua.lowKm2, paint('ua')],
  ];
}
