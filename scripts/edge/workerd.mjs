import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Failure } from '../launch/failure.mjs';
import { HOST, requireFreePort } from '../launch/port.mjs';

/**
 * Serves the built site to this machine with the built service in workerd, the engine of Cloudflare
 * Workers.
 * @param {object} options
 * @param {string} options.dir the built site
 * @param {string} options.service folder of the built service
 * @param {number} options.port 0 takes a free one
 * @param {string | null} options.site public address, ending in a slash; null: where it is served
 * @returns {Promise<import('./node.mjs').Served & { ended: Promise<number> }>}
 */
export async function serveInWorkerd({ dir, service, port, site }) {
  const actual = port === 0 ? await freePort() : port;
  await requireFreePort(actual);
  const url = `http://${HOST}:${actual}/`;
  const child = spawn(
    engine(),
    [
      ...['serve', join(service, 'service.capnp'), '--control-fd=3'],
      ...['--socket-addr', `http=${HOST}:${actual}`, '--directory-path', `site=${dir}`],
    ],
    {
      env: { ...process.env, CLAIMLINE_SITE: site ?? url },
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    },
  );
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 0));
  });
  const control = child.stdio[3];
  const isListening = await Promise.race([
    new Promise((resolve) => control?.once('data', () => resolve(true))),
    ended.then(() => false),
  ]);
  if (!isListening) throw new Failure('workerd did not start.');
  return { url, ended, close: () => void child.kill('SIGTERM') };
}

/**
 * The program itself, and not the script that starts it where npm ran no install script: to end the
 * script would leave the program running.
 * @returns {string}
 */
function engine() {
  try {
    return createRequire(import.meta.url)('workerd').default;
  } catch (error) {
    throw new Failure(`workerd is not there for this system: ${String(error).split('\n')[0]}`);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
