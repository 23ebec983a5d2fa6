/**
 * The codes that put a view into somebody else's page. Pure text; everything that comes from a view or
 * a reader is escaped. A frozen view names its data version in every address, a live one in none.
 */
import type { EmbedText } from '../../text/embedText.ts';
import { formatView } from '../../view/url.ts';
import type { ViewState } from '../../view/viewState.ts';
import { altTextOf } from '../description/altText.ts';
import type { Scene } from '../scene.ts';
import type { Faces } from '../typeface/faces.ts';
import { titleOf } from '../snapshot/column.ts';
import { escapeText } from '../snapshot/press.ts';
import {
  DEFAULT_SNAPSHOT,
  SHAPES,
  snapshotPairs,
  type SnapshotOptions,
} from '../snapshotOptions.ts';
import { headlineOf, heardOf, kickerOf } from '../wording.ts';
import { heightRule } from './embedHeightRule.ts';
import { heightAt, sumOf } from './embedHeights.ts';
import { embeddedView, embedPairs, type EmbedOptions } from './embedOptions.ts';
import { stateOf } from './embedParts.ts';
import { HEIGHT_MESSAGE } from './embedScript.ts';
import { BESIDE_PX } from './embedStyle.ts';

export interface EmbedCodes {
  /** Address of the page in the frame, for a preview. */
  readonly frameUrl: string;
  /** The frame. With `map`: the whole map instead of the picture. */
  readonly iframe: string;
  /** For a page that runs scripts: gives every such frame its exact height. Once a page. */
  readonly heights: string;
  /** Picture, words and link without a frame and without a script. */
  readonly scriptFree: string;
  /** The picture alone, with the link. */
  readonly image: string;
  /** What to do with them in WordPress and other systems. */
  readonly cms: string;
}

export interface CodesAsked {
  readonly scene: Scene;
  readonly options: EmbedOptions;
  /** Whether the frame shows the whole map, with MapLibre, instead of the picture. */
  readonly isMap: boolean;
  /** For who cannot see the picture; null: written from what it shows. */
  readonly alt: string | null;
  /** Address of the page's folder, ending in a slash. */
  readonly site: string;
  readonly text: EmbedText;
  /** To count lines with. */
  readonly faces: Faces;
}

/** The picture of a narrow page, px. */
const NARROW_PICTURE = { width: 400, height: 640 } as const;
/** Where a browser cannot tell how wide a frame is, px: narrower than most, so that it is not cut. */
const FALLBACK_PX = 360;
/** Height of the whole map in a frame, px. */
const MAP_HEIGHT = 760;

export function embedCodes(asked: CodesAsked): EmbedCodes {
  const { scene, options, isMap, alt, site, text } = asked;
  const view = embeddedView(scene.view);
  const frameUrl = isMap
    ? joined(`${site}${formatView(view)}`, [['embed', '1']])
    : joined(`${site}embed.html${formatView(view)}`, embedPairs(options));
  const title = text.embed.frameTitle(titleOf(scene, text));
  const needsOrigin = isMap || options.range !== null;
  const sandbox = [
    'allow-scripts',
    ...(needsOrigin ? ['allow-same-origin'] : []),
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-top-navigation-by-user-activation',
  ].join(' ');
  const frame = (kind: 'map' | 'picture', height: number, rule: string): string =>
    `<iframe src="${escapeText(frameUrl)}" title="${escapeText(title)}" data-claimline="${kind}" loading="lazy" ` +
    `sandbox="${sandbox}" height="${height}" style="display:block;width:100%;height:${rule};border:0"></iframe>`;
  // For browsers that do not know the rule.
  const fallback = sumOf(heightAt(FALLBACK_PX, asked));
  const drawn = pictureOptions(options);
  const picture = (format: 'svg' | 'png', change: Partial<SnapshotOptions>, scale = 1): string =>
    joined(`${site}snapshot.${format}${formatView(view)}`, [
      ...snapshotPairs({ ...drawn, ...change }),
      ...(scale === 1 ? [] : [['scale', String(scale)] as [string, string]]),
    ]);
  const { width, height: tall } = SHAPES['16:9'];
  const described = escapeText(alt ?? altTextOf(scene, { ...options, size: SHAPES['16:9'] }, text));
  const wide = { size: SHAPES['16:9'] };
  const words = [kickerOf(scene, text), options.headline ?? headlineOf(scene, text)].join('. ');
  const link = `<a href="${escapeText(scene.link)}" rel="noopener">`;
  const open = `${link}${escapeText(text.embed.open)}</a>`;
  return {
    frameUrl,
    iframe: isMap
      ? frame('map', MAP_HEIGHT, `${MAP_HEIGHT}px`)
      : `<div style="width:100%;container-type:inline-size">${frame('picture', fallback, heightRule(asked))}</div>`,
    heights: HEIGHTS,
    scriptFree:
      `<figure style="margin:0"><picture>` +
      `<source media="(max-width: ${BESIDE_PX}px)" srcset="${escapeText(picture('svg', { size: NARROW_PICTURE }))}" width="${NARROW_PICTURE.width}" height="${NARROW_PICTURE.height}">` +
      `<img src="${escapeText(picture('svg', wide))}" width="${width}" height="${tall}" alt="${described}" loading="lazy" style="width:100%;height:auto"></picture>` +
      `<figcaption>${escapeText(words)} ${escapeText(heardOf(scene, text))} ${escapeText(stateOf(scene, text))}. ${open}</figcaption></figure>`,
    image:
      `${link}<img src="${escapeText(picture('png', wide))}" srcset="${escapeText(picture('png', wide))} 1x, ${escapeText(picture('png', wide, 2))} 2x" ` +
      `width="${width}" height="${tall}" alt="${described}" loading="lazy" style="max-width:100%;height:auto"></a>`,
    cms: text.embed.cms,
  };
}

/** Listens to its own frames alone: whoever else sends such a message changes nothing. */
const HEIGHTS =
  `<script>addEventListener('message',function(e){var d=e.data;` +
  `if(!d||d.type!=='${HEIGHT_MESSAGE}'||!(d.height>0))return;` +
  `document.querySelectorAll('iframe[data-claimline=picture]').forEach(function(f){` +
  `if(f.contentWindow===e.source)f.style.height=d.height+'px'})})</script>`;

/** The snapshot that says the same as the embed. A picture cannot follow the reader's system. */
function pictureOptions({ look, headline, figures, band }: EmbedOptions): SnapshotOptions {
  return {
    ...DEFAULT_SNAPSHOT,
    ...{ look: look === 'auto' ? DEFAULT_SNAPSHOT.look : look, headline, figures, band },
  };
}

/** The view that a code is of: frozen at the scene's data unless it is to be live. */
export function viewFor({ dataset, view }: Scene, isLive: boolean): ViewState {
  return { ...view, version: isLive ? null : dataset.version };
}

function joined(link: string, pairs: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(pairs.map((pair) => [...pair])).toString();
  return query === '' ? link : `${link}${link.includes('?') ? '&' : '?'}${query}`;
}
