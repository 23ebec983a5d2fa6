/**
 * A view as a page of its own for a frame: sentence, map, legend, figures, on whose word, which data,
 * link. Everything it shows is in it; it asks for nothing and needs no script. Pure: equal arguments
 * give equal text on every machine.
 */
import { daysBetween } from '../../domain/day.ts';
import type { EmbedText } from '../../text/embedText.ts';
import { formatDay } from '../../text/format.ts';
import type { Scene } from '../scene.ts';
import { titleOf } from '../snapshot/column.ts';
import { escapeText } from '../snapshot/press.ts';
import type { DayRange, EmbedOptions } from './embedOptions.ts';
import { embedParts, PARTS, type PartName } from './embedParts.ts';
import { HEIGHT_SCRIPT } from './embedScript.ts';
import { EMBED_STYLE } from './embedStyle.ts';

/** The module that lets a reader move the day; beside the page. */
export const INTERACTIVE_SCRIPT = './embed.js';

export interface EmbedTools {
  readonly text: EmbedText;
}

export function embedPage(scene: Scene, options: EmbedOptions, { text }: EmbedTools): string {
  const { view, dataset } = scene;
  const module = options.range
    ? `\n<script type="module" src="${INTERACTIVE_SCRIPT}"></script>`
    : '';
  return `<!doctype html>
<html lang="${view.language}" data-version="${dataset.version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeText(titleOf(scene, text))}</title>
<link rel="canonical" href="${escapeText(scene.link)}">
<style>${EMBED_STYLE}</style>
</head>
<body class="${options.look}">
${embedMain(scene, options, text)}
<script>${HEIGHT_SCRIPT}</script>${module}
</body>
</html>
`;
}

/** What is in the body: the same in the page of the service and in the one that a browser draws. */
export function embedMain(scene: Scene, options: EmbedOptions, text: EmbedText): string {
  const parts = embedParts(scene, options, text);
  const classes: Partial<Record<PartName, string>> = { map: 'frame' };
  const drawn = PARTS.map((name) => {
    const part = `<div class="${classes[name] ?? name}" data-part="${name}">${parts[name]}</div>`;
    return name === 'map' && options.range ? part + controls(scene, options.range, text) : part;
  });
  return `<main>${drawn.join('')}</main>`;
}

/** Shown by the script that makes them work. */
function controls({ query, view }: Scene, { from, to }: DayRange, { embed }: EmbedText): string {
  const on = (day: typeof from): string => formatDay(day, view.language);
  return (
    `<div class="controls" hidden><button type="button">${escapeText(embed.play)}</button>` +
    `<label><span>${escapeText(embed.day)}: <output>${escapeText(on(query.date))}</output></span>` +
    `<input type="range" min="0" max="${daysBetween(from, to)}" value="${daysBetween(from, query.date)}" aria-valuetext="${escapeText(on(query.date))}"></label></div>`
  );
}
