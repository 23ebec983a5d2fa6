import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { addPackage, writeDataset } from '../dataset/write.ts';
import { listText, LIST, problemsOfPublished, readPublished, toPublish } from './published.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../../public/data', import.meta.url));

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the published versions of this repository are all here, byte for byte', () => {
  const versions = readPublished(DATA);
  expect(versions.length).toBeGreaterThan(0);
  expect(problemsOfPublished(versions, PUBLIC)).toEqual([]);
  expect(listText(versions)).toBe(
    listText([...versions].sort((a, b) => (a.date < b.date ? -1 : 1))),
  );
});

test('a file that is missing, and one that has changed, are told by name', () => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-published-'));
  const files = new Map([
    ['a', new Uint8Array([1])],
    ['b', new Uint8Array([2])],
  ]);
  const built = addPackage(folder, writeDataset(folder, files), { name: 'c.zip', bytes: new Uint8Array() }); // prettier-ignore
  const { entry, manifestText } = toPublish(built, '2026-01-02');
  const { version } = built;
  expect(manifestText).not.toContain('c.zip');
  expect(problemsOfPublished([entry], folder)[0]?.message).toBe(
    `public/data/${version}/manifest.json is not what was published`,
  );
  writeFileSync(join(folder, version, 'manifest.json'), manifestText);
  expect(problemsOfPublished([entry], folder)).toEqual([]);
  writeFileSync(join(folder, version, 'a'), 'x');
  rmSync(join(folder, version, 'b'));
  writeFileSync(join(folder, LIST), listText([entry]));
  expect(problemsOfPublished(readPublished(folder), folder).map(({ message }) => message)).toEqual([
    `public/data/${version}/a is not what was published`,
    `public/data/${version}/b is missing`,
  ]);
});

test('without a list nothing is published', () => {
  expect(readPublished('/nowhere')).toEqual([]);
});
