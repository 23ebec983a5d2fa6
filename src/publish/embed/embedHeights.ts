/**
 * How high an embed will be, before any browser has drawn it: for pages around it that run no script.
 * Lines are counted with a wide letter, so that a frame is rather too high than cut. Lengths in px, as
 * in `embedStyle.ts`.
 */
import type { EmbedText } from '../../text/embedText.ts';
import type { Scene } from '../scene.ts';
import { figureOf, headlineOf, heardOf, kickerOf, trackOf } from '../wording.ts';
import { MAP_SIZE } from './embedMap.ts';
import type { EmbedOptions } from './embedOptions.ts';

export interface EmbedHeights {
  /** On a phone, the words above and below the map. */
  readonly narrow: number;
  /** In a column of an article or wider, the words beside the map. */
  readonly wide: number;
}

const PHONE = 320;
const COLUMNS = [640, 900];
/** The part of a wide embed that the words take. */
const BESIDE_PART = 0.37;
const CONTROLS = 70;
const LEGEND_ROW = 24;
/** Parts of the type size that a letter takes, on the average of a sentence set in a wide face. */
const LETTER = 0.57;

export function heightsOf(scene: Scene, options: EmbedOptions, text: EmbedText): EmbedHeights {
  const map = (width: number): number => (width * MAP_SIZE.height) / MAP_SIZE.width;
  const controls = options.range ? CONTROLS : 0;
  const blocks = blocksOf(scene, options, text);
  const column = PHONE - 24;
  const narrow =
    30 + blocks.top(column, 20) + 12 + map(PHONE) + controls + 24 +
    blocks.rest(column) + blocks.sources(column) + blocks.state(column); // prettier-ignore
  const wide = COLUMNS.map((width) => {
    const left = width * BESIDE_PART - 40;
    const right = width - left - 80;
    const words = 32 + blocks.top(left, width < 760 ? 20 : 24) + 12 + blocks.rest(left);
    const below = Math.max(blocks.sources(right), blocks.state(left)) + 32;
    return Math.max(words, map(width * (1 - BESIDE_PART))) + controls + below;
  });
  return { narrow: Math.ceil(narrow), wide: Math.ceil(Math.max(...wide)) };
}

/** Heights of what stands in a column of some width. */
function blocksOf(scene: Scene, { headline, figures }: EmbedOptions, text: EmbedText) {
  const lines = (words: string, px: number, width: number): number =>
    Math.ceil((words.length * px * LETTER) / width);
  const title = headline ?? headlineOf(scene, text);
  const printed = figures.flatMap((place) => figureOf(scene, place, text) ?? []);
  return {
    top: (width: number, px: number): number =>
      20 * lines(kickerOf(scene, text), 14, width) + 4 + 1.3 * px * lines(title, px, width),
    /** Legend and figures. */
    rest: (width: number): number =>
      (width < 250 ? 7 : 5) * LEGEND_ROW +
      printed.reduce((sum, figure) => {
        const rows = figure.lines.reduce((all, line) => all + lines(line, 13, width), 0);
        return sum + 28 + 20 * lines(figure.base, 14, width) + 18 * rows;
      }, 0),
    sources: (width: number): number =>
      16 + 18 * (lines(heardOf(scene, text), 13, width) + lines(trackOf(scene, text), 13, width)),
    state: (width: number): number =>
      66 +
      17 * lines(text.words.neutrality, 12, width) +
      17 * lines(text.publish.credit(scene.dataset.version), 12, width),
  };
}
