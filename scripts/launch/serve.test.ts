import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'claimline-serve-'));
const dir = join(folder, 'dist');
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const path of ['assets', 'data/1a2b', 'layers']) {
    mkdirSync(join(dir, path), { recursive: true });
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const file of FILES) writeFileSync(join(dir, file.path), 'x'.repeat(2000));
  writeFileSync(join(dir, '.hidden'), 'hidden');
  site = await serve({ dir, port: 0 });
});

afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

const FILES = [
  { path: 'index.html', type: 'text/html; charset=utf-8', isFixed: false },
  { path: 'assets/main-B1x9.js', type: 'text/javascript; charset=utf-8', isFixed: true },
  { path: 'assets/worker-B1x9.mjs', type: 'text/javascript; charset=utf-8', isFixed: true },
  { path: 'assets/sans-B1x9.woff2', type: 'font/woff2', isFixed: true },
  { path: 'data/1a2b/series.bin', type: 'application/octet-stream', isFixed: true },
  { path: 'data/manifest.json', type: 'application/json; charset=utf-8', isFixed: false },
  { path: 'layers/sudzha.geojson', type: 'application/geo+json; charset=utf-8', isFixed: false },
];

test.each(FILES)('$path has its media type and cache rule', async ({ path, type, isFixed }) => {
  const response = await fetch(site.url + path);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('cache-control')?.includes('immutable')).toBe(isFixed);
  expect(await response.text()).toBe('x'.repeat(2000));
});

test('text is compressed, fonts are not', async () => {
  const encodingOf = async (path: string) =>
    (await fetch(site.url + path, { headers: { 'Accept-Encoding': 'br' } })).headers.get(
      'content-encoding',
    );
  expect(await encodingOf('data/1a2b/series.bin')).toBe('br');
  expect(await encodingOf('assets/sans-B1x9.woff2')).toBeNull();
});

test('an unchanged file is not sent again', async () => {
  const etag = (await fetch(site.url)).headers.get('etag') ?? '';
  expect((await fetch(site.url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

/** Status for a path sent as it is, which `fetch` would tidy up. */
const statusOf = (path: string, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(site.url);
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/.hidden', '/%', '/none'])(
  'nothing is served for %s',
  async (path) => expect(await statusOf(path)).toBe(404),
);

test('only reading is allowed', async () => expect(await statusOf('/', 'POST')).toBe(405));

test('a taken port is one sentence', async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve({ dir, port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken; choose another one with PORT=<number>.`,
  );
});
