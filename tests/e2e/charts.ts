/** A researcher reads a place over time: by keyboard, in words, as a table, and claim by claim. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { day, type Day } from '../../src/domain/day.ts';
import { formatDay, formatPctInterval } from '../../src/text/format.ts';
import { data } from '../../src/text/en/data.ts';
import { charts as text } from '../../src/text/en/charts.ts';
import { plain, type App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { resolutionOf, sharesIn, stateOn } from './harness/expected.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const LUHANSK = 'Luhansk oblast';

const cursor = (app: App, place: string): Locator =>
  app.page.getByRole('slider', { name: text.slider(place) });

/** Marks are drawn while the page is idle. */
const drawn = (app: App) =>
  app.page
    .locator(`[aria-label="${text.marks}"][aria-busy="false"]`)
    .waitFor({ state: 'attached' });

async function choose(app: App, place: string): Promise<void> {
  await app.page.getByLabel(text.place, { exact: true }).selectOption({ label: place });
  await cursor(app, place).waitFor();
}

/** The date in the link, the words and the slider's value are all of this day. */
async function expectDay(app: App, date: Day): Promise<void> {
  const { ru, ua } = sharesIn(app.dataset, stateOn(app.dataset, date), 'luhansk');
  await eventually(() => assert.equal(app.param('date'), date));
  await app.expectText(
    app.page.getByRole('main'),
    formatDay(date, 'en'),
    plain(formatPctInterval(ru)),
    plain(formatPctInterval(ua)),
  );
  const value = (await cursor(app, LUHANSK).getAttribute('aria-valuetext')) ?? '';
  assert.ok(plain(value).startsWith(formatDay(date, 'en')), value);
}

async function readsAPlaceOverTime(app: App): Promise<void> {
  await app.open('?tab=charts', 'page');
  await cursor(app, 'Donetsk oblast').waitFor();
  await choose(app, LUHANSK);
  await app.expectSearch('?place=luhansk&tab=charts');

  await cursor(app, LUHANSK).focus();
  await app.page.keyboard.press('ArrowLeft');
  await expectDay(app, day('2025-03-12'));
  await app.page.keyboard.press('Escape');
  await eventually(() => assert.equal(app.param('date'), null));
  await app.page.keyboard.press('ArrowLeft');
  await expectDay(app, day('2025-03-12'));
  await app.page.keyboard.press('PageDown');
  await expectDay(app, day('2025-02-12'));
  await app.page.keyboard.press('Home');
  await expectDay(app, app.dataset.firstDay);
  await app.page.goBack();
  await eventually(() => assert.equal(app.param('date'), '2025-02-12'));

  await app.page.getByText(text.table.mapped, { exact: true }).click();
  const { firstDay, lastDay } = app.dataset;
  const caption = plain(text.table.mappedCaption(LUHANSK, firstDay, lastDay));
  const table = app.page.getByRole('table', { name: caption });
  const rows = table.getByRole('row');
  await eventually(async () => assert.ok((await rows.count()) > 200, 'a row a week'));
  await table.getByRole('rowheader', { name: lastDay, exact: true }).waitFor();

  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button(data.download(caption, data.formats.csv)).click(),
  ]);
  const { version } = app.dataset;
  assert.equal(
    file.suggestedFilename(),
    `claimline-shares-luhansk-${firstDay}..${lastDay}-${version}.csv`,
  );

  await drawn(app);
  const marks = app.page.getByRole('group', { name: text.marks }).getByRole('button');
  await marks.first().focus();
  await app.page.keyboard.press('ArrowRight');
  const second = marks.nth(1);
  await eventually(async () =>
    assert.ok(
      await second.evaluate((mark) => mark === document.activeElement),
      'the second mark has no focus',
    ),
  );
  const id = (await second.getAttribute('data-claim')) ?? '';
  const claim = app.dataset.claims.find((one) => one.id === (id as typeof one.id));
  assert.ok(claim, `the mark of ${id}`);
  assert.ok(claim.basePlace === ('luhansk' as typeof claim.place), 'only its own base is drawn');
  await app.page.keyboard.press('Enter');
  await eventually(() => {
    assert.equal(app.param('claim'), id);
    assert.equal(app.param('tab'), null);
  });
  await app.why.waitFor();
  await app.expectDate(claim.asOf);
}

async function pointsAndKeeps(app: App): Promise<void> {
  await app.open('?tab=charts', 'page');
  const chart = cursor(app, 'Donetsk oblast');
  const box = await chart.boundingBox();
  assert.ok(box, 'the chart is laid out');
  const before = (await chart.getAttribute('aria-valuetext')) ?? '';
  const dayText = async (): Promise<string> => (await chart.getAttribute('aria-valuetext')) ?? '';
  // Away from the marks: the foot of the first panel.
  await app.page.mouse.move(box.x + box.width * 0.4, box.y + 215);
  await eventually(async () => assert.notEqual(await dayText(), before, 'pointing moves the day'));
  await app.page.mouse.move(box.x + box.width * 0.4, box.y - 150);
  await eventually(async () => assert.equal(await dayText(), before, 'leaving gives it back'));
  await app.page.mouse.click(box.x + box.width * 0.4, box.y + 215);
  await eventually(() => assert.notEqual(app.param('date'), null));
  const kept = app.param('date');
  await app.page.mouse.move(box.x + box.width * 0.4, box.y - 150);
  await eventually(async () =>
    assert.ok((await dayText()).startsWith(formatDay(day(kept ?? ''), 'en')), 'a press keeps it'),
  );
}

async function fitsAPhone(app: App): Promise<void> {
  await app.open('?tab=charts&place=kursk-incursion-zone', 'page');
  await cursor(app, 'Kursk incursion zone').waitFor();
  const wide = await app.page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map(
      (element) => (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
    ),
  );
  assert.deepEqual(wide, [0, 0], 'nothing scrolls sideways');
  await app.expectText(app.page.getByRole('main'), text.reason.count(14));
}

async function readsWhoHoldsSudzha(app: App): Promise<void> {
  await app.open('?tab=charts&place=sudzha', 'page');
  await cursor(app, 'Sudzha').waitFor();
  const { cell } = app.settlement('sudzha');
  const main = app.page.getByRole('main');
  await app.expectText(main, resolutionOf(stateOn(app.dataset, '2025-03-13'), cell).toLowerCase());
  const marks = app.page.getByRole('group', { name: text.marks }).getByRole('button');
  await drawn(app);
  const claimed = app.dataset.claims.filter(
    ({ kind, place, sameAs }) => kind === 'control' && place === 'sudzha' && sameAs === null,
  );
  assert.ok(claimed.length > 4 && (await marks.count()) <= claimed.length, 'control claims stand');
  assert.ok((await marks.count()) > 4, 'too few marks');
}

export const charts = [
  scenario('charts: who is said to hold Sudzha', readsWhoHoldsSudzha),
  scenario('charts: a researcher reads a place over time by keyboard', readsAPlaceOverTime),
  scenario('charts: pointing moves the day, a press keeps it', pointsAndKeeps),
  scenario('charts: fits a phone', fitsAPhone, PHONE),
];
