import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { FILTER_PARAMETERS } from '../view/filterUrl.ts';
import { SNAPSHOT_PARAMETERS } from '../publish/snapshotOptions.ts';
import { formatView, parseView } from '../view/url.ts';
import { knownFrom } from '../view/knownFrom.ts';
import { createService, ROUTES } from './app.ts';
import { digestOf, matches } from './etag.ts';
import { escaped, escapedXml, shortened } from './markup.ts';
import { SNAPSHOT_OPTIONS, VIEW_PARAMETERS } from './parameters.ts';
import type { Platform } from './platform.ts';

const PUBLIC = new URL('../../public/', import.meta.url);
const dataset = readBuiltDataset();
const { version } = dataset;
const OLD = 'a'.repeat(12);
const SITE = 'https://claimline.example/';

/** The built data without a page; an older version has the same files under its own name. */
function platform(read: string[] = []): Platform {
  return {
    assets: async (path) => {
      read.push(path);
      const file = new URL(path.replace(OLD, version), PUBLIC);
      return readFile(file).then(
        (bytes) => new Response(bytes),
        () => null,
      );
    },
    resvg: () => {
      const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
      return WebAssembly.compile(readFileSync(file));
    },
    site: SITE,
    build: 'test',
    report: (error) => {
      throw error;
    },
  };
}

const ask = async (service: ReturnType<typeof createService>, path: string): Promise<Response> =>
  service.fetch(new Request(new URL(path, SITE)));

test('every parameter of a link is in the table, and none that links do not have', () => {
  const link =
    '?date=2025-03-12&clock=said&place=sudzha&claim=ru-general-staff-2025-02-20-donetsk-share75&band=1' +
    '&src=-isw&track=none&hide=kursk&view=8/51/35&tab=claims&show=disputes&vs=2024-08-20&vsclock=asof' +
    '&vssrc=isw&vsform=swipe&q=x&in=kursk&by=isw&side=osint&kind=share&conf=high&from=2025-01-01' +
    `&to=2025-02-01&result=above&sort=value&cols=value&more=side&theme=dark&v=${version}`;
  const { view, notices } = parseView(link, knownFrom(dataset));
  expect(notices).toEqual([]);
  const written = [...new URLSearchParams(formatView(view)).keys()];
  const names = VIEW_PARAMETERS.map(({ name }) => name);
  // The only language is never written.
  expect(names.filter((name) => name !== 'lang').sort()).toEqual([...written].sort());
  expect(names).toEqual(expect.arrayContaining([...FILTER_PARAMETERS]));
  expect(SNAPSHOT_OPTIONS.map(({ name }) => name)).toEqual([...SNAPSHOT_PARAMETERS]);
});

test('no route has a parameter twice', () => {
  for (const { path, parameters } of ROUTES) {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test('a version is read once and kept; an older one answers as itself', async () => {
  const read: string[] = [];
  const service = createService(platform(read));
  await ask(service, '/api/v1/state?date=2025-03-12');
  const before = read.length;
  await ask(service, '/api/v1/state?date=2025-03-13');
  expect(read.length).toBe(before);
  const old = await ask(service, `/api/v1/state?date=2025-03-12&v=${OLD}`);
  expect(((await old.json()) as { dataVersion: string }).dataVersion).toBe(OLD);
  expect(old.headers.get('cache-control')).toContain('immutable');
  const now = await ask(service, '/api/v1/state?date=2025-03-12');
  expect(now.headers.get('etag')).not.toBe(old.headers.get('etag'));
});

test('answers do not depend on what was asked before', async () => {
  const days = ['2025-03-12', '2022-06-01', '2024-08-20', '2025-03-12'];
  const one = createService(platform());
  for (const day of days) {
    const path = `/api/v1/state?date=${day}&clock=${day < '2024' ? 'said' : 'asof'}`;
    const fresh = await ask(createService(platform()), path);
    expect(await (await ask(one, path)).text()).toBe(await fresh.text());
  }
});

test('a site without data is busy, and says when to ask again', async () => {
  const service = createService({ ...platform(), assets: () => Promise.resolve(null) });
  const response = await ask(service, '/api/v1/state');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await ask(service, '/')).status).toBe(404);
});

test('data that cannot be read is reported, and nothing of it is told', async () => {
  const heard: unknown[] = [];
  const service = createService({
    ...platform(),
    assets: async (path) =>
      path.endsWith('core.json') ? new Response('{"secret"') : platform().assets(path),
    report: (error) => heard.push(error),
  });
  const response = await ask(service, '/api/v1/state');
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('Internal error\n');
  expect(heard).toHaveLength(1);
});

test('another build and another site have other tags', async () => {
  const tagOf = async (change: Partial<Platform>): Promise<string | null> =>
    (await ask(createService({ ...platform(), ...change }), '/card')).headers.get('etag');
  expect(await tagOf({ build: 'other' })).not.toBe(await tagOf({}));
  expect(await tagOf({ site: 'https://other.example/' })).not.toBe(await tagOf({}));
});

test('a site in a folder is answered with and without the folder', async () => {
  const service = createService({ ...platform(), site: `${SITE}map/` });
  for (const path of ['/map/api/v1/state', '/api/v1/state'])
    expect((await ask(service, path)).status).toBe(200);
});

test.each([
  { header: null, isSame: false },
  { header: '"a"', isSame: true },
  { header: 'W/"a"', isSame: true },
  { header: '"b", "a"', isSame: true },
  { header: '*', isSame: true },
  { header: '"ab"', isSame: false },
])('If-None-Match: $header', ({ header, isSame }) => expect(matches(header, '"a"')).toBe(isSame));

test('unlike texts have unlike digests, in letters that a tag may have', () => {
  const digests = Array.from({ length: 20_000 }, (_, i) => digestOf(`date=${i}`));
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests.every((digest) => /^[0-9a-z]+$/.test(digest))).toBe(true);
});

test('escaped text holds no markup and says the same', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const safe of [escaped(text), escapedXml(text)])
        expect(safe.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&<>"']/);

      expect(escapedXml(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }),
    RUNS,
  ));

test('a text is cut between words', () => {
  expect(shortened('one two three', 13)).toBe('one two three');
  expect(shortened('one two three', 12)).toBe('one two…');
});
