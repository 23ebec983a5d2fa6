/** Other screens and other readers: phone, tablet, dark, motion; and a session that stays at home. */
import assert from 'node:assert/strict';
import { app as words } from '../../src/text/en/app.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import { boundsOf } from '../../src/picture/layers.ts';
import { SIX_PLACES } from '../../src/domain/namedPlaces.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import type { App } from './harness/app.ts';
import { commonColour, isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { screenPoint } from './harness/mapInPage.ts';
import { PHONE, scenario } from './harness/scenario.ts';

/** Nothing sticks out to the side, and the page as a whole does not scroll. */
async function expectFit(app: App): Promise<void> {
  await eventually(async () => {
    const size = await app.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      tall: document.documentElement.scrollHeight - innerHeight,
    }));
    assert.ok(size.wide <= 0, `${size.wide} px too wide`);
    assert.ok(size.tall <= 0, `${size.tall} px too tall`);
  });
}

async function usesAPhone(app: App): Promise<void> {
  await app.open();
  await expectFit(app);
  const map = await app.pane.boundingBox();
  assert.ok(map && map.height > 250, `the map is ${map?.height} px high`);
  const slider = await app.slider.boundingBox();
  assert.ok(slider && slider.width > 300 && slider.height >= 44, 'the slider is under the thumb');
  await app.page.touchscreen.tap(slider.x + slider.width / 4, slider.y + slider.height / 2);
  await eventually(async () => assert.notEqual(await app.dateField.inputValue(), '2025-03-13'));
  // The line of the day stands where the finger was.
  const line = await app.page.locator('#timeline .now').boundingBox();
  assert.ok(line && Math.abs(line.x - slider.x - slider.width / 4) < 8, `line at ${line?.x}`);
  await app.button(timeline.next).tap();
  await eventually(() => assert.notEqual(app.param('date'), null));
  // The page with the longest name leaves room for what stands beside it.
  await app.open('?tab=disputes', 'page');
  const theme = await app.page.getByRole('combobox', { name: words.theme }).boundingBox();
  assert.ok(theme && theme.x + theme.width <= app.setting.width, `theme ends at ${theme?.x}`);
}

async function opensTheSheet(app: App): Promise<void> {
  await app.open();
  for (const name of ['places', 'sources', 'legend', 'why'] as const) {
    await app.panelButton(name).tap();
    await app.panel(name).waitFor();
    await expectFit(app);
  }
  await app.panelButton('places').tap();
  const sheet = app.panel('places');
  await app.expectText(sheet, 'Kursk oblast', 'Sudzha');
  const low = (await sheet.boundingBox())?.height ?? 0;
  await app.button(words.sheet.taller).tap();
  await eventually(async () => assert.ok(((await sheet.boundingBox())?.height ?? 0) > low + 100));
  await app.button(words.sheet.shorter).tap();
  await app.card('Sudzha').getByRole('button', { name: 'Sudzha', exact: true }).tap();
  await app.expectText(app.why, 'Sudzha', 'Russian Ministry of Defence');
  await app.panelButton('why').tap();
  await app.why.waitFor({ state: 'detached' });
  await expectFit(app);
}

async function tapsTheMap(app: App): Promise<void> {
  await app.open();
  const { lng, lat } = app.settlement('donetsk-city');
  await app.page.touchscreen.tap(...(await screenPoint(app.page, lng, lat)));
  await app.expectText(app.why, 'DeepState', 'Donetsk oblast');
}

async function usesATablet(app: App): Promise<void> {
  await app.open();
  await expectFit(app);
  const column = await app.page.getByRole('region', { name: words.panels.places }).boundingBox();
  await eventually(async () => {
    const cards = await app.page.getByRole('article').all();
    assert.equal(cards.length, SIX_PLACES.length);
    const last = await cards.at(-1)?.locator('.bar').boundingBox();
    assert.ok(last && column && last.y + last.height <= column.y + column.height, 'six cards fit');
  });
  for (const name of ['sources', 'legend', 'why'] as const) {
    await app.openPanel(name);
    await expectFit(app);
  }
  await app.open('?date=2022-03-15&tab=about', 'page');
  await app.expectText(app.page.getByRole('main'), 'GeoNames');
  await expectFit(app);
}

async function turnsAPhone(app: App): Promise<void> {
  await app.open();
  const map = await app.pane.boundingBox();
  assert.ok(map && map.height >= 140, `the map is ${map?.height} px high`);
  const controls = await app.button(timeline.next).boundingBox();
  assert.ok(controls && controls.y + controls.height <= 390, 'the steps are on the screen');
  const wide = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
}

async function usesAWideScreen(app: App): Promise<void> {
  await app.open();
  const box = await app.pane.boundingBox();
  const bounds = boundsOf(app.dataset, SIX_PLACES);
  assert.ok(box && bounds);
  const [west, south, east, north] = bounds;
  for (const [lng, lat] of [
    [west, south],
    [east, north],
  ] as const) {
    const [x, y] = await screenPoint(app.page, lng, lat);
    assert.ok(x >= box.x && x <= box.x + box.width, `${lng} is off the map: x ${x}`);
    assert.ok(y >= box.y && y <= box.y + box.height, `${lat} is off the map: y ${y}`);
  }
  await app.button('Show all six places').click();
  assert.equal(app.search, '', 'the fitted view is no choice of the reader');
}

async function prefersDark(app: App): Promise<void> {
  await app.open();
  assert.equal(await app.page.locator('html').getAttribute('data-theme'), 'dark');
  const cells = openCells(app.dataset, 'luhansk', 7);
  const expectMap = (palette: 'light' | 'dark'): Promise<void> =>
    eventually(async () => {
      const colour = await commonColour(app.page, cells);
      assert.ok(isColour(colour, PALETTES[palette].ru), `${colour} in ${palette}`);
    });
  await expectMap('dark');
  await app.page.getByRole('combobox', { name: words.theme }).selectOption('light');
  await expectMap('light');
  await app.expectSearch('?theme=light');
  await app.page.getByRole('combobox', { name: words.theme }).selectOption('auto');
  await expectMap('dark');
  await app.page.emulateMedia({ colorScheme: 'light' });
  await expectMap('light');
}

async function seesMotion(app: App): Promise<void> {
  await app.open('?view=8/48.1/37.7');
  await app.button(timeline.next).click();
  await app.button(timeline.play).click();
  await eventually(async () => assert.ok((await app.dateField.inputValue()) > '2025-03-18'));
  await app.button(timeline.pause).click();
  await app
    .card('Kherson oblast')
    .getByRole('button', { name: /^Zoom to/ })
    .click();
  await eventually(() => assert.match(app.param('view') ?? '', /^[\d.]+\/4[67]\.\d+\/3[23]\.\d+$/));
}

async function staysOnItsOrigin(app: App): Promise<void> {
  await app.open();
  await app.button(timeline.next).click();
  for (const name of ['sources', 'why', 'legend'] as const) await app.openPanel(name);
  await app.open('?place=sudzha&claim=ru-mod-2025-03-13-sudzha-recaptured');
  await app.why.getByRole('link').first().waitFor();
  await app.button('Zoom in').click();
  await app.pageLink('about').click();
  await app.expectText(app.page.getByRole('main'), 'GeoNames');
  const elsewhere = app.watch.requests.filter(
    (url) => !/^(data|blob):/.test(url) && !url.startsWith(app.site.url),
  );
  assert.deepEqual(elsewhere, []);
  assert.ok(app.watch.requests.length > 10);
}

export const screens = [
  scenario('phone: the map, the slider under the thumb, nothing to the side', usesAPhone, PHONE),
  scenario('phone: the sheet opens, grows, shrinks and closes', opensTheSheet, PHONE),
  scenario('phone: a tap on the map tells why', tapsTheMap, PHONE),
  scenario('1024×768: everything fits', usesATablet, { width: 1024, height: 768 }),
  scenario('phone on its side: map and steps', turnsAPhone, {
    ...PHONE,
    width: 844,
    height: 390,
  }),
  scenario('2560×1080: all six places are on the map', usesAWideScreen, {
    width: 2560,
    height: 1080,
  }),
  scenario('dark: follows the system, and the choice of the reader', prefersDark, {
    scheme: 'dark',
  }),
  scenario('motion: plays and flies where the reader allows it', seesMotion, {
    motion: 'no-preference',
  }),
  scenario('a whole session asks nobody but its own origin', staysOnItsOrigin),
];
