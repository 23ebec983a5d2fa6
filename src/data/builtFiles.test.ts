import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BuiltFiles, type Disk } from './builtFiles.ts';

const FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));
const disk: Disk = {
  read: (path) => new Uint8Array(readFileSync(`${FOLDER}${path}`)),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

/** The same disk with one file that something happened to. */
const spoiled = (name: string, spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): BuiltFiles =>
  new BuiltFiles({
    ...disk,
    read: (path) => (path.endsWith(`/${name}`) ? spoil(disk.read(path)) : disk.read(path)),
  }); // prettier-ignore

const oneBit = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

test('what was built is read', () => {
  const files = new BuiltFiles(disk);
  expect(files.dataset().version).toBe(files.manifest.version);
  expect(files.package().name).toBe(files.manifest.package?.name);
});

test.each([
  ['core.json', (files: BuiltFiles) => files.dataset()],
  ['geometry.bin', (files: BuiltFiles) => files.dataset()],
  ['series.bin', (files: BuiltFiles) => files.dataset()],
  ['details.json', (files: BuiltFiles) => files.details()],
  ['backdrop.json', (files: BuiltFiles) => files.backdrop()],
  [new BuiltFiles(disk).package().name, (files: BuiltFiles) => files.package()],
] as const)('%s is not read with one bit turned, or cut off', (name, read) => {
  expect(() => read(spoiled(name, oneBit))).toThrow(`${name} is not the file that was built`);
  expect(() => read(spoiled(name, (bytes) => bytes.slice(0, -1)))).toThrow(/has \d+ bytes, not the \d+ that were built/); // prettier-ignore
  expect(() => read(new BuiltFiles(disk))).not.toThrow();
});
