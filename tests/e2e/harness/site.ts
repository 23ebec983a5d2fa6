/** The built app as it is served to the tests, and the dataset inside it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/launch/serve.mjs';
import { readBuiltDataset } from '../../../scripts/builtDataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `E2E_DIR` serves another build than `dist/`. */
const FOLDER = resolve(ROOT, process.env['E2E_DIR'] || 'dist');

export interface Site {
  /** With a trailing slash. */
  readonly url: string;
  readonly dataset: Dataset;
  close(): void;
}

/** @throws {Error} when there is no build */
export async function openSite(): Promise<Site> {
  if (!existsSync(join(FOLDER, 'index.html'))) {
    throw new Error(`${FOLDER} holds no built app: run "npm run build" first`);
  }
  const { url, close } = await serve({ dir: FOLDER, port: 0 });
  return { url, close, dataset: readBuiltDataset(join(FOLDER, 'data')) };
}
