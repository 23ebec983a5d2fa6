/**
 * How high an embed will be, before any browser has drawn it: for pages around it that run no script.
 * Lines are counted with the letters' widths of our own typeface, widened to those of the widest face
 * that a reader's system is likely to have: a frame is rather too high than cut. Lengths in px, as in
 * `embedStyle.ts`.
 */
import type { EmbedText } from '../../text/embedText.ts';
import { withBand } from '../pictureBand.ts';
import type { Scene } from '../scene.ts';
import { entriesOf, SWATCH_WIDTH } from '../snapshot/legend.ts';
import type { Faces } from '../typeface/faces.ts';
import { widthOf, type Typeface } from '../typeface/typeface.ts';
import { figureOf, headlineOf, heardOf, kickerOf, trackOf } from '../wording.ts';
import { coloursOf } from './embedColours.ts';
import { MAP_SIZE } from './embedMap.ts';
import type { EmbedOptions } from './embedOptions.ts';
import { stateOf } from './embedParts.ts';
import { BESIDE_PX, LARGE_PX } from './embedStyle.ts';

/** What an embed's height depends on. */
export interface Measured {
  readonly scene: Scene;
  readonly options: EmbedOptions;
  readonly text: EmbedText;
  readonly faces: Faces;
}

/** The height at a width: words around the map are added to it, words beside it are not. */
export interface EmbedHeight {
  /** Of the map alone. */
  readonly map: number;
  /** Of the words beside the map; 0 where they stand around it. */
  readonly beside: number;
  /** Of everything above and below. */
  readonly around: number;
}

/** How wide the letters of other faces are, in widths of ours. */
type Widening = Readonly<Record<keyof Faces, number>>;
/** What readers have, as embeds name them: a system has wide letters for the words or for the headline. */
const SYSTEMS: readonly Widening[] = [
  // DejaVu Sans and Liberation Serif, as measured.
  { text: 1.22, strong: 1.34, headline: 0.915 },
  // Segoe UI, San Francisco or Roboto, and Georgia or Noto Serif.
  { text: 1.12, strong: 1.18, headline: 1.08 },
];
/** The part of the width that the map takes beside words, and the least width of their column. */
export const MAP_PART = 0.63;
const LEAST_COLUMN = 220;
/** Height of a map, in its widths. */
export const MAP_RATIO = MAP_SIZE.height / MAP_SIZE.width;
/** The slider with its button, which stands above it in a column too narrow for both. */
const CONTROLS = { around: 72, stacked: 116, beside: 81 } as const;
const LEAST_CONTROLS = 264;
const LEGEND = { row: 20, gap: 4, between: 16, toWords: 6 } as const;

/** Of a frame `width` px wide, on that system on which it is highest. */
export function heightAt(width: number, measured: Measured): EmbedHeight {
  const heights = SYSTEMS.map((wider) => heightOn(wider, width, measured));
  return heights.reduce((most, height) => (sumOf(height) > sumOf(most) ? height : most));
}

function heightOn(wider: Widening, width: number, measured: Measured): EmbedHeight {
  const { options } = measured;
  const blocks = blocksOf(measured, wider);
  const isBeside = width >= BESIDE_PX;
  if (!isBeside) {
    const column = width - 24;
    const controls = options.range ? CONTROLS[column < LEAST_CONTROLS ? 'stacked' : 'around'] : 0;
    const words = blocks.top(column, 20) + blocks.legend(column) + blocks.figures(column);
    const below = 12 + blocks.sources(column) + 12 + blocks.state(column);
    return { map: width * MAP_RATIO, beside: 0, around: 30 + words + 12 + controls + below };
  }
  const left = Math.max(LEAST_COLUMN, width * (1 - MAP_PART)) - 40;
  const right = width - left - 80;
  const beside =
    16 + blocks.top(left, width < LARGE_PX ? 20 : 24) + blocks.legend(left) + blocks.figures(left) + 16; // prettier-ignore
  const controls = options.range ? CONTROLS.beside : 0;
  const below = 31 + Math.max(blocks.sources(right), blocks.state(left));
  return { map: (right + 40) * MAP_RATIO, beside, around: 2 + controls + below };
}

export function sumOf({ map, beside, around }: EmbedHeight): number {
  return Math.ceil(Math.max(map, beside) + around);
}

/** Heights of what stands in a column of some width. */
function blocksOf({ scene: of, options, text, faces }: Measured, wider: Widening) {
  const scene = withBand(of, options, text);
  const lines = (weight: keyof Faces, words: string, px: number, width: number): number =>
    linesOf(faces[weight], words, px * wider[weight], width);
  const figures = options.figures.flatMap((place) => figureOf(scene, place, text) ?? []);
  const entries = entriesOf({ ...coloursOf('light'), unit: 1, idPrefix: '' }, scene, text).map(({ words }) => words); // prettier-ignore
  return {
    top: (width: number, px: number): number =>
      20 * lines('strong', kickerOf(scene, text), 14, width) +
      4 +
      (px === 20 ? 26 : 31) *
        lines('headline', options.headline ?? headlineOf(scene, text), px, width),
    legend: (width: number): number =>
      12 + legendHeight(entries, faces.text, 13 * wider.text, width),
    figures: (width: number): number =>
      figures.reduce((sum, { base, lines: printed }) => {
        const rows = printed.reduce((all, line) => all + lines('text', line, 13, width), 0);
        return sum + 28 + 20 * lines('strong', base, 14, width) + 18 * rows;
      }, 0),
    sources: (width: number): number =>
      18 * lines('text', heardOf(scene, text), 13, width) +
      [trackOf(scene, text), ...(scene.band ? [scene.band.note] : [])].reduce(
        (sum, words) => sum + 4 + 18 * lines('text', words, 13, width),
        0,
      ),
    state: (width: number): number =>
      18 * lines('strong', stateOf(scene, text), 13, width) +
      28 +
      [text.words.neutrality, text.publish.credit(scene.dataset.version)].reduce(
        (sum, words) => sum + 4 + 17 * lines('text', words, 12, width),
        0,
      ),
  };
}

/** Entries one after the other; one that is wider than a row is broken inside. */
function legendHeight(
  entries: readonly string[],
  face: Typeface,
  px: number,
  width: number,
): number {
  const { row, gap, between, toWords } = LEGEND;
  const beforeWords = SWATCH_WIDTH + toWords;
  let height = 0;
  let left = Infinity;
  for (const words of entries) {
    const taken = beforeWords + widthOf(face, words, px);
    const isOnRow = left + between + taken <= width;
    if (isOnRow) left += between + taken;
    else {
      const inside = linesOf(face, words, px, width - beforeWords);
      height += (height === 0 ? 0 : gap) + row * inside;
      left = Math.min(taken, width);
    }
  }
  return height;
}

/** As browsers break them: at spaces, which may hang over the end, and after hyphens. */
function linesOf(face: Typeface, words: string, px: number, width: number): number {
  let lines = 1;
  let left = 0;
  for (const part of words.split(/(?<=[ -])/)) {
    if (left > 0 && left + widthOf(face, part.trimEnd(), px) > width) {
      lines++;
      left = 0;
    }
    left += widthOf(face, part, px);
  }
  return lines;
}
