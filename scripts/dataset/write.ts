import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/data/loadDataset.ts';

const VERSION_LENGTH = 12;

/**
 * Writes the files to `<folder>/<version>/` with a manifest, and the manifest beside it as the
 * newest. The version is a hash of names and contents: equal input, equal version, equal bytes.
 * Everything is written aside first, so a failure leaves what was there. Versions that are published
 * are neither taken away nor written again.
 */
export function writeDataset(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  published: ReadonlySet<string> = new Set(),
): Manifest {
  const listed = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = listed.map(
    ([name, bytes]) => [name, { sha256: hashOf(bytes), bytes: bytes.length }] as const,
  );
  const version = hashOf(Buffer.from(JSON.stringify(entries))).slice(0, VERSION_LENGTH);
  const manifest: Manifest = { version, files: Object.fromEntries(entries) };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const target = join(folder, version);
  const isKept = published.has(version) && existsSync(join(target, 'manifest.json'));
  if (!isKept)
    writeVersion(
      folder,
      version,
      new Map<string, Uint8Array | string>([...listed, ['manifest.json', text]]),
    );
  replaceFile(join(folder, 'manifest.json'), text);
  removeOthers(folder, new Set([version, ...published]));
  return manifest;
}

function writeVersion(
  folder: string,
  version: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): void {
  const aside = join(folder, `.${version}.${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(aside, name), content);
  const target = join(folder, version);
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(aside, target);
}

/**
 * Puts a file that is made from a written dataset beside its files and names it in both manifests, or,
 * where the version is published and stays as it is, in the newest alone. It is no part of the version:
 * it names the version itself.
 */
export function addPackage(
  folder: string,
  manifest: Manifest,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  published: ReadonlySet<string> = new Set(),
): Manifest {
  const added = { ...manifest, package: { name, sha256: hashOf(bytes), bytes: bytes.length } };
  const text = `${JSON.stringify(added, null, 2)}\n`;
  replaceFile(join(folder, manifest.version, name), bytes);
  if (!published.has(manifest.version))
    replaceFile(join(folder, manifest.version, 'manifest.json'), text);
  replaceFile(join(folder, 'manifest.json'), text);
  return added;
}

/** Writes a file so that readers see the old or the new one, never a part. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

/** Versions that were built here but not published are only clutter. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.has(entry.name))
      rmSync(join(folder, entry.name), { recursive: true });
  }
}

/** SHA-256, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
