import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addPackage, writeDataset } from './write.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-write-'));
  folders.push(folder);
  return folder;
};
const filesOf = (files: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('the version is a hash of names and contents, whatever their order', () => {
  const version = (files: Record<string, string>): string =>
    writeDataset(newFolder(), filesOf(files)).version;
  const first = version({ a: '1', b: '2' });
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(version({ b: '2', a: '1' })).toBe(first);
  expect(version({ a: '1', b: '3' })).not.toBe(first);
  expect(version({ a: '2', b: '1' })).not.toBe(first);
  expect(version({ a: '1', c: '2' })).not.toBe(first);
});

test('writing once more leaves one version, the newest, and nothing aside', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'older'));
  writeFileSync(join(folder, 'older', 'a'), 'x');
  const old = writeDataset(folder, filesOf({ a: '1' }));
  const { version } = writeDataset(folder, filesOf({ a: '2' }));
  writeDataset(folder, filesOf({ a: '2' }));
  expect(old.version).not.toBe(version);
  expect(readdirSync(folder).sort()).toEqual([version, 'manifest.json'].sort());
  expect(readFileSync(join(folder, version, 'a'), 'utf8')).toBe('2');
});

test('a published version is neither taken away nor written again, whatever is built', () => {
  const folder = newFolder();
  const first = writeDataset(folder, filesOf({ a: '1' })).version;
  const published = new Set([first]);
  // Of another time: an equal build must not replace it.
  writeFileSync(join(folder, first, 'a'), 'as it was published');
  const manifest = readFileSync(join(folder, first, 'manifest.json'), 'utf8');
  const second = writeDataset(folder, filesOf({ a: '2' }), published).version;
  expect(readdirSync(folder).sort()).toEqual([first, second, 'manifest.json'].sort());
  const again = writeDataset(folder, filesOf({ a: '1' }), published);
  addPackage(folder, again, { name: 'a.zip', bytes: new Uint8Array([1]) }, published);
  expect(readdirSync(folder).sort()).toEqual([first, 'manifest.json'].sort());
  expect(readFileSync(join(folder, first, 'a'), 'utf8')).toBe('as it was published');
  expect(readFileSync(join(folder, first, 'manifest.json'), 'utf8')).toBe(manifest);
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain('a.zip');
});
