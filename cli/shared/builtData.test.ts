import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBuiltData, readVersion } from './builtData.ts';
import { readPermalink, versionIn } from './permalink.ts';
import { addPackage, writeDataset } from '../../scripts/dataset/write.ts';
import { readPublished } from '../../scripts/publish/published.ts';
import { resolve } from '../../src/domain/mapState.ts';
import { queryOf } from '../../src/publish/scene.ts';

const PUBLIC = fileURLToPath(new URL('../../public/data/', import.meta.url));
const [first] = readPublished(fileURLToPath(new URL('../../data', import.meta.url)));
if (!first) throw new Error('nothing is published');
const older = first.version;

/** A folder of data in which the published version is not the newest. */
let folder = '';
let newest = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-versions-'));
  cpSync(join(PUBLIC, older), join(folder, older), { recursive: true });
  const names = Object.keys(first.files).filter((name) => name !== 'manifest.json');
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(PUBLIC, older, name)))])); // prettier-ignore
  files.set('details.json', new TextEncoder().encode('{}'));
  const published = new Set([older]);
  const built = writeDataset(folder, files, published);
  addPackage(folder, built, { name: 'a.zip', bytes: new Uint8Array() }, published);
  newest = built.version;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a link frozen at an older version opens with the data of that version', async () => {
  expect(newest).not.toBe(older);
  const link = `https://example.org/?date=2025-03-12&v=${older}`;
  const version = versionIn(link) ?? '';
  const { dataset } = readVersion(version, pathToFileURL(`${folder}/`));
  const { view } = readPermalink(link, dataset);
  expect([view.version, dataset.version]).toEqual([older, older]);
  const published = (await loadBuiltData(() => {}, older)).dataset;
  const query = queryOf(dataset, view);
  expect(resolve(dataset, query).codes).toEqual(resolve(published, query).codes);
});

test.each(['000000000000', '../../data', 'newest'])('version %s is not here', (version) => {
  expect(() => readVersion(version)).toThrow(`v: data version ${version} is not published here`);
});
