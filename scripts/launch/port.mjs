import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

const DEFAULT_PORT = 4173;

/** Everything is served to this machine only. */
export const HOST = '127.0.0.1';

/**
 * The port to serve on: `PORT`, or 4173.
 * @returns {number} 0 asks the system for a free one
 */
export function portFromEnvironment() {
  const given = process.env['PORT'];
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Failure(`PORT must be a number from 0 to 65535, not "${given}".`);
}

/**
 * Throws a `Failure` at once, rather than after a long build, when the port is taken.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portFailure(error, port)));
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

/**
 * One sentence instead of the system's error.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
export function portFailure(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new Failure(`Port ${port} on ${HOST} is taken; choose another one with PORT=<number>.`);
  }
  return new Failure(`Cannot serve on ${HOST}:${port} (${error.code ?? error.message}).`);
}
