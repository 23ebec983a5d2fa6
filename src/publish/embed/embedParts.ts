/** The parts of an embed as HTML, each by itself, so that a day can be exchanged for another. */
import { sharesOf } from '../../domain/shares.ts';
import type { PlaceId } from '../../domain/types.ts';
import { formatDay } from '../../text/format.ts';
import type { EmbedText } from '../../text/embedText.ts';
import { altTextOf } from '../description/altText.ts';
import { withBand } from '../pictureBand.ts';
import type { Scene } from '../scene.ts';
import { titleOf } from '../snapshot/column.ts';
import { barParts } from '../snapshot/figureBar.ts';
import { entriesOf, SWATCH_HEIGHT, SWATCH_WIDTH } from '../snapshot/legend.ts';
import { escapeText } from '../snapshot/press.ts';
import { figureOf, headlineOf, heardOf, kickerOf, trackOf } from '../wording.ts';
import { coloursOf, type EmbedColours } from './embedColours.ts';
import { embedMap, MAP_SIZE } from './embedMap.ts';
import type { EmbedOptions } from './embedOptions.ts';

/** In the order in which they stand on a narrow page. */
export const PARTS = [
  'kicker',
  'headline',
  'map',
  'legend',
  'figures',
  'sources',
  'state',
] as const;
export type PartName = (typeof PARTS)[number];

/** What is inside each part; empty for one that there is nothing of. */
export function embedParts(
  of: Scene,
  options: EmbedOptions,
  text: EmbedText,
): Readonly<Record<PartName, string>> {
  const { headline, figures, band } = options;
  const scene = withBand(of, options, text);
  const colours = coloursOf(options.look);
  const idPrefix = idPrefixOf(scene, options);
  const description = altTextOf(
    scene,
    { headline: null, figures, band, size: MAP_SIZE, mapSize: MAP_SIZE },
    text,
  );
  const paragraph = (words: string): string => `<p>${printed(words)}</p>`;
  return {
    kicker: paragraph(kickerOf(scene, text)),
    headline: `<h1>${printed(headline ?? headlineOf(scene, text))}</h1>`,
    map: embedMap(scene, colours.palette, idPrefix, titleOf(scene, text), description),
    legend: legend(scene, colours, idPrefix, text),
    figures: figures.map((place) => figure(scene, place, colours, idPrefix, text)).join(''),
    sources: [heardOf(scene, text), trackOf(scene, text), ...(scene.band ? [scene.band.note] : [])]
      .map(paragraph)
      .join(''),
    state: [
      `<p class="pinned">${escapeText(stateOf(scene, text))}</p>`,
      `<p><a href="${escapeText(scene.link)}" target="_top" rel="noopener">${escapeText(text.embed.open)}</a></p>`,
      `<p class="small">${escapeText(text.words.neutrality)}</p>`,
      `<p class="small">${escapeText(text.publish.credit(scene.dataset.version))}</p>`,
    ].join(''),
  };
}

const RANGES = /[\d.\u202f]+–[\d.\u202f]+\u202f(?:%|km²)/g;

/** Words as HTML; a range stays on one line with its unit: "78–86.8 %". */
function printed(words: string): string {
  return escapeText(words).replace(RANGES, '<span class="whole">$&</span>');
}

/** Said on the face of the embed: which data it shows, and whether that will change. */
export function stateOf({ dataset, view }: Scene, { embed }: EmbedText): string {
  const lastDay = formatDay(dataset.lastDay, view.language);
  return view.version === null
    ? embed.live(dataset.version, lastDay)
    : embed.frozen(dataset.version, lastDay);
}

/**
 * Before every id: unlike those of another view or look, so that several can stand on one page, and
 * the same for every day of one embed. (FNV-1a.)
 */
export function idPrefixOf({ link }: Scene, { look, range }: EmbedOptions): string {
  const named = range ? `${range.from} ${range.to} ${link.replace(/date=[^&]*/, '')}` : link;
  let hash = 0x811c9dc5;
  for (const letter of `${look} ${named}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `e${(hash >>> 0).toString(36)}-`;
}

function legend(
  scene: Scene,
  { palette, page }: EmbedColours,
  idPrefix: string,
  text: EmbedText,
): string {
  const items = entriesOf({ palette, page, unit: 1, idPrefix }, scene, text).map(
    ({ words, swatch }) =>
      `<li><svg width="${SWATCH_WIDTH}" height="${SWATCH_HEIGHT}" aria-hidden="true">${swatch(0, 0)}</svg>${escapeText(words)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function figure(
  scene: Scene,
  place: PlaceId,
  { palette }: EmbedColours,
  idPrefix: string,
  text: EmbedText,
): string {
  const words = figureOf(scene, place, text);
  const shares = sharesOf(scene.dataset, scene.mapState, place);
  if (!words || !shares) return '';
  const percent = (km2: number): string => `${Math.round((1e4 * km2) / shares.baseKm2) / 100}%`;
  let left = 0;
  const bar = barParts(shares, palette, idPrefix).map(([km2, fill]) => {
    const part = `<rect x="${percent(left)}" width="${percent(km2)}" height="100%" fill="${fill}"/>`;
    left += km2;
    return km2 > 0 ? part : '';
  });
  const lines = words.lines.map((line) => `<p>${printed(line)}</p>`).join('');
  return `<section><h2>${escapeText(words.base)}</h2><svg class="bar" aria-hidden="true">${bar.join('')}</svg>${lines}</section>`;
}
