/** Other screens and other readers: phone, tablet, dark, motion; and a session that stays at home. */
import assert from 'node:assert/strict';
import { app as words } from '../../src/text/en/app.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import { boundsOf } from '../../src/picture/layers.ts';
import { SIX_PLACES } from '../../src/domain/namedPlaces.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import type { Locator } from 'playwright-core';
import type { App } from './harness/app.ts';
import { commonColour, isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { screenPoint, whenIdle } from './harness/mapInPage.ts';
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

/** Names of the map that stand in a part of its pane, px from the pane's corner. */
async function namesIn(app: App, boxes: readonly Box[]): Promise<string[]> {
  await whenIdle(app.page);
  return app.page.evaluate((boxes) => {
    const map = window.claimlineMap as unknown as {
      queryRenderedFeatures(
        box: [[number, number], [number, number]],
        options: { layers: string[] },
      ): { properties: { text?: string } }[];
    };
    return boxes.flatMap(({ left, top, right, bottom }) =>
      map
        .queryRenderedFeatures(
          [
            [left, top],
            [right, bottom],
          ],
          { layers: ['labels'] },
        )
        .map(({ properties }) => properties.text ?? ''),
    );
  }, boxes);
}

/** px */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

async function boxOf(where: Locator): Promise<Box> {
  const box = await where.boundingBox();
  assert.ok(box, 'it is not on the screen');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** On the opening view, no name is cut at an edge of the map. */
async function expectWholeNames(app: App): Promise<void> {
  const { left, top, right, bottom } = await boxOf(app.pane);
  const [width, height] = [right - left, bottom - top];
  assert.ok(
    (await namesIn(app, [{ left: 0, top: 0, right: width, bottom: height }])).length > 9,
    'too few names on the map',
  );
  const edges = [
    { left: 0, top: 0, right: 1, bottom: height },
    { left: width - 1, top: 0, right: width, bottom: height },
    { left: 0, top: 0, right: width, bottom: 1 },
    { left: 0, top: height - 1, right: width, bottom: height },
  ];
  assert.deepEqual(await namesIn(app, edges), []);
}

/** All six places are on the map, in the sight of whoever opens the page. */
async function expectSixPlaces(app: App): Promise<void> {
  const { left, top, right, bottom } = await boxOf(app.pane);
  const bounds = boundsOf(app.dataset, SIX_PLACES);
  assert.ok(bounds, 'no bounds');
  const [west, south, east, north] = bounds;
  for (const [lng, lat] of [
    [west, south],
    [east, north],
  ] as const) {
    const [x, y] = await screenPoint(app.page, lng, lat);
    assert.ok(x >= left && x <= right, `${lng} is off the map: x ${x}`);
    assert.ok(y >= top && y <= bottom, `${lat} is off the map: y ${y}`);
  }
}

async function seesDisputesOnAPhone(app: App): Promise<void> {
  await app.open('?show=disputes');
  const day = app.page.locator('.day');
  await app.expectText(day, /disputed/);
  const [pane, figure] = [await boxOf(app.pane), await boxOf(day)];
  const covered = {
    left: figure.left - pane.left,
    top: figure.top - pane.top,
    right: figure.right - pane.left,
    bottom: figure.bottom - pane.top,
  };
  assert.deepEqual(await namesIn(app, [covered]), [], 'no name under the figure of the day');
  await expectWholeNames(app);
}

async function turnsThePhone(app: App): Promise<void> {
  await app.open();
  await expectFit(app);
  const map = await boxOf(app.pane);
  assert.ok(map.bottom - map.top > 350, `the map is ${map.bottom - map.top} px high`);
  await expectSixPlaces(app);
  await expectWholeNames(app);
  const slider = await boxOf(app.slider);
  assert.ok(slider.left >= map.right, 'the timeline is beside the map');
  assert.ok(
    slider.right - slider.left > 300 && slider.bottom - slider.top >= 44,
    'the slider is too small for a thumb',
  );
  await app.card('Sudzha').waitFor({ state: 'detached' });
  await app.panelButton('places').tap();
  await app.expectText(app.panel('places'), 'Kursk oblast', 'Sudzha');
  assert.ok((await boxOf(app.panel('places'))).left >= map.right, 'the sheet is beside the map');
  await expectFit(app);
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
  // Beside the page with the longest name nothing is cut; the appearance is among the pages.
  await app.open('?tab=disputes', 'page');
  await expectFit(app);
  await app.page.getByRole('button', { name: words.pagesMenu }).tap();
  await app.page.getByRole('combobox', { name: words.theme }).selectOption('dark');
  assert.equal(await app.page.locator('html').getAttribute('data-theme'), 'dark');
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
  await eventually(async () =>
    assert.ok(((await sheet.boundingBox())?.height ?? 0) > low + 100, 'the sheet has not grown'),
  );
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

/** All six places of the column, without scrolling. */
async function expectSixCards(app: App): Promise<void> {
  const column = app.page.getByRole('region', { name: words.panels.places });
  const cards = column.getByRole('article');
  await eventually(async () => assert.equal(await cards.count(), SIX_PLACES.length));
  const { bottom, right } = await boxOf(column);
  for (const card of await cards.all()) {
    const box = await boxOf(card);
    assert.ok(box.bottom <= bottom, `a card ends ${box.bottom - bottom} px below the column`);
    const more = await boxOf(card.locator('.more'));
    assert.ok(more.right < right, 'what unfolds the card stands within the column');
  }
}

async function usesATablet(app: App): Promise<void> {
  for (const date of ['2022-11-12', '2024-08-20', '2025-02-20', '2026-03-15', '2025-03-13']) {
    await app.open(`?date=${date}`);
    await expectFit(app);
    await expectSixCards(app);
  }
  await expectWholeNames(app);
  for (const name of ['sources', 'legend', 'why'] as const) {
    await app.openPanel(name);
    await expectFit(app);
  }
  await app.open('?date=2022-03-15&tab=about', 'page');
  await app.expectText(app.page.getByRole('main'), 'GeoNames');
  await expectFit(app);
}

/** As low as a phone's browser leaves it: the page scrolls, and the panels stay in sight. */
async function usesALowPhone(app: App): Promise<void> {
  await app.open();
  const map = await boxOf(app.pane);
  assert.ok(map.bottom - map.top > 330, `the map is ${map.bottom - map.top} px high`);
  await expectSixPlaces(app);
  const isInSight = async (): Promise<void> => {
    const { bottom } = await boxOf(app.panelButton('places'));
    assert.equal(
      Math.round(bottom),
      app.setting.height,
      'the panels are at the foot of the screen',
    );
  };
  await isInSight();
  await app.button(timeline.next).scrollIntoViewIfNeeded();
  await isInSight();
  await app.panelButton('legend').tap();
  await eventually(async () => {
    const sheet = await boxOf(app.panel('legend'));
    const { top } = await boxOf(app.panelButton('legend'));
    assert.ok(
      Math.abs(sheet.bottom - top) <= 2,
      `the sheet ends at ${sheet.bottom}, not at ${top}`,
    );
  });
}

async function usesAWideScreen(app: App): Promise<void> {
  await app.open();
  await expectSixPlaces(app);
  await expectWholeNames(app);
  await app.button('Show all six places').click();
  assert.equal(app.search, '', 'the fitted view is no choice of the reader');
}

async function holdsATablet(app: App): Promise<void> {
  await app.open();
  await expectFit(app);
  await expectWholeNames(app);
  const masthead = await boxOf(app.page.locator('.masthead'));
  const last = await boxOf(app.page.getByRole('combobox', { name: words.theme }));
  assert.ok(
    last.right <= masthead.right,
    `the masthead is ${last.right - masthead.right} px short`,
  );
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
  await eventually(async () =>
    assert.ok((await app.dateField.inputValue()) > '2025-03-18', 'the day has not moved'),
  );
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
  assert.ok(app.watch.requests.length > 10, 'too few requests to tell');
}

export const screens = [
  scenario('phone: the map, the slider under the thumb, nothing to the side', usesAPhone, PHONE),
  scenario('phone: the sheet opens, grows, shrinks and closes', opensTheSheet, PHONE),
  scenario('phone: a tap on the map tells why', tapsTheMap, PHONE),
  scenario('phone: the figure of what is disputed covers no name', seesDisputesOnAPhone, PHONE),
  scenario('phone on its side: the map, and all else beside it', turnsThePhone, {
    width: 844,
    height: 390,
    hasTouch: true,
  }),
  scenario('768×1024: no name is cut', holdsATablet, { width: 768, height: 1024, hasTouch: true }),
  scenario('1024×768: everything fits', usesATablet, { width: 1024, height: 768 }),
  scenario('phone: a low one is scrolled, and its panels stay in sight', usesALowPhone, {
    ...PHONE,
    width: 375,
    height: 553,
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
