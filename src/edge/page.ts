/** The page itself, with the head of the view that its link names, for those who read only the head. */
import { serviceTextOf } from '../text/serviceText.ts';
import { formatView, parseView } from '../view/url.ts';
import { cardOf } from './card.ts';
import { digestOf, matches } from './etag.ts';
import { withHead } from './head.ts';
import { Refusal } from './refusal.ts';
import type { Desk } from './route.ts';
import { HTML_TYPE } from './routes/card.ts';

/**
 * null where the site has no page. A link that names something unknown is answered all the same: the
 * page tells its reader what it could not use.
 */
export async function pageOf(request: Request, params: URLSearchParams, desk: Desk) {
  const { platform, versions } = desk;
  const file = await platform.assets('index.html');
  if (!file?.ok) return null;
  const html = await file.text();
  const data = await versions.open(params.get('v')).catch(unlessRefused);
  const view = data && parseView(params.toString(), data.known).view;
  const { build, site } = platform;
  const key = [site, view ? formatView(view) : '', html].join(' ');
  const etag = `"${[build, data?.dataset.version, digestOf(key)].filter(Boolean).join('.')}"`;
  // It names files by their hash, which the next version of the page replaces: always asked anew.
  const headers = {
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
  if (matches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  const body =
    data && view
      ? withHead(html, cardOf(data.sceneOf(site, view), site, serviceTextOf(view.language)))
      : html;
  return new Response(body, { headers: { ...headers, 'Content-Type': HTML_TYPE } });
}

function unlessRefused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
