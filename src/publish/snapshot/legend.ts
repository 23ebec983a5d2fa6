/** What the colours and signs of the picture mean: only what it shows. */
import { RESOLUTIONS, type Resolution } from '../../domain/resolution.ts';
import { bandPattern } from '../../picture/band.ts';
import { ALIKE_STRENGTH, CONTEXT_STRENGTH, markPx } from '../../picture/palette.ts';
import { paintOf, tileOf } from '../../picture/svgPatterns.ts';
import type { PublishText } from '../../text/publishText.ts';
import type { Scene } from '../scene.ts';
import { widthOf } from '../typeface/typeface.ts';
import { fixed, type Block, type Press } from './press.ts';

const ORDER: readonly Resolution[] = ['ru', 'ua', 'disputed', 'contested', 'unclaimed'];
export const SWATCH_WIDTH = 20;
export const SWATCH_HEIGHT = 12;
const GAP = 7;
const ROW = 19;
const SIZE = 12.5;
/** Outlines of cells are drawn for the zoom of the six places. */
const MARK_ZOOM = 6;

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
  { mapState, view, other, band }: Scene,
  { words, publish }: PublishText,
): Entry[] {
  const { palette, page, unit } = press;
  const cells = ORDER.filter(
    (resolution) =>
      mapState.codes.includes(RESOLUTIONS.indexOf(resolution)) &&
      (other !== null || view.show === 'control' || resolution === 'disputed'),
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
    swatch: (x, y) => paleSwatch(press, 'context', CONTEXT_STRENGTH, x, y),
  };
  const compared: Entry[] = [
    { words: publish.differs, swatch: (x, y) => markSwatch(press, x, y) },
    {
      words: publish.alike,
      swatch: (x, y) => paleSwatch(press, 'alike', ALIKE_STRENGTH, x, y),
    },
  ];
  const schematic: Entry[] = band
    ? [{ words: oneLine(band.label), swatch: (x, y) => bandSwatch(press, x, y) }]
    : [];
  const isSpoken = mapState.spoken.includes(1);
  const isWhole = view.show === 'control' && !other;
  return [
    ...cells,
    ...(isWhole ? [context, front] : []),
    ...(other ? compared : []),
    ...(isSpoken ? [point] : []),
    ...schematic,
  ];
}

/** What both holders are painted with, as pale as such cells are drawn. */
function paleSwatch(
  press: SwatchPress,
  use: 'context' | 'alike',
  strength: number,
  x: number,
  y: number,
): string {
  const { page, unit } = press;
  const [width, height] = [SWATCH_WIDTH * unit, SWATCH_HEIGHT * unit];
  const half = (resolution: 'ru' | 'ua', left: number): string => {
    const { fill, definition } = paintAt(press, resolution, use, x, y);
    return `${definition}<rect x="${fixed(left)}" y="${fixed(y)}" width="${fixed(width / 2)}" height="${fixed(height)}" fill="${fill}" fill-opacity="${strength}"/>`;
  };
  return (
    half('ru', x) +
    half('ua', x + width / 2) +
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="none" stroke="${page.muted}" stroke-width="0.8"/>`
  );
}

/** The outline of cells that differ, on the ground of the page: they keep their own colours. */
function markSwatch({ palette, unit }: SwatchPress, x: number, y: number): string {
  const line = markPx(MARK_ZOOM) * unit;
  return `<rect x="${fixed(x + line / 2)}" y="${fixed(y + line / 2)}" width="${fixed(SWATCH_WIDTH * unit - line)}" height="${fixed(SWATCH_HEIGHT * unit - line)}" fill="none" stroke="${palette.selection}" stroke-width="${fixed(line)}"/>`;
}

function cellSwatch(press: SwatchPress, resolution: Resolution, x: number, y: number): string {
  const { page, unit } = press;
  const [width, height] = [SWATCH_WIDTH * unit, SWATCH_HEIGHT * unit];
  const { fill, definition } = paintAt(press, resolution, 'legend', x, y);
  return `${definition}<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}" stroke="${page.muted}" stroke-width="0.8"/>`;
}

/** The words of a label on the map as those of an entry. */
function oneLine(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1).replaceAll('\n', ' ');
}

/** Without an outline, as on the map. */
function bandSwatch({ palette, unit, idPrefix }: SwatchPress, x: number, y: number): string {
  const id = `${idPrefix}legend-band`;
  return (
    bandPattern(palette, id, x, y) +
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(SWATCH_WIDTH * unit)}" height="${fixed(SWATCH_HEIGHT * unit)}" fill="url(#${id})"/>`
  );
}

/** A paint of its own for a swatch: the lines of the map's patterns are anchored to the map. */
function paintAt(
  { palette, idPrefix }: SwatchPress,
  resolution: Resolution,
  use: string,
  x: number,
  y: number,
): { readonly fill: string; readonly definition: string } {
  const tile = tileOf(resolution, palette);
  if (!tile) return { fill: paintOf(resolution, palette, idPrefix), definition: '' };
  const id = `${idPrefix}${use}-${resolution}`;
  const { side, inside } = tile;
  return {
    fill: `url(#${id})`,
    definition: `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${fixed(x)}" y="${fixed(y)}" width="${side}" height="${side}">${inside}</pattern>`,
  };
}
