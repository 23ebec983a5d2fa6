/** What the colours and signs of the picture mean: only what it shows. */
import { RESOLUTIONS, type Resolution } from '../../domain/resolution.ts';
import { CONTEXT_STRENGTH, DOT_RADIUS_PX, DOTS_PX, HATCH_PX } from '../../picture/palette.ts';
import type { PublishText } from '../../ui/text/publishText.ts';
import type { Scene } from '../scene.ts';
import { widthOf } from '../typeface/typeface.ts';
import { fixed, type Block, type Press } from './press.ts';

const ORDER: readonly Resolution[] = ['ru', 'ua', 'disputed', 'contested', 'unclaimed'];
export const SWATCH_WIDTH = 20;
export const SWATCH_HEIGHT = 12;
const GAP = 7;
const ROW = 19;
const SIZE = 12.5;

export interface Entry {
  readonly words: string;
  /** Drawn in a box of SWATCH_WIDTH by SWATCH_HEIGHT units with its corner at x, y. */
  readonly swatch: (x: number, y: number) => string;
}

/** Entries one after the other, in as many rows as the width asks for. */
export function legend(press: Press, scene: Scene, text: PublishText, width: number): Block {
  const { ink, faces, page, unit } = press;
  const swatchWidth = SWATCH_WIDTH * unit;
  const px = SIZE * unit;
  const rows: { entry: Entry; x: number }[][] = [[]];
  let x = 0;
  for (const entry of entriesOf(press, scene, text)) {
    const taken = swatchWidth + GAP * unit + widthOf(faces.text, entry.words, px);
    if (x > 0 && x + taken > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += taken + 2 * GAP * unit;
  }
  const style = { face: faces.text, px, fill: page.ink };
  return {
    height: rows.length * ROW * unit,
    draw: (left, top) =>
      rows
        .map((row, i) => {
          const y = top + (i * ROW + (ROW - SWATCH_HEIGHT) / 2) * unit;
          return row
            .map(
              ({ entry, x: at }) =>
                entry.swatch(left + at, y) +
                ink.line(
                  entry.words,
                  left + at + swatchWidth + GAP * unit,
                  y + (SWATCH_HEIGHT * unit + px * 0.66) / 2,
                  style,
                ),
            )
            .join('');
        })
        .join(''),
  };
}

/** What a swatch is drawn with. */
export type SwatchPress = Pick<Press, 'palette' | 'page' | 'unit' | 'idPrefix'>;

/** Entries in the order in which they stand. */
export function entriesOf(
  press: SwatchPress,
  { mapState, view, other }: Scene,
  { words, publish }: PublishText,
): Entry[] {
  const { palette, page, unit } = press;
  const isShown = new Set(Array.from(new Set(mapState.codes), (code) => RESOLUTIONS[code]));
  const cells = ORDER.filter(
    (resolution) =>
      isShown.has(resolution) && (view.show === 'control' || resolution === 'disputed'),
  ).map((resolution): Entry => ({
    words: words.resolution[resolution],
    swatch: (x, y) => cellSwatch(press, resolution, x, y),
  }));
  const middle = (SWATCH_HEIGHT / 2) * unit;
  const front: Entry = {
    words: publish.front,
    swatch: (x, y) =>
      `<path d="M${fixed(x)} ${fixed(y + middle)}h${fixed(SWATCH_WIDTH * unit)}" stroke="${palette.front}" stroke-width="${fixed(1.8 * unit)}"/>`,
  };
  const point: Entry = {
    words: publish.point,
    swatch: (x, y) =>
      `<circle cx="${fixed(x + (SWATCH_WIDTH / 2) * unit)}" cy="${fixed(y + middle)}" r="${fixed(3.6 * unit)}" fill="${page.paper}" stroke="${palette.front}" stroke-width="${fixed(1.2 * unit)}"/>`,
  };
  const context: Entry = {
    words: publish.context,
    swatch: (x, y) => contextSwatch(press, x, y),
  };
  const isSpoken = mapState.spoken.includes(1);
  const isWhole = view.show === 'control' && !other;
  return [...cells, ...(isWhole ? [context, front] : []), ...(isSpoken ? [point] : [])];
}

/** Both hues as pale as the oblasts around the six places are drawn. */
function contextSwatch({ palette, page, unit }: SwatchPress, x: number, y: number): string {
  const [width, height] = [SWATCH_WIDTH * unit, SWATCH_HEIGHT * unit];
  const half = (left: number, fill: string): string =>
    `<rect x="${fixed(left)}" y="${fixed(y)}" width="${fixed(width / 2)}" height="${fixed(height)}" fill="${fill}" fill-opacity="${CONTEXT_STRENGTH}"/>`;
  return (
    half(x, palette.ru) +
    half(x + width / 2, palette.ua) +
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="none" stroke="${page.muted}" stroke-width="0.8"/>`
  );
}

/** Drawn without the map's patterns, whose lines are anchored to the map. */
function cellSwatch(press: SwatchPress, resolution: Resolution, x: number, y: number): string {
  const { palette, page, unit } = press;
  const [width, height] = [SWATCH_WIDTH * unit, SWATCH_HEIGHT * unit];
  const id = `${press.idPrefix}legend-${resolution}`;
  const box = (fill: string): string =>
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}" stroke="${page.muted}" stroke-width="0.8"/>`;
  const pattern = (side: number, inside: string): string =>
    `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${fixed(x)}" y="${fixed(y)}" width="${side}" height="${side}">${inside}</pattern>${box(`url(#${id})`)}`;
  const h = HATCH_PX;
  switch (resolution) {
    case 'disputed':
      return pattern(
        h,
        `<rect width="${h}" height="${h}" fill="${palette.ru}"/><path d="M0 ${h / 2}L${h / 2} 0H${h}L0 ${h}ZM${h} ${h / 2}V${h}H${h / 2}Z" fill="${palette.ua}"/>`,
      );
    case 'contested':
      return pattern(
        DOTS_PX,
        `<rect width="${DOTS_PX}" height="${DOTS_PX}" fill="${palette.unclaimed}"/><circle cx="${DOTS_PX / 2}" cy="${DOTS_PX / 2}" r="${DOT_RADIUS_PX}" fill="${palette.contested}"/>`,
      );
    default:
      return box(palette[resolution]);
  }
}
