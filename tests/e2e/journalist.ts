/** A journalist leaves with a link that shows exactly this, anywhere. */
import assert from 'node:assert/strict';
import { app as words } from '../../src/text/en/app.ts';
import { places as placeWords } from '../../src/text/en/places.ts';
import { sources } from '../../src/text/en/sources.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import { formatDay } from '../../src/text/format.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { mapCamera } from './harness/mapInPage.ts';
import { changedPart } from './harness/pictures.ts';
import { scenario } from './harness/scenario.ts';

const CARDS = ['Kursk oblast', 'Sudzha', 'Donetsk oblast', 'Luhansk oblast'] as const;

/** Everything a link is to restore, as the reader sees it. */
async function seen(app: App): Promise<unknown> {
  await app.openPanel('sources');
  const boxes = await app.page.getByRole('checkbox').all();
  const radios = await app.page.getByRole('radio').all();
  const chosen = await Promise.all([...boxes, ...radios].map((one) => one.isChecked()));
  await app.openPanel('why');
  await app.why.waitFor();
  return {
    search: app.search,
    date: await app.dateField.inputValue(),
    sentence: await app.textOf(app.sentence),
    cards: await Promise.all(CARDS.map((name) => app.textOf(app.card(name)))),
    theme: await app.page.locator('html').getAttribute('data-theme'),
    chosen,
    title: await app.why.getByRole('heading', { level: 2 }).innerText(),
  };
}

async function sharesALink(app: App): Promise<void> {
  await app.open();
  await app.dateField.fill('2024-09-20');
  await app.openPanel('sources');
  await app.page.getByRole('radio', { name: sources.clocks.said }).check();
  await app
    .panel('sources')
    .getByRole('checkbox', { name: /^Rybar|^Russian military bloggers/ })
    .uncheck();
  await app.layerSwitch('Luhansk oblast').uncheck();
  await app
    .card('Sudzha')
    .getByRole('button', { name: placeWords.zoomToPlace('Sudzha') })
    .click();
  await app.card('Sudzha').getByRole('button', { name: 'Sudzha', exact: true }).click();
  await app.page.getByRole('combobox', { name: words.theme }).selectOption('dark');
  for (const name of ['date', 'clock', 'place', 'src', 'hide', 'view', 'theme'])
    await eventually(() => assert.notEqual(app.param(name), null, `no ${name} in ${app.search}`));

  const other = await app.another();
  await other.open(app.search);
  assert.deepEqual(await seen(other), await seen(app));
  const [here, there] = [await mapCamera(app.page), await mapCamera(other.page)];
  assert.ok(Math.abs(here.zoom - there.zoom) < 0.01, `zoom ${here.zoom} and ${there.zoom}`);
  assert.ok(Math.hypot(here.lng - there.lng, here.lat - there.lat) < 0.001, 'the centre');
  await eventually(async () => {
    const pictures = [await app.pane.screenshot(), await other.pane.screenshot()] as const;
    const changed = await changedPart(app.page, ...pictures);
    assert.ok(changed < 0.01, `${(changed * 100).toFixed(1)} % of the map's pixels differ`);
  });
  assert.equal(other.search, app.search, 'opening a link does not rewrite it');
}

async function goesBackAndForward(app: App): Promise<void> {
  await app.open('', 'page');
  await app.dateField.fill('2022-11-11');
  await app.expectSearch('?date=2022-11-11');
  await app
    .card('Kherson oblast')
    .getByRole('button', { name: 'Kherson oblast', exact: true })
    .click();
  await app.expectSearch('?date=2022-11-11&place=kherson');
  await app.button(timeline.next).click();
  await eventually(() => assert.notEqual(app.param('date'), '2022-11-11'));
  const third = app.search;
  await app.page.goBack();
  await app.expectDate('2022-11-11');
  await app.expectText(app.why, 'Kherson oblast');
  await app.page.goBack();
  await app.expectSearch('?date=2022-11-11');
  await app.page.goBack();
  await app.expectDate('2025-03-13');
  await app.expectSearch('');
  for (let step = 0; step < 3; step++) await app.page.goForward();
  await app.expectSearch(third);
  await app.expectDate(new URLSearchParams(third).get('date') ?? '');
}

async function opensTheAboutPage(app: App): Promise<void> {
  await app.open('?date=2022-11-11', 'page');
  await app.pageLink('about').click();
  await app.expectSearch('?date=2022-11-11&tab=about');
  await app.expectText(app.page.getByRole('main'), 'CC BY 4.0', 'Natural Earth', 'GeoNames');
  await app.page.goBack();
  await app.expectDate('2022-11-11');
}

async function reachesFoundingClaims(app: App): Promise<void> {
  const founding = app.dataset.claims.filter(({ article }) => article !== null);
  assert.ok(founding.length >= 10, `${founding.length} founding claims`);
  for (const claim of founding) {
    await app.open(`?claim=${claim.id}`, 'page');
    const claimant = app.dataset.claimants.find(({ id }) => id === claim.claimant);
    await app.expectText(app.why, claimant?.name ?? '?', formatDay(claim.asOf, 'en'));
    await app.expectText(app.why, 'Founding article');
    assert.equal(await app.notices.count(), 0);
  }
}

export const journalist = [
  scenario('journalist: a link restores exactly the view in another browser', sharesALink),
  scenario('journalist: goes back and forward', goesBackAndForward),
  scenario('journalist: opens the page about the data and comes back', opensTheAboutPage),
  scenario('journalist: every founding claim opens by its id', reachesFoundingClaims, {
    hasWebGl: false,
  }),
];
