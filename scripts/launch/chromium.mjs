import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { step } from './progress.mjs';

/** Names under which systems offer a Chromium, in the order of preference. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium that starts: `$CHROMIUM`, one on PATH, or, on Debian and Ubuntu as root, the
 * distribution's own, installed now.
 * @returns {Promise<string>} path or name of the executable
 * @throws {Failure} when there is none
 */
export async function findChromium() {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (await starts(given)) return given;
    throw new Failure(`CHROMIUM is set to "${given}", which does not start.`);
  }
  const present = await firstThatStarts();
  if (present !== null) return present;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await installFromDebian().catch(shown);
    const installed = await firstThatStarts();
    if (installed !== null) return installed;
  }
  throw new Failure(
    'The browser tests need Chromium or Google Chrome: install one (on Debian and Ubuntu: ' +
      '"sudo apt-get install chromium") or set CHROMIUM to the path of its executable.',
  );
}

/**
 * A package that could not be installed is told, and then leaves us where no browser leaves us.
 * @param {unknown} error
 */
function shown(error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Updating the package list (apt-get update)', () =>
    run('apt-get', ['-qq', 'update'], { env }),
  );
  await step('Installing Chromium (apt-get install)', () =>
    run('apt-get', ['-qq', 'install', '-y', 'chromium'], { env }),
  );
}

async function firstThatStarts() {
  for (const name of NAMES) {
    const path = await onPath(name);
    if (path !== null && (await starts(path))) return path;
  }
  return null;
}

/**
 * @param {string} name
 * @returns {Promise<string | null>} absolute path; null when PATH does not have it
 */
async function onPath(name) {
  const { stdout } = await promisify(execFile)('sh', ['-c', 'command -v "$0"', name]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() || null;
}

/**
 * Ubuntu's `chromium-browser` may be a stub that only names a snap, so a file alone proves nothing.
 * @param {string} executable
 */
const starts = (executable) =>
  promisify(execFile)(executable, ['--version'], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );
