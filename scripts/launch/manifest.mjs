import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/**
 * What `npm run build:data` says about the dataset it wrote to `public/data/<version>/`.
 * @typedef {{ sha256: string, bytes: number }} Weight
 * @typedef {{ version: string, files: Record<string, Weight>, package?: Weight & { name: string } }} DataManifest
 */

/** Where the manifest lies. */
export const MANIFEST = inRoot('public/data/manifest.json');

/**
 * The manifest of the built dataset.
 * @returns {DataManifest | null} null when the data has not been built
 */
export const readManifest = () =>
  existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : null;
