import { existsSync, readFileSync, statSync } from 'node:fs';
import { npm } from './command.mjs';
import { step } from './progress.mjs';
import { inRoot } from './root.mjs';

const LOCK = inRoot('package-lock.json');
/** npm's own note of what it installed. */
const INSTALLED = inRoot('node_modules/.package-lock.json');

/** Installs the packages of the lock file unless they are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step('Installing packages (npm ci)', () => npm(['ci', '--no-audit', '--no-fund']));
}

/**
 * A lock file that is merely newer (a fresh checkout, a touch) does not cost an installation: only
 * one that asks for other packages than those installed does.
 */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  if (statSync(LOCK).mtimeMs <= statSync(INSTALLED).mtimeMs) return true;
  const installed = packagesOf(INSTALLED);
  return Object.entries(packagesOf(LOCK)).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path below the root
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
