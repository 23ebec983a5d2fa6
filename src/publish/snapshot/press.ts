/** What every block of a snapshot is made with: its colours, type and the outlines collected so far. */
import { PALETTES, PRINT, type Palette } from '../../picture/palette.ts';
import { inTenths } from '../../picture/svgPath.ts';
import type { Look } from '../snapshotOptions.ts';
import type { Faces } from '../typeface/faces.ts';
import type { Ink, LineStyle } from '../typeface/ink.ts';
import { wrap, type Typeface } from '../typeface/typeface.ts';

export interface PageColours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
}

export interface Press {
  readonly ink: Ink;
  readonly faces: Faces;
  readonly palette: Palette;
  readonly page: PageColours;
  /** How many px a length of the layout is: all lengths of blocks are multiplied by it. */
  readonly unit: number;
  /** Before the ids of this picture, so that several can stand on one page. */
  readonly idPrefix: string;
}

/** A part of the column: as wide as it was made for. */
export interface Block {
  /** px */
  readonly height: number;
  /** Its SVG with the top left corner at x, y. */
  draw(x: number, y: number): string;
}

export const PAGES: Readonly<Record<Look, PageColours>> = {
  light: { paper: '#fbf8f1', ink: '#23201c', muted: '#5f594f', rule: '#d9d3c6' },
  dark: { paper: '#15171a', ink: '#f0ece4', muted: '#a9a79f', rule: '#3a3e43' },
  print: { paper: '#ffffff', ink: '#000000', muted: '#444444', rule: '#999999' },
};

export const paletteOf = (look: Look): Palette => (look === 'print' ? PRINT : PALETTES[look]);

export interface Paragraph {
  readonly face: Typeface;
  /** In units of the layout. */
  readonly px: number;
  readonly leading: number;
  readonly fill: string;
  readonly maxLines?: number;
}

/** A paragraph of running text, broken to the width. */
export function paragraph(press: Press, text: string, width: number, style: Paragraph): Block {
  const { ink, unit } = press;
  const px = style.px * unit;
  const leading = style.leading * unit;
  const lines = wrap(style.face, text, px, width, style.maxLines);
  const line: LineStyle = { face: style.face, px, fill: style.fill };
  return {
    height: lines.length * leading,
    draw: (x, y) =>
      lines
        .map((words, i) => ink.line(words, x, y + i * leading + (leading + px * 0.68) / 2, line))
        .join(''),
  };
}

/** Blocks one under the other, with a gap between them. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const filled = blocks.filter(({ height }) => height > 0);
  const gaps = gap * Math.max(0, filled.length - 1);
  return {
    height: filled.reduce((sum, { height }) => sum + height, gaps),
    draw(x, y) {
      let top = y;
      return filled
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}

/** A number as it stands in a picture: one decimal, the same on every machine. */
export function fixed(value: number): string {
  return String(inTenths(value) / 10 + 0);
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
