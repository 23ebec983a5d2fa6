import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { HOST, portFailure } from '../launch/port.mjs';
import { Compressor } from './compressor.mjs';

/**
 * @typedef {object} Served
 * @property {string} url
 * @property {() => void} close
 */

/**
 * Serves the built site to this machine with the built service.
 * @param {object} options
 * @param {string} options.dir the built site
 * @param {string} options.service folder of the built service
 * @param {number} options.port 0 takes a free one
 * @param {string | null} options.site public address, ending in a slash; null: where it is served
 * @returns {Promise<Served>} rejects with a `Failure` on a taken port
 */
export async function serveInNode({ dir, service, port, site }) {
  const built = await import(pathToFileURL(join(service, 'service.js')).href);
  const compressor = new Compressor();
  /** @type {{ fetch: (request: Request) => Response | Promise<Response> } | null} */
  let handler = null;
  const server = createAdaptorServer({
    fetch: async (request) =>
      compressor.compress(request, (await handler?.fetch(request)) ?? new Response()),
  });
  if ('keepAliveTimeout' in server) {
    // Longer than a proxy in front keeps a connection, or it would write into one that just closed.
    server.keepAliveTimeout = 65_000;
    server.headersTimeout = 70_000;
  }
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portFailure(error, port)));
    server.listen(port, HOST, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const url = `http://${HOST}:${actual}/`;
  handler = built.createService({
    assets: (/** @type {string} */ path) => fileOf(dir, path),
    resvg: async () => WebAssembly.compile(await readFile(join(service, 'resvg.wasm'))),
    site: site ?? url,
    build: built.BUILD,
    report: console.error,
  });
  return {
    url,
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

/**
 * @param {string} dir
 * @param {string} path below the folder
 * @returns {Promise<Response | null>} null when there is no such file
 */
async function fileOf(dir, path) {
  const file = join(dir, path);
  const stats = file.startsWith(dir + sep) ? await stat(file).catch(() => null) : null;
  if (!stats?.isFile()) return null;
  const etag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  return new Response(await readFile(file), { headers: { ETag: etag } });
}
