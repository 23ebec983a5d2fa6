/** Fetching the dataset. Failures are values; nothing here throws for a bad network or a bad file. */
import type { Dataset } from '../domain/dataset.ts';
import { assemble } from './assemble.ts';
import type { Backdrop } from './format/backdropFile.ts';
import type { CoreFile, DetailsFile } from './format/coreFile.ts';

export type Loaded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** What `public/data/<version>/manifest.json` holds. */
export interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
  /** The whole as a Data Package, beside the files; made from them, and no part of the version. */
  readonly package?: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** Loads and assembles the dataset of one version. `base` ends in a slash. */
export async function loadDataset(
  base: string,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<Loaded<Dataset>> {
  const [core, geometry, series] = await Promise.all([
    loadBytes(base, manifest, 'core.json', signal),
    loadBytes(base, manifest, 'geometry.bin', signal),
    loadBytes(base, manifest, 'series.bin', signal),
  ]);
  if (!core.ok) return core;
  if (!geometry.ok) return geometry;
  if (!series.ok) return series;
  try {
    const parsed = JSON.parse(new TextDecoder().decode(core.value)) as CoreFile;
    return { ok: true, value: assemble(manifest.version, parsed, geometry.value, series.value) };
  } catch (error) {
    return {
      ok: false,
      problem: `the data of version ${manifest.version} cannot be read: ${messageOf(error)}`,
    };
  }
}

/** Notes and reports, asked for when a reader first opens a "why" panel. */
export function loadDetails(
  base: string,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<Loaded<DetailsFile>> {
  return loadJson(base, manifest, 'details.json', signal);
}

/** Land, neighbouring oblasts and state borders around the mapped oblasts. */
export function loadBackdrop(
  base: string,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<Loaded<Backdrop>> {
  return loadJson(base, manifest, 'backdrop.json', signal);
}

/** The manifest of a version other than the one the page was built with. */
export function loadManifest(
  base: string,
  version: string,
  signal: AbortSignal,
): Promise<Loaded<Manifest>> {
  return fetchManifest(`${base}data/${version}/manifest.json`, version, signal);
}

/**
 * What is published of a version. The newest one's manifest names its Data Package, too, which is not
 * kept of older ones.
 */
export async function loadPublished(
  base: string,
  version: string,
  signal: AbortSignal,
): Promise<Loaded<Manifest>> {
  const newest = await fetchManifest(`${base}data/manifest.json`, version, signal);
  return newest.ok && newest.value.version === version
    ? newest
    : loadManifest(base, version, signal);
}

async function fetchManifest(
  url: string,
  version: string,
  signal: AbortSignal,
): Promise<Loaded<Manifest>> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok)
      return { ok: false, problem: `data version ${version} is not published here` };
    return { ok: true, value: (await response.json()) as Manifest };
  } catch (error) {
    return { ok: false, problem: `data version ${version} cannot be loaded: ${messageOf(error)}` };
  }
}

async function loadJson<T>(
  base: string,
  manifest: Manifest,
  name: string,
  signal: AbortSignal,
): Promise<Loaded<T>> {
  const bytes = await loadBytes(base, manifest, name, signal);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(bytes.value)) as T };
  } catch (error) {
    return { ok: false, problem: `${name} cannot be read: ${messageOf(error)}` };
  }
}

/** One file, checked against the manifest's length; a stale cached copy is fetched anew once. */
async function loadBytes(
  base: string,
  manifest: Manifest,
  name: string,
  signal: AbortSignal,
): Promise<Loaded<Uint8Array>> {
  const url = `${base}data/${manifest.version}/${name}`;
  const expected = manifest.files[name]?.bytes;
  let problem = '';
  for (const cache of ['default', 'reload'] as const) {
    try {
      const response = await fetch(url, { signal, cache });
      if (response.ok) {
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (bytes.length === expected) return { ok: true, value: bytes };
        problem = `${name}: got ${bytes.length} bytes when expecting ${String(expected)}; please reload the page`;
      } else problem = `${name}: HTTP ${response.status}`;
    } catch (error) {
      problem = `${name}: ${messageOf(error)}`;
    }
  }
  return { ok: false, problem };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
