import { createReadStream, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compressed as compressedBytes, encodingIn } from './compression.mjs';
import { HOST, portFailure } from './port.mjs';
import { inRoot } from './root.mjs';

/** Media types by extension; anything else is sent as bytes. */
const TYPES = new Map(
  Object.entries(JSON.parse(readFileSync(inRoot('src/edge/mediaTypes.json'), 'utf8'))),
);

/** Already compressed: not worth a second time. */
const INCOMPRESSIBLE = new Set(['.png', '.ico', '.woff2', '.zip']);

/** Names with a content hash: `assets/main-B1x9_dQe.js`, `data/<version>/…`. */
const IMMUTABLE = /^\/(assets|data\/[^/]+)\//;

/** Compressed bodies by file, change time and encoding. */
/** @typedef {Map<string, Promise<Buffer>>} Compressed */

/**
 * Serves a folder of static files to this machine.
 * @param {{ dir: string, port: number }} options port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => void }>} rejects with a `Failure` on a taken port
 */
export function serve({ dir, port }) {
  /** @type {Compressed} */
  const compressed = new Map();
  const server = createServer((request, response) => {
    answer(dir, compressed, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end('Internal error\n');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portFailure(error, port)));
    server.listen(port, HOST, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://${HOST}:${actual}/`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/**
 * @param {string} dir
 * @param {Compressed} compressed
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(dir, compressed, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  const file = path === null ? null : join(dir, path);
  const stats = file?.startsWith(dir + sep) ? await stat(file).catch(() => null) : null;
  if (path === null || file === null || !stats?.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }

  const encoding = encodingFor(file, request.headers['accept-encoding'] ?? '');
  const etag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}-${encoding ?? 'id'}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }

  response.setHeader('Content-Type', TYPES.get(extname(file)) ?? 'application/octet-stream');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (encoding === null) {
    response.writeHead(200, { 'Content-Length': stats.size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file), response);
    return;
  }
  const body = await compressedBody(compressed, file, stats.mtimeMs, encoding);
  response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Path of a request, decoded, with the page of a folder filled in; null when it is malformed.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
    if (path.includes('\0') || path.includes('/.')) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {string} accepted value of `Accept-Encoding`
 * @returns {'br' | 'gzip' | null} null: send it as it is
 */
function encodingFor(file, accepted) {
  return INCOMPRESSIBLE.has(extname(file)) ? null : encodingIn(accepted);
}

/**
 * @param {Compressed} compressed
 * @param {string} file
 * @param {number} changedMs
 * @param {'br' | 'gzip'} encoding
 */
function compressedBody(compressed, file, changedMs, encoding) {
  const key = `${file}\0${changedMs}\0${encoding}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const body = readFile(file).then((bytes) => compressedBytes(bytes, encoding));
  compressed.set(key, body);
  return body;
}
