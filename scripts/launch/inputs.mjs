import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** Outputs in folders that also hold inputs; the list of kept outputs; launchers, tests, hidden files. */
const NOT_INPUT = [
  /^public\/(data|layers)$/,
  /^data\/published\.json$/,
  /^scripts\/(launch|[^/]+\.mjs)$/,
  /\.test\.ts$/,
  /(^|\/)\.[^/]*$/,
];

/** What the dataset is built from. */
const DATA_INPUTS = [
  'data',
  'scripts',
  'src/domain',
  'src/data',
  'src/picture',
  'package-lock.json',
];

/** What the app is built from, besides the dataset. */
const APP_INPUTS = [
  'src',
  'public',
  'index.html',
  'embed.html',
  'vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'package-lock.json',
  'scripts/launch/manifest.mjs',
  'public/data/manifest.json',
  'data/published.json',
];

/** What the service is built from: it reads the dataset when it runs. */
const SERVICE_INPUTS = [
  'src/domain',
  'src/data',
  'src/picture',
  'src/view',
  'src/publish',
  'src/ui',
  'src/edge',
  'cli',
  'vite.edge.config.ts',
  'scripts/edge/service.capnp',
  'tsconfig.json',
  'package-lock.json',
];

/** Hash of everything that `npm run build:data` reads. */
export const dataInputsHash = () => hashOf(DATA_INPUTS);

/** Hash of everything that the app's build reads; the manifest stands for the dataset. */
export const appInputsHash = () => hashOf(APP_INPUTS);

/** Hash of everything that the service's build reads. */
export const serviceInputsHash = () => hashOf(SERVICE_INPUTS);

/**
 * SHA-256 over names and contents, so that neither a new time stamp nor the order of the file
 * system counts as a change.
 * @param {readonly string[]} inputs files and folders, relative to the root; missing ones count too
 */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of existsSync(inRoot(input)) ? filesUnder(input) : []) {
      const bytes = readFileSync(inRoot(file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/**
 * The file itself, or all input files in a folder, sorted.
 * @param {string} path relative to the root, existing
 * @returns {string[]}
 */
function filesUnder(path) {
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path))
    .sort()
    .map((name) => `${path}/${name}`)
    .filter((child) => !NOT_INPUT.some((pattern) => pattern.test(child)))
    .flatMap(filesUnder);
}
