import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { npmScript } from './command.mjs';
import { appInputsHash, dataInputsHash, serviceInputsHash } from './inputs.mjs';
import { MANIFEST } from './manifest.mjs';
import { step } from './progress.mjs';
import { inRoot } from './root.mjs';

/**
 * @typedef {object} Target
 * @property {string} title
 * @property {string} script of package.json
 * @property {string} output a file that exists when the target is built
 * @property {string} stamp file with the hash of the inputs it was built from
 * @property {() => string} inputsHash
 */

/** @type {Target} */
const DATA = {
  title: 'Building the data',
  script: 'build:data',
  output: MANIFEST,
  stamp: inRoot('.cache/data.built-from'),
  inputsHash: dataInputsHash,
};

/** @type {Target} */
const APP = {
  title: 'Building the app',
  script: 'build:app',
  output: inRoot('dist/index.html'),
  stamp: inRoot('dist/.built-from'),
  inputsHash: appInputsHash,
};

/** @type {Target} */
const SERVICE = {
  title: 'Building the service',
  script: 'build:edge',
  output: inRoot('dist-edge/service.js'),
  stamp: inRoot('dist-edge/.built-from'),
  inputsHash: serviceInputsHash,
};

/**
 * Builds the dataset if it is missing or older than what it is made of.
 * @param {{ force?: boolean }} [options] `force`: build in any case
 */
export const ensureData = ({ force = false } = {}) => ensure(DATA, force);

/** Builds the service if it is missing or older than what it is made of. */
export const ensureService = () => ensure(SERVICE, false);

/**
 * Builds dataset, app and service if they are missing or older than what they are made of.
 * @param {{ force?: boolean }} [options] `force`: build in any case
 */
export async function ensureBuilt({ force = false } = {}) {
  await ensure(DATA, force);
  await ensure(APP, force);
  await ensure(SERVICE, force);
}

/**
 * The stamp is the hash taken before the build, so that an edit made meanwhile leaves the output
 * stale; it is removed first, so that a build that breaks off does too.
 * @param {Target} target
 * @param {boolean} force
 */
async function ensure({ title, script, output, stamp, inputsHash }, force) {
  const hash = inputsHash();
  if (!force && existsSync(output) && readStamp(stamp) === hash) return;
  rmSync(stamp, { force: true });
  await step(title, () => npmScript(script));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${hash}\n`);
}

/**
 * @param {string} file
 * @returns {string | null} null when there is none
 */
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
