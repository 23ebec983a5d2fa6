/** The head that makes a link readable for crawlers: Open Graph, Twitter cards, oEmbed discovery. */
import type { Card } from './card.ts';
import { escaped, shortened } from './markup.ts';

/** What Twitter takes of it, letters. */
const MAX_TWITTER_ALT = 420;

/** Title, description, canonical address and everything that is read where the link is shared. */
export function headTags(card: Card): string {
  const { image, oembed } = card;
  return [
    `<title>${escaped(card.title)}</title>`,
    named('description', card.description),
    link('canonical', card.canonical),
    property('og:type', 'website'),
    property('og:site_name', card.siteName),
    property('og:title', card.title),
    property('og:description', card.description),
    property('og:url', card.canonical),
    property('og:locale', card.language),
    property('og:image', image.url),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(image.width)),
    property('og:image:height', String(image.height)),
    property('og:image:alt', image.alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', card.title),
    named('twitter:description', card.description),
    named('twitter:image', image.url),
    named('twitter:image:alt', shortened(image.alt, MAX_TWITTER_ALT)),
    discovery('application/json+oembed', oembed.json, card.title),
    discovery('text/xml+oembed', oembed.xml, card.title),
  ].join('\n    ');
}

/**
 * A page with the card's head instead of its own title and description. The page is ours and built;
 * one without a head is given back as it is.
 */
export function withHead(page: string, card: Card): string {
  const end = page.indexOf('</head>');
  if (end === -1) return page;
  const head = page
    .slice(0, end)
    .replace(/<title>[^<]*<\/title>\s*/, '')
    .replace(/<meta\s+name="description"[^>]*>\s*/, '');
  return `${head}${headTags(card)}\n  ${page.slice(end)}`;
}

const named = (name: string, content: string): string =>
  `<meta name="${name}" content="${escaped(content)}" />`;

const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escaped(content)}" />`;

const link = (rel: string, href: string): string => `<link rel="${rel}" href="${escaped(href)}" />`;

const discovery = (type: string, href: string, title: string): string =>
  `<link rel="alternate" type="${type}" href="${escaped(href)}" title="${escaped(title)}" />`;
