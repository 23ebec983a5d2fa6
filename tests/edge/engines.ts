/** The built site served by the built service, in Node and in workerd, on free ports of this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveInNode, type Served } from '../../scripts/edge/node.mjs';
import { serveInWorkerd } from '../../scripts/edge/workerd.mjs';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import type { Backdrop } from '../../src/data/format/backdropFile.ts';
import { OpenVersion } from '../../src/edge/openVersion.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `E2E_DIR` and `EDGE_DIR` name other builds than `dist/` and `dist-edge/`. */
export const DIST = resolve(ROOT, process.env['E2E_DIR'] || 'dist');
const SERVICE = resolve(ROOT, process.env['EDGE_DIR'] || 'dist-edge');

/** Where the engines are told that the site is. */
export const SITE = 'https://claimline.example/map/';

export interface Engine {
  readonly name: 'node' | 'workerd';
  readonly url: string;
}

/** Body read; headers by name in small letters. */
export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

export interface Engines {
  readonly all: readonly Engine[];
  /** The data that both serve, opened in this process. */
  readonly data: OpenVersion;
  readonly close: () => Promise<void>;
}

export async function startEngines(): Promise<Engines> {
  for (const file of [join(DIST, 'index.html'), join(SERVICE, 'service.js')])
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  const options = { dir: DIST, service: SERVICE, port: 0, site: SITE };
  const workerd = await serveInWorkerd(options);
  let node: Served;
  try {
    node = await serveInNode(options);
  } catch (error) {
    workerd.close();
    throw error;
  }
  return {
    all: [
      { name: 'node', url: node.url },
      { name: 'workerd', url: workerd.url },
    ],
    data: openBuilt(),
    close: async () => {
      node.close();
      workerd.close();
      await workerd.ended;
    },
  };
}

function openBuilt(): OpenVersion {
  const folder = join(DIST, 'data');
  const dataset = readBuiltDataset(folder);
  const backdrop = readFileSync(join(folder, dataset.version, 'backdrop.json'), 'utf8');
  return new OpenVersion(dataset, readBuiltDetails(folder), JSON.parse(backdrop) as Backdrop);
}

/** One request, with the path as it is written. */
export async function hear(
  engine: Engine,
  path: string,
  init: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Heard> {
  const response = await fetch(`${engine.url}${path.replace(/^\//, '')}`, {
    method: init.method ?? 'GET',
    // Node's own client would ask for compressed answers, which only Node gives.
    headers: { 'Accept-Encoding': 'identity', ...init.headers },
    redirect: 'manual',
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes,
    text: new TextDecoder().decode(bytes),
  };
}
