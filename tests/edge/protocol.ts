/** HTTP as caches, browsers and polite clients know it. */
import assert from 'node:assert/strict';
import { inEach, type Case } from './case.ts';
import { hear } from './engines.ts';

const SHARED = [
  '/api/v1/state?date=2025-03-12',
  '/api/v1/claims?place=sudzha',
  '/api/v1/openapi.json',
  '/snapshot.svg?date=2025-03-12',
  '/snapshot.png?date=2025-03-12&size=320x320',
  '/oembed?url=https%3A%2F%2Fclaimline.example%2Fmap%2F',
];
const ALL = [...SHARED, '/card?date=2025-03-12', '/?date=2025-03-12', '/', '/data/manifest.json'];

export const protocol: readonly Case[] = [
  ...ALL.map((path) =>
    inEach(`HEAD says what GET says: ${path}`, async (engine) => {
      const got = await hear(engine, path);
      const head = await hear(engine, path, { method: 'HEAD' });
      assert.equal(head.status, got.status);
      assert.equal(head.bytes.length, 0);
      for (const name of ['etag', 'cache-control', 'content-type', 'vary'])
        assert.equal(head.headers[name], got.headers[name], name);
    }),
  ),
  ...ALL.map((path) =>
    inEach(`what is known is not sent again: ${path}`, async (engine) => {
      const { etag = '', ...rest } = (await hear(engine, path)).headers;
      assert.match(etag, /^"[^"]+"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await hear(engine, path, { headers: { 'If-None-Match': known } });
        assert.equal(again.status, 304, known);
        assert.equal(again.bytes.length, 0);
        assert.equal(again.headers['etag'], etag);
        assert.equal(again.headers['cache-control'], rest['cache-control']);
      }
      const other = await hear(engine, path, { headers: { 'If-None-Match': '"other"' } });
      assert.equal(other.status, 200);
    }),
  ),
  inEach('other queries have other tags, equal ones the same', async (engine) => {
    const tagOf = async (query: string): Promise<string | undefined> =>
      (await hear(engine, `/api/v1/state${query}`, { method: 'HEAD' })).headers['etag'];
    assert.equal(
      await tagOf('?date=2025-03-12&clock=asof'),
      await tagOf('?clock=asof&date=2025-03-12'),
    );
    assert.notEqual(await tagOf('?date=2025-03-12'), await tagOf('?date=2025-03-13'));
  }),
  ...['/snapshot.svg', '/api/v1/state', '/card'].map((path) =>
    inEach(`frozen answers are kept for ever, live ones are not: ${path}`, async (engine, all) => {
      const { version } = all.data.dataset;
      const cacheOf = async (query: string): Promise<string | undefined> =>
        (await hear(engine, path + query)).headers['cache-control'];
      assert.equal(
        await cacheOf(`?date=2025-03-12&v=${version}`),
        'public, max-age=31536000, immutable',
      );
      assert.match(
        (await cacheOf('?date=2025-03-12')) ?? '',
        /max-age=300, stale-while-revalidate/,
      );
    }),
  ),
  ...SHARED.map((path) =>
    inEach(`pages of other sites may read ${path}`, async (engine) => {
      const { headers } = await hear(engine, path, { headers: { Origin: 'https://news.example' } });
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.match(headers['access-control-expose-headers'] ?? '', /ETag/);
      // The answer is the same for every origin.
      assert.equal(headers['vary'], 'Accept-Encoding');
      const asked = await hear(engine, path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://news.example', 'Access-Control-Request-Method': 'GET' },
      });
      assert.equal(asked.status, 204);
      assert.equal(asked.headers['access-control-allow-origin'], '*');
      assert.equal(asked.headers['access-control-allow-methods'], 'GET, HEAD, OPTIONS');
      assert.equal(asked.headers['access-control-allow-headers'], 'If-None-Match');
    }),
  ),
  inEach('refusals can be read by other sites, too', async (engine) => {
    const { status, headers } = await hear(engine, '/api/v1/state?date=x');
    assert.equal(status, 400);
    assert.equal(headers['access-control-allow-origin'], '*');
  }),
  inEach('pages are not shared', async (engine) => {
    for (const path of ['/card', '/', '/data/manifest.json'])
      assert.equal((await hear(engine, path)).headers['access-control-allow-origin'], undefined);
  }),
  ...['/', '/card', '/api/v1/state', '/icon.svg'].map((path) =>
    inEach(`only reading is allowed: ${path}`, async (engine) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const { status, headers } = await hear(engine, path, { method });
        assert.equal(status, 405, method);
        assert.equal(headers['allow'], 'GET, HEAD, OPTIONS');
      }
      const asked = await hear(engine, path, { method: 'OPTIONS' });
      assert.equal(asked.status, 204);
      assert.equal(asked.headers['allow'], 'GET, HEAD, OPTIONS');
    }),
  ),
  inEach('what a reader is asked to keep to is told', async (engine) => {
    const { headers } = await hear(engine, '/api/v1/state');
    assert.match(headers['ratelimit-policy'] ?? '', /^"\w+";q=\d+;w=\d+$/);
  }),
];
