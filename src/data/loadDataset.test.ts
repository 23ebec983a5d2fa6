import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  loadDataset,
  loadDetails,
  loadManifest,
  loadPublished,
  type Manifest,
} from './loadDataset.ts';

const { signal } = new AbortController();
const VERSION = '0123456789ab';

const manifestOf = (files: Record<string, string>): Manifest => ({
  version: VERSION,
  files: Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { sha256: '', bytes: text.length }]),
  ),
});

/** Answers requests with these texts by file name; a missing one is not found. */
function serve(files: Record<string, string | Error>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, { cache }: RequestInit) => {
    asked.push(`${cache ?? 'default'} ${url}`);
    const text = files[url.split('/').pop() ?? ''];
    if (text instanceof Error) return Promise.reject(text);
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('failures are values', () => {
  const files = { 'core.json': '{}', 'geometry.bin': 'nonsense', 'series.bin': 'nonsense' };

  test('a file that is not there', async () => {
    serve({});
    expect(await loadDataset('./', manifestOf(files), signal)).toEqual({
      ok: false,
      problem: 'core.json: HTTP 404',
    });
  });

  test('no network', async () => {
    serve({ ...files, 'series.bin': new TypeError('offline') });
    expect(await loadDataset('./', manifestOf(files), signal)).toEqual({
      ok: false,
      problem: 'series.bin: offline',
    });
  });

  test('files of the right length that cannot be read', async () => {
    serve(files);
    const loaded = await loadDataset('./', manifestOf(files), signal);
    expect(loaded).toMatchObject({
      ok: false,
      problem: expect.stringContaining(VERSION) as string,
    });
  });

  test('details of the right length that are no JSON', async () => {
    serve({ 'details.json': '<html>' });
    const loaded = await loadDetails('./', manifestOf({ 'details.json': '{.....' }), signal);
    expect(loaded).toMatchObject({
      ok: false,
      problem: expect.stringContaining('details.json') as string,
    });
  });

  test('a version that is not published', async () => {
    serve({});
    expect(await loadManifest('./', VERSION, signal)).toEqual({
      ok: false,
      problem: `data version ${VERSION} is not published here`,
    });
  });

  test('a manifest that is no JSON', async () => {
    serve({ 'manifest.json': '<html>' });
    expect((await loadManifest('./', VERSION, signal)).ok).toBe(false);
  });
});

test('a file of the wrong length is asked for once more, past the cache, then reported', async () => {
  const asked = serve({ 'details.json': '{}' });
  const loaded = await loadDetails('./', manifestOf({ 'details.json': '{  }' }), signal);
  expect(asked).toEqual([
    `default ./data/${VERSION}/details.json`,
    `reload ./data/${VERSION}/details.json`,
  ]);
  expect(loaded).toMatchObject({
    ok: false,
    problem: 'details.json: got 2 bytes when expecting 4; please reload the page',
  });
});

test('of the newest version its package is known, of an older one what was kept', async () => {
  const older = manifestOf({ 'core.json': '{}' });
  const newest = { ...older, package: { name: 'all.zip', sha256: '', bytes: 1 } };
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(Response.json(url.includes(VERSION) ? older : newest)),
  );
  expect(await loadPublished('./', VERSION, signal)).toEqual({ ok: true, value: newest });
  const other = { ...older, version: 'ba9876543210' };
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(Response.json(url.includes(other.version) ? other : newest)),
  );
  expect(await loadPublished('./', other.version, signal)).toEqual({ ok: true, value: other });
});

test('a file the manifest does not list is a problem, not a guess', async () => {
  serve({ 'details.json': '{}' });
  expect((await loadDetails('./', manifestOf({}), signal)).ok).toBe(false);
});

test('details are what the file says', async () => {
  const text = '{"notes":{"c-1":"note"},"reports":{}}';
  const asked = serve({ 'details.json': text });
  expect(await loadDetails('/base/', manifestOf({ 'details.json': text }), signal)).toEqual({
    ok: true,
    value: { notes: { 'c-1': 'note' }, reports: {} },
  });
  expect(asked).toEqual([`default /base/data/${VERSION}/details.json`]);
});
