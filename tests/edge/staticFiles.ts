/** The files of the built site, as a static host serves them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { inEach, type Case } from './case.ts';
import { DIST, hear, type Engine } from './engines.ts';

export const staticFiles: readonly Case[] = [
  inEach(
    'files come as they are, the hashed ones to be kept for ever',
    async (engine, { data }) => {
      const script = readdirSync(join(DIST, 'assets')).find((name) => name.endsWith('.js'));
      const files = [
        { path: 'icon.svg', type: 'image/svg+xml', isFixed: false },
        { path: `assets/${script ?? ''}`, type: 'text/javascript; charset=utf-8', isFixed: true },
        { path: 'data/manifest.json', type: 'application/json; charset=utf-8', isFixed: false },
        {
          path: `data/${data.dataset.version}/series.bin`,
          type: 'application/octet-stream',
          isFixed: true,
        },
      ];
      for (const { path, type, isFixed } of files) {
        const { status, headers, bytes } = await hear(engine, `/${path}`);
        assert.equal(status, 200, path);
        assert.equal(headers['content-type'], type);
        assert.equal(headers['cache-control']?.includes('immutable'), isFixed);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.ok(readFileSync(join(DIST, path)).equals(bytes), path);
      }
    },
  ),
  inEach('nothing else is served', async (engine) => {
    const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'];
    for (const path of [...paths, '/.built-from', '/%', '/assets', '/data/%00.json'])
      assert.equal(await statusOf(engine, path), 404, path);
  }),
  {
    name: 'Node compresses text, each answer with a weak tag of its own',
    check: async ({ all }) => {
      const node = all.find(({ name }) => name === 'node');
      assert.ok(node, 'no answer from Node');
      for (const path of ['/data/manifest.json', '/api/v1/state', '/snapshot.svg', '/']) {
        const plain = await hear(node, path);
        for (const [encoding, open] of [
          ['br', brotliDecompressSync],
          ['gzip', gunzipSync],
        ] as const) {
          const { headers, body } = await raw(node, path, encoding);
          assert.equal(headers['content-encoding'], encoding, path);
          assert.equal(headers['vary'], 'Accept-Encoding');
          assert.equal(headers['etag'], `W/${plain.headers['etag'] ?? ''}`);
          assert.ok(body.length < plain.bytes.length, 'it is not packed');
          assert.ok(open(body).equals(plain.bytes), path);
        }
      }
      const { headers } = await raw(node, '/snapshot.png?size=320x320', 'br');
      assert.equal(headers['content-encoding'], undefined);
    },
  },
];

/** Status for a path sent as it is, which `fetch` would tidy up. */
async function statusOf(engine: Engine, path: string): Promise<number | undefined> {
  return (await raw(engine, path, 'identity')).status;
}

function raw(engine: Engine, path: string, encoding: string) {
  const { hostname, port } = new URL(engine.url);
  const headers = { 'Accept-Encoding': encoding };
  return new Promise<{
    status: number | undefined;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
