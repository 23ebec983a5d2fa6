/**
 * The data versions that frozen links name, and that are kept for good: `data/published.json` lists
 * them with the hash of every file, and the repository holds the files in `public/data/<version>/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/data/loadDataset.ts';
import { errorAt, type Problem } from '../../src/data/tables/problem.ts';
import { hashOf } from '../dataset/write.ts';

/** Below `data/`. */
export const LIST = 'published.json';
/** Names its own files; the list names it. */
const MANIFEST = 'manifest.json';

export interface PublishedVersion {
  readonly version: string;
  /** Day on which it was added, YYYY-MM-DD. */
  readonly date: string;
  /** SHA-256 of every file of `public/data/<version>/`, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
}

/** Oldest first; none where there is no list. */
export function readPublished(dataDir: string): readonly PublishedVersion[] {
  const file = join(dataDir, LIST);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { versions: PublishedVersion[] }).versions;
}

/** The list as it is written. */
export function listText(versions: readonly PublishedVersion[]): string {
  return `${JSON.stringify({ versions }, null, 2)}\n`;
}

/**
 * What there is to publish of a built version: its files, and its manifest without the Data Package,
 * which is made anew from the tables and not kept.
 */
export function toPublish(
  manifest: Manifest,
  date: string,
): {
  readonly entry: PublishedVersion;
  readonly manifestText: string;
} {
  const { version, files } = manifest;
  const manifestText = `${JSON.stringify({ version, files }, null, 2)}\n`;
  const hashes = Object.entries(files).map(([name, { sha256 }]) => [name, sha256] as const);
  const own = [MANIFEST, hashOf(new TextEncoder().encode(manifestText))] as const;
  return {
    entry: { version, date, files: Object.fromEntries([...hashes, own]) },
    manifestText,
  };
}

/** Every file of a published version that is missing or not the one that was published. */
export function problemsOfPublished(
  versions: readonly PublishedVersion[],
  folder: string,
): Problem[] {
  const spot = { file: LIST, line: 1 };
  return versions.flatMap(({ version, files }) =>
    Object.entries(files).flatMap(([name, sha256]) => {
      const path = join(folder, version, name);
      if (!existsSync(path))
        return errorAt(spot, version, `public/data/${version}/${name} is missing`);
      return hashOf(readFileSync(path)) === sha256
        ? []
        : errorAt(spot, version, `public/data/${version}/${name} is not what was published`);
    }),
  );
}
