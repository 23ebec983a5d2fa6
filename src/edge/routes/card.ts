/** `/card`: a page of a view that needs no script, for crawlers and for people who come to it. */
import { DEFAULT_SNAPSHOT, SHAPES } from '../../publish/snapshotOptions.ts';
import { serviceTextOf, type ServiceText } from '../../text/serviceText.ts';
import { formatView } from '../../view/url.ts';
import type { ViewState } from '../../view/viewState.ts';
import { viewIn } from '../asked.ts';
import { cardOf, type Card } from '../card.ts';
import { headTags } from '../head.ts';
import { snapshotLink, viewLink } from '../links.ts';
import { escaped } from '../markup.ts';
import { VIEW_PARAMETERS } from '../parameters.ts';
import type { Route } from '../route.ts';

/** The page's only style; its hash is in the policy, so that nothing else is ever applied. */
const STYLE = `:root{color-scheme:light dark;background:#fbf8f1;color:#23201c}
body{margin:0 auto;padding:24px 16px;max-width:720px;font:17px/1.5 Georgia,serif}
p.kicker{margin:0;font:600 15px/1.5 system-ui,sans-serif}
h1{margin:8px 0 16px;font-size:26px;line-height:1.25}
img{display:block;width:100%;height:auto}
p.small{font:14px/1.5 system-ui,sans-serif}
a.open{display:inline-block;padding:8px 0;color:inherit;font:600 17px/1.5 system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{background:#15171a;color:#f0ece4}}`;

export const HTML_TYPE = 'text/html; charset=utf-8';

export const CARD: Route = {
  path: '/card',
  id: 'card',
  summary: 'A page without script: the tags that crawlers read, the picture, its words, the link.',
  parameters: VIEW_PARAMETERS,
  types: ['text/html'],
  isShared: false,
  async answer(params, { versions, platform: { site } }) {
    const data = await versions.open(params.get('v'));
    const view = viewIn(params, data.known);
    const { version } = data.dataset;
    return {
      key: formatView(view),
      dataVersion: version,
      isFrozen: view.version !== null,
      type: HTML_TYPE,
      headers: {
        'Content-Security-Policy': await policyOf(site),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      },
      body: () => {
        const text = serviceTextOf(view.language);
        return page(cardOf(data.sceneOf(site, view), site, text), view, site, version, text);
      },
    };
  },
};

function page(
  card: Card,
  view: ViewState,
  site: string,
  version: string,
  { service, embed, words }: ServiceText,
): string {
  const { image } = card;
  const vector = snapshotLink(site, view, DEFAULT_SNAPSHOT, 'svg');
  const tall = snapshotLink(site, view, { ...DEFAULT_SNAPSHOT, size: SHAPES['4:5'] }, 'svg');
  const isFrozen = view.version !== null;
  return `<!doctype html>
<html lang="${card.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${headTags(card)}
    <link rel="icon" href="${escaped(site)}icon.svg" type="image/svg+xml" />
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <p class="kicker">${escaped(card.kicker)}</p>
      <h1>${escaped(card.headline)}</h1>
      <a href="${escaped(viewLink(site, view))}"><picture><source media="(max-width: 560px)" srcset="${escaped(tall)}" width="${SHAPES['4:5'].width}" height="${SHAPES['4:5'].height}" /><img src="${escaped(vector)}" width="${image.width}" height="${image.height}" alt="${escaped(image.alt)}" /></picture></a>
      <p><a class="open" href="${escaped(viewLink(site, view))}">${escaped(embed.open)}</a></p>
      ${card.sources.map((line) => `<p>${escaped(line)}</p>`).join('\n      ')}
      <p class="small">${escaped(isFrozen ? service.frozen(version) : service.live(version))}</p>
      <p class="small">${escaped(words.neutrality)}</p>
    </main>
  </body>
</html>
`;
}

/** Nothing but the page's own style and the site's pictures; links lead away, nothing else does. */
async function policyOf(site: string): Promise<string> {
  styleHash ??= await hashOf(STYLE);
  return [
    "default-src 'none'",
    `img-src 'self' ${new URL(site).origin}`,
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

let styleHash: string | null = null;

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
