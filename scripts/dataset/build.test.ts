import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/data/loadDataset.ts';
import { readPublished } from '../publish/published.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimline-build-'));
const [one, other] = [join(folder, 'one'), join(folder, 'other')] as const;

/** Builds into a folder of its own; the environment must not show in the bytes. */
function build(output: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', output], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
      .on('error', reject)
      .on('exit', resolve);
  });
}

/** sha256 of every file below a folder, by path. */
function hashesIn(path: string, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(path).map((name) => {
      const child = join(path, name);
      return statSync(child).isDirectory()
        ? hashesIn(child, `${prefix}${name}/`)
        : { [`${prefix}${name}`]: createHash('sha256').update(readFileSync(child)).digest('hex') };
    }),
  ) as Record<string, string>;
}

beforeAll(async () => {
  const codes = await Promise.all([
    build(one, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }),
    build(other, { TZ: 'America/Los_Angeles', LC_ALL: 'uk_UA.UTF-8' }),
  ]);
  expect(codes).toEqual([0, 0]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the data build', () => {
  test('writes identical bytes twice, in any time zone and language', () => {
    expect(hashesIn(one)).toEqual(hashesIn(other));
  });

  test('writes the six places, one file each', () => {
    expect(readdirSync(join(one, 'layers')).sort()).toEqual(
      ['donetsk', 'kherson', 'kursk', 'luhansk', 'sudzha', 'zaporizhzhia'].map(
        (place) => `${place}.geojson`,
      ),
    );
  });

  test('says the length and hash of every file in the manifest, twice the same', () => {
    const text = readFileSync(join(one, 'data/manifest.json'), 'utf8');
    const { version, files, package: whole } = JSON.parse(text) as Manifest;
    const own = readFileSync(join(one, 'data', version, 'manifest.json'), 'utf8');
    // A published version keeps the manifest it was published with; its package is made anew.
    const isPublished = readPublished(join(root, 'data')).some((kept) => kept.version === version);
    if (isPublished) expect(JSON.parse(own)).toEqual({ version, files });
    else expect(own).toBe(text);
    const hashes = hashesIn(join(one, 'data', version));
    delete hashes['manifest.json'];
    expect(whole).toBeDefined();
    const listed = [...Object.entries(files), [whole!.name, whole!] as const];
    expect(Object.fromEntries(listed.map(([name, { sha256 }]) => [name, sha256]))).toEqual(hashes);
    for (const [name, { bytes }] of listed)
      expect(statSync(join(one, 'data', version, name)).size).toBe(bytes);
  });
});
