import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Exit code of a shell command ended with Ctrl-C. */
const STOPPED = 130;

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when the command could not be started or was stopped
 * @property {string} output everything it wrote to stdout, empty unless captured
 */

/**
 * Runs a command in the repository and waits for its end. Its stderr goes to the terminal.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean }} [options] `capture` also keeps what it
 *   writes to stdout, which is shown all the same
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { env = {}, capture = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    // A signal sent to us alone must not leave the command running behind us; when it has ended, so
    // do we, instead of going on with the next one.
    let isStopped = false;
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      isStopped = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    const done = (/** @type {number | null} */ code) => {
      if (isStopped) process.exit(STOPPED);
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve({ code: code ?? 1, output });
    };
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', done);
  });
}

/**
 * Runs npm with the given arguments, by the npm that started us if there is one.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const started = process.env['npm_execpath'];
  return started?.endsWith('.js')
    ? run(process.execPath, [started, ...args], options)
    : run('npm', args, options);
}

/**
 * Runs a script of package.json.
 * @param {string} name
 * @param {Parameters<typeof run>[2]} [options]
 */
export const npmScript = (name, options) => npm(['run', '--silent', name], options);
