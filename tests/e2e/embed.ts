/** A newsroom puts a view into an article, and it still says the same, whatever the article allows. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { writeDataset } from '../../scripts/dataset/write.ts';
import type { Manifest } from '../../src/data/loadDataset.ts';
import type { CoreFile } from '../../src/data/format/coreFile.ts';
import { day } from '../../src/domain/day.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { embedCodes, type EmbedCodes } from '../../src/publish/embed/embedCodes.ts';
import { DEFAULT_EMBED, type EmbedOptions } from '../../src/publish/embed/embedOptions.ts';
import { sceneOf, type Scene } from '../../src/publish/scene.ts';
import { FACES } from '../../src/publish/typeface/faces.ts';
import { figureOf, headlineOf, kickerOf } from '../../src/publish/wording.ts';
import { embed as words } from '../../src/text/en/embed.ts';
import { embedTextOf } from '../../src/text/embedText.ts';
import { DEFAULT_VIEW } from '../../src/view/viewState.ts';
import { plain, type App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { BUILT, inNewsroom, NO_SCRIPT, type Newsroom } from './harness/newsroom.ts';
import { scenario } from './harness/scenario.ts';

const text = embedTextOf('en');
const FIGURES = ['kursk', 'donetsk'] as unknown as PlaceId[];
/** Smallest name on the map, px. */
const LEAST_PX = 11;
/** Most of a frame's estimated height that its embed leaves over, px. */
const MOST_SPARE = 40;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** 12 March 2025, frozen at the newest data. */
function sceneFor({ dataset }: App, site: string, date = '2025-03-12'): Scene {
  const view = { ...DEFAULT_VIEW, date: day(date), version: dataset.version };
  return sceneOf({ dataset, backdrop: null, site }, view);
}

function codesFor(scene: Scene, site: string, options: Partial<EmbedOptions> = {}): EmbedCodes {
  const asked = { ...DEFAULT_EMBED, figures: FIGURES, ...options };
  return embedCodes({ scene, options: asked, isMap: false, alt: null, site, text, faces: FACES });
}

/** The frames of the embeds, each drawn. */
async function framesOf(page: Page, count: number): Promise<Frame[]> {
  const frames = await eventually(() => {
    const found = page.frames().filter((frame) => frame !== page.mainFrame());
    assert.equal(found.length, count);
    return found;
  });
  for (const frame of frames) await frame.locator('.map').waitFor();
  return frames;
}

async function expectWords(frame: Frame, scene: Scene): Promise<void> {
  const told = plain(await frame.locator('main').innerText());
  const figures = FIGURES.flatMap((place) => figureOf(scene, place, text)?.lines ?? []);
  const state = words.frozen(scene.dataset.version, '');
  for (const line of [kickerOf(scene, text), headlineOf(scene, text), ...figures, state])
    assert.ok(told.includes(plain(line)), `"${line}" is not in: ${told}`);
}

/** Everything is to be seen without scrolling, and names can be read. */
async function expectReadable(frame: Frame): Promise<void> {
  const seen = await frame.evaluate(() => {
    const root = document.documentElement;
    const names = [...document.querySelectorAll('svg text')]
      .map((name) => name.getBoundingClientRect().height)
      .filter((height) => height > 0);
    const type = [...document.querySelectorAll('p, h1, h2, li, a')].map((element) =>
      parseFloat(getComputedStyle(element).fontSize),
    );
    return {
      sideways: root.scrollWidth - innerWidth,
      hidden: root.scrollHeight - innerHeight,
      least: Math.min(...names, ...type),
      names: names.length,
      map: document.querySelector('.map')?.getBoundingClientRect().width ?? 0,
    };
  });
  assert.ok(seen.sideways <= 0, `${seen.sideways} px sideways`);
  assert.ok(seen.hidden <= 0, `${seen.hidden} px below the frame`);
  assert.ok(seen.least >= LEAST_PX, `${seen.least} px is too small`);
  assert.ok(seen.names >= 8 && seen.map >= 300, JSON.stringify(seen));
}

async function expectAccessible(frame: Frame): Promise<void> {
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join()}`); // prettier-ignore
  });
  assert.deepEqual(found, []);
}

async function standsInAnArticle(app: App, hasScript: boolean): Promise<void> {
  await inNewsroom(app, async ({ site, article }) => {
    const scene = sceneFor(app, site);
    for (const [width, scheme] of [
      [320, 'light'],
      [900, 'light'],
      [900, 'dark'],
    ] as const) {
      const look = scheme === 'dark' ? 'auto' : 'light';
      const { iframe } = codesFor(scene, site, { look });
      const { page, requests, problems } = await article(iframe, NO_SCRIPT, {
        viewport: { width, height: 900 },
        colorScheme: scheme,
        javaScriptEnabled: hasScript,
      });
      const [frame] = await framesOf(page, 1);
      assert.ok(frame, 'no frame');
      await expectWords(frame, scene);
      await expectReadable(frame);
      if (hasScript) await expectAccessible(frame);
      const paper = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(paper === 'rgb(251, 248, 241)', scheme === 'light', paper);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `the article is ${sideways} px too wide`);
      assert.deepEqual(requests.filter((url) => !url.startsWith('data:')).length, 2, requests.join()); // prettier-ignore
      assert.deepEqual(problems, []);
    }
  });
}

/** The frame's height is worked out from the letters' widths; a line or two of it may be left over. */
async function fitsItsFrame(app: App): Promise<void> {
  const founding = app.dataset.claims.filter(({ article }) => article !== null);
  const days = [...new Set(founding.map(({ asOf }) => asOf))];
  assert.ok(days.length > 1, 'too few days');
  await inNewsroom(app, async ({ site, article }) => {
    for (const width of [320, 600, 900]) {
      const asked = days.flatMap((date) => [
        { date, figures: FIGURES },
        { date, figures: [] },
      ]);
      const codes = asked.map(({ date, figures }) => codesFor(sceneFor(app, site, date), site, { figures })); // prettier-ignore
      // In a column that is narrower than the window.
      const body = `<div style="width:${width}px">${codes.map(({ iframe }) => iframe.replace('loading="lazy"', '')).join('')}</div>`;
      const { page } = await article(body, NO_SCRIPT, { viewport: { width: 1200, height: 900 } });
      for (const frame of await framesOf(page, asked.length)) {
        const spare = await frame.evaluate(
          () => innerHeight - document.documentElement.getBoundingClientRect().height,
        );
        assert.equal(await frame.evaluate(() => innerWidth), width);
        assert.ok(spare >= 0, `${width} px wide: ${-spare} px below the frame`);
        assert.ok(spare <= MOST_SPARE, `${width} px wide: ${spare} px left over`);
      }
    }
  });
}

async function tellsItsHeight(app: App): Promise<void> {
  await inNewsroom(app, async ({ site, article }) => {
    const codes = [codesFor(sceneFor(app, site), site), codesFor(sceneFor(app, site, '2024-08-20'), site, { look: 'dark' })]; // prettier-ignore
    const snapshot = await (await fetch(`${site}snapshot.svg?date=2025-03-12`)).text();
    const body = codes.map(({ iframe }) => iframe).join('') + (codes[0]?.heights ?? '') + snapshot;
    const { page, problems } = await article(body, '', { viewport: { width: 400, height: 900 } });
    await page.locator('iframe').last().scrollIntoViewIfNeeded();
    const frames = await framesOf(page, 2);
    for (const width of [400, 320, 900]) {
      await page.setViewportSize({ width, height: 900 });
      await eventually(async () => {
        for (const frame of frames) {
          const element = await frame.frameElement();
          const box = await element.boundingBox();
          const height = await frame.evaluate(
            () => document.documentElement.getBoundingClientRect().height,
          );
          assert.equal(box?.height, Math.ceil(height));
          assert.equal(box?.width, width);
        }
      });
    }
    const places = [page.mainFrame(), ...frames];
    const ids = await Promise.all(
      places.map((place) =>
        place.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id)),
      ),
    );
    assert.ok(
      ids.every(({ length }) => length > 0),
      'an embed has no ids',
    );
    assert.equal(new Set(ids.flat()).size, ids.flat().length, 'an id stands twice');
    assert.deepEqual(problems, []);
  });
}

async function movesTheDay(app: App): Promise<void> {
  await inNewsroom(app, async ({ site, article }) => {
    const scene = sceneFor(app, site);
    const range = { from: day('2025-03-10'), to: day('2025-03-14') };
    const { iframe } = codesFor(scene, site, { range });
    const { page, requests, problems } = await article(iframe, NO_SCRIPT, {
      viewport: { width: 700, height: 1200 },
      reducedMotion: 'reduce',
    });
    const [frame] = await framesOf(page, 1);
    assert.ok(frame, 'no frame');
    const slider = frame.getByRole('slider');
    await slider.waitFor();
    const before = await frame.locator('.map').innerHTML();
    await slider.press('ArrowRight');
    const next = sceneFor(app, site, '2025-03-13');
    await eventually(() => expectWords(frame, next));
    assert.notEqual(await frame.locator('.map').innerHTML(), before);
    const link = await frame.getByRole('link', { name: words.open }).getAttribute('href');
    assert.equal(link, next.link);
    await slider.press('ArrowLeft');
    await eventually(() => expectWords(frame, scene));
    assert.equal(await frame.locator('.map').innerHTML(), before);
    await slider.press('End');
    await eventually(() => expectWords(frame, sceneFor(app, site, range.to)));
    await slider.press('Home');
    await eventually(() => expectWords(frame, sceneFor(app, site, range.from)));
    assert.equal(await frame.getByRole('button', { name: words.play }).count(), 0, 'less motion');
    await expectAccessible(frame);
    const outside = requests.filter((url) => !url.startsWith(site) && !url.startsWith(page.url()));
    assert.deepEqual(outside.filter((url) => !url.startsWith('data:')), []); // prettier-ignore
    assert.deepEqual(problems.filter((line) => !line.includes('escape its sandboxing')), []); // prettier-ignore
  });
}

/** Without the service the page draws itself. */
async function drawsItself(app: App): Promise<void> {
  const { url } = app.site;
  const scene = sceneFor(app, url);
  await app.page.setViewportSize({ width: 640, height: 900 });
  await app.page.goto(codesFor(scene, url).frameUrl);
  await app.page.locator('.map').waitFor();
  await expectWords(app.page.mainFrame(), scene);
  assert.equal(
    await app.page.title(),
    (await app.page.locator('.map > title').textContent()) ?? '',
  );
  await app.page.goto(`${url}embed.html?figures=atlantis`);
  await app.expectText(app.page.locator('body'), /atlantis/);
}

async function opensTheWholeMap(app: App): Promise<void> {
  const { url } = app.site;
  const scene = sceneFor(app, url);
  const { frameUrl } = embedCodes({
    scene,
    options: DEFAULT_EMBED,
    isMap: true,
    alt: null,
    site: url,
    text,
    faces: FACES,
  });
  await app.page.goto(frameUrl);
  await app.waitForMap('map');
  const link = app.page.getByRole('link', { name: words.open });
  assert.equal(await link.getAttribute('href'), scene.link);
  assert.equal(await app.page.getByRole('navigation').count(), 0, 'no masthead');
  const isCooperative = await app.page.evaluate(() => {
    const map = window.claimlineMap as unknown as
      { readonly cooperativeGestures: { isEnabled(): boolean } } | undefined;
    return map?.cooperativeGestures.isEnabled();
  });
  assert.equal(isCooperative, true);
  await app.slider.press('ArrowRight');
  await eventually(() => assert.equal(app.param('embed'), '1'));
}

/** A site on which the link's version is not the newest: in the page and in the service. */
async function opensAnOlderVersion(app: App): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'claimline-older-'));
  try {
    cpSync(BUILT, dir, { recursive: true });
    const { version } = app.dataset;
    const data = join(dir, 'data');
    const { files } = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as Manifest;
    const bytes = new Map(
      Object.keys(files).map((name) => [name, new Uint8Array(readFileSync(join(data, version, name)))]), // prettier-ignore
    );
    const core = JSON.parse(new TextDecoder().decode(bytes.get('core.json'))) as CoreFile;
    const renamed = JSON.stringify(core).replaceAll('"Kursk oblast"', '"Kursk oblast, as it was"');
    bytes.set('core.json', new TextEncoder().encode(renamed));
    const other = writeDataset(data, bytes, new Set([version])).version;
    assert.notEqual(other, version);
    await inNewsroom(
      app,
      async ({ site, article }: Newsroom) => {
        const { page, problems } = await article('', '', {
          viewport: { width: 1440, height: 900 },
        });
        await page.goto(`${site}?date=2025-03-12&v=${other}`);
        const cards = page.getByRole('article');
        await cards.filter({ hasText: 'Kursk oblast, as it was' }).first().waitFor();
        assert.match(page.url(), new RegExp(`v=${other}`));
        await page.goto(`${site}?date=2025-03-12&v=${version}`);
        await cards.filter({ hasText: 'Kursk oblast' }).first().waitFor();
        assert.equal(await page.getByText('as it was').count(), 0);
        const answer = async (asked: string): Promise<string> =>
          (await fetch(`${site}${asked}`)).text();
        for (const path of ['embed.html?figures=kursk&', 'api/v1/state?', 'card?'])
          for (const v of [version, other])
            assert.ok((await answer(`${path}date=2025-03-12&v=${v}`)).includes(v), `${path} ${v}`);
        assert.ok(
          (await answer(`embed.html?figures=kursk&v=${other}`)).includes('as it was'),
          'the older version does not say so',
        );
        assert.ok(
          !(await answer(`embed.html?figures=kursk&v=${version}`)).includes('as it was'),
          'the newest version is said to be old',
        );
        assert.deepEqual(problems, []);
      },
      dir,
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export const embed = [
  scenario('embed: in an article without script', (app) => standsInAnArticle(app, true)),
  scenario('embed: with scripts off', (app) => standsInAnArticle(app, false)),
  scenario('embed: fits a frame without script at three widths', fitsItsFrame),
  scenario('embed: tells its exact height, two on a page', tellsItsHeight),
  scenario('embed: the reader moves the day', movesTheDay),
  scenario('embed: draws itself without the service', drawsItself),
  scenario('embed: the whole map in a frame', opensTheWholeMap),
  scenario('embed: opens an older version', opensAnOlderVersion),
];
