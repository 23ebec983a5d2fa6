/**
 * The service: one handler of requests that keeps nothing of its own. Whatever runs it gives it the
 * built site's files; every answer follows from the address and can be kept by whoever likes to.
 */
import { Hono } from 'hono';
import { serviceTextOf } from '../text/serviceText.ts';
import { DEFAULT_VIEW } from '../view/viewState.ts';
import { allow, METHODS, refuse, tell, type Body, type Teller } from './answer.ts';
import { paramsOf } from './asked.ts';
import { Lru } from './lru.ts';
import { openapiOf } from './openapi.ts';
import { pageOf } from './page.ts';
import type { Platform } from './platform.ts';
import { Refusal } from './refusal.ts';
import type { Desk, Route } from './route.ts';
import { CHECK, EXPLAIN, JSON_TYPE, STATE } from './routes/api.ts';
import { CARD } from './routes/card.ts';
import { CLAIMS } from './routes/claims.ts';
import { EMBED } from './routes/embed.ts';
import { OEMBED } from './routes/oembed.ts';
import { PNG, SVG } from './routes/snapshot.ts';
import { staticFile } from './staticFile.ts';
import { Versions } from './versions.ts';

/** Most that bodies made before may weigh in memory, bytes: an edge engine gives 128 MB in all. */
const MEMORY_BYTES = 16_000_000;

const OPENAPI: Route = {
  path: '/api/v1/openapi.json',
  id: 'openapi',
  summary: 'This description.',
  parameters: [],
  types: ['application/json'],
  isShared: true,
  answer: (_params, { platform: { site } }) =>
    Promise.resolve({
      key: '',
      dataVersion: '',
      isFrozen: false,
      type: JSON_TYPE,
      body: () => `${JSON.stringify(openapiOf(ROUTES, site), null, 2)}\n`,
    }),
};

/** Everything that is computed, beside the head of the page itself. */
export const ROUTES: readonly Route[] = [
  ...[SVG, PNG, CARD, EMBED, OEMBED],
  ...[STATE, CLAIMS, EXPLAIN, CHECK, OPENAPI],
];

export interface Service {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export function createService(platform: Platform): Service {
  const desk: Desk = { platform, versions: new Versions(platform.assets) };
  const { build, site } = platform;
  const teller: Teller = { build, site, memory: new Lru<Body>(MEMORY_BYTES) };
  const app = new Hono({ getPath: ({ url }) => pathBelow(site, new URL(url).pathname) });

  for (const route of ROUTES) {
    app.get(route.path, async ({ req: { raw } }) => {
      try {
        const params = paramsOf(new URL(raw.url), route.parameters);
        const answer = await route.answer(params, desk);
        return await tell(raw, route.path, answer, teller, route.isShared);
      } catch (error) {
        if (error instanceof Refusal) return refuse(error, route.isShared);
        throw error;
      }
    });
    app.options(route.path, () => allow(route.isShared));
  }
  for (const path of ['/', '/index.html']) {
    app.get(path, async ({ req: { raw } }) => {
      const page = await pageOf(raw, new URL(raw.url).searchParams, desk);
      return page ?? notFound();
    });
  }
  app.get('/api/*', ({ req }) =>
    refuse(new Refusal(404, { field: 'path', problem: `path: there is no ${req.path}` }), true),
  );
  app.get(
    '*',
    async ({ req }) => (await staticFile(req.raw, req.path, platform.assets)) ?? notFound(),
  );
  app.options('*', () => allow(false));
  app.all('*', () => new Response(null, { status: 405, headers: { Allow: METHODS } }));
  app.onError((error) => {
    platform.report(error);
    return new Response('Internal error\n', { status: 500, headers: PLAIN });
  });
  return { fetch: (request) => app.fetch(request) };
}

const PLAIN = {
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

function notFound(): Response {
  const { service } = serviceTextOf(DEFAULT_VIEW.language);
  return new Response(`${service.notFound}\n`, { status: 404, headers: PLAIN });
}

/** A proxy may or may not take the site's folder off the path: both are understood. */
function pathBelow(site: string, path: string): string {
  const base = new URL(site).pathname;
  return base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
}
