import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/**
 * What `npm run build:data` says about the dataset it wrote to `public/data/<version>/`.
 * @typedef {{ version: string, files: Record<string, { sha256: string, bytes: number }> }} DataManifest
 */

/** Where the manifest lies. */
export const MANIFEST = inRoot('public/data/manifest.json');

/**
 * The manifest of the built dataset.
 * @returns {DataManifest}
 * @throws when the data has not been built
 */
export function readManifest() {
  if (!existsSync(MANIFEST)) {
    throw new Error('public/data/manifest.json is missing: run "npm run build:data" first');
  }
  return JSON.parse(readFileSync(MANIFEST, 'utf8'));
}
