/** A researcher searches in another script, lists claims, passes the list on and opens one. */
import assert from 'node:assert/strict';
import { app as words } from '../../src/text/en/app.ts';
import { claims as text } from '../../src/text/en/claims.ts';
import { search } from '../../src/text/en/search.ts';
import { words as domainWords } from '../../src/text/en/words.ts';
import { formatNumber } from '../../src/text/format.ts';
import { plain, type App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const field = (app: App) => app.page.getByRole('combobox', { name: search.field });
const results = (app: App) => app.page.getByRole('listbox', { name: search.results });
const rows = (app: App) => app.page.locator('tr[data-row]');
const count = (listed: number, app: App): string =>
  plain(text.count(formatNumber(listed, 0), formatNumber(app.dataset.claims.length, 0)));

async function searchFor(app: App, query: string): Promise<void> {
  await app.page.keyboard.press('/');
  await field(app).fill(query);
  await results(app).getByRole('option').first().waitFor();
}

async function findsAPlaceInAnotherScript(app: App): Promise<void> {
  await app.open();
  for (const query of ['суджа', 'Судже', 'sudzha']) {
    await searchFor(app, query);
    const selected = results(app).getByRole('option', { selected: true });
    await app.expectText(selected, 'Sudzha', 'Kursk');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await field(app).waitFor({ state: 'detached' });
  }
  await searchFor(app, 'суджа');
  await app.page.keyboard.press('Enter');
  await app.expectText(app.why, 'Sudzha');
  await eventually(() => {
    assert.equal(app.param('place'), 'sudzha');
    const [zoom = 0, lat = 0, lng = 0] = (app.param('view') ?? '').split('/').map(Number);
    const { lng: east, lat: north } = app.settlement('sudzha');
    assert.ok(
      zoom > 9 && Math.abs(lat - north) < 0.2 && Math.abs(lng - east) < 0.3,
      'the map is elsewhere',
    );
  });
}

/** The box is fetched when it is first wanted: what is typed meanwhile is in it when it comes. */
async function losesNoLetter(app: App): Promise<void> {
  let deliver = (): void => undefined;
  const isTyped = new Promise<void>((resolve) => (deliver = resolve));
  await app.page.route(/\/SearchBox-[^/]*\.js$/, async (route) => {
    await isTyped;
    await route.continue();
  });
  await app.open('', 'page');
  const asked = app.page.waitForRequest(/\/SearchBox-[^/]*\.js$/);
  await app.page.keyboard.press('/');
  await asked;
  await app.page.keyboard.type('sudzhi');
  await app.page.keyboard.press('Backspace');
  deliver();
  await field(app).waitFor();
  await app.page.keyboard.type('a');
  await eventually(async () => assert.equal(await field(app).inputValue(), 'sudzha'));
  await app.expectText(results(app), 'Sudzha');
}

async function searchesWithTheKeyboard(app: App): Promise<void> {
  await app.open('?tab=about', 'page');
  await searchFor(app, 'institute for the study');
  await app.page.keyboard.press('Enter');
  await app.expectSearch('?tab=claims&by=isw');
  await searchFor(app, 'kursk');
  const first = await field(app).getAttribute('aria-activedescendant');
  await app.page.keyboard.press('ArrowDown');
  assert.notEqual(await field(app).getAttribute('aria-activedescendant'), first);
  await app.page.keyboard.press('ArrowUp');
  assert.equal(await field(app).getAttribute('aria-activedescendant'), first);
  // A name that Moscow still uses finds the town, and is told.
  await field(app).fill('Артёмовск');
  await app.expectText(results(app).getByRole('option').first(), 'Bakhmut', 'formerly Артемовск');
  const [event] = app.dataset.events.filter(({ date }) => date > app.dataset.firstDay);
  assert.ok(event, 'no such event');
  await field(app).fill(event.title);
  await results(app).getByRole('option', { name: event.title }).click();
  await app.expectDate(event.date);
}

async function listsAndPassesOn(app: App): Promise<void> {
  const { dataset, page } = app;
  await app.open('', 'page');
  await app.pageLink('claims').click();
  await app.expectText(
    page.getByRole('main'),
    plain(
      text.count(formatNumber(dataset.claims.length, 0), formatNumber(dataset.claims.length, 0)),
    ),
  );
  const table = page.getByRole('table', { name: text.tableLabel });
  assert.equal(await table.getAttribute('aria-rowcount'), String(dataset.claims.length + 1));
  const isw = dataset.claimants.find(({ id }) => id === ('isw' as string));
  for (const [menu, label] of [
    [text.filter.claimant, isw?.name ?? ''],
    [text.filter.kind, domainWords.kind.share],
  ] as const) {
    await page.locator('summary', { hasText: menu }).click();
    await page.getByRole('checkbox', { name: label, exact: true }).check();
    await page.keyboard.press('Escape');
  }
  await table.getByRole('button', { name: text.columns['as-of'] }).click();
  const expected = dataset.claims
    .filter(({ claimant, kind }) => claimant === ('isw' as string) && kind === 'share')
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.id < b.id ? -1 : 1));
  await app.expectSearch('?tab=claims&by=isw&kind=share&sort=as-of');
  await app.expectText(page.getByRole('main'), count(expected.length, app));
  assert.equal(
    await table
      .getByRole('columnheader', { name: text.columns['as-of'] })
      .getAttribute('aria-sort'),
    'ascending',
  );
  assert.equal(await rows(app).count(), expected.length);
  const shown = (await rows(app).allInnerTexts()).map(plain);

  const other = await app.another();
  await other.open(app.search, 'page');
  await rows(other).first().waitFor();
  assert.deepEqual((await rows(other).allInnerTexts()).map(plain), shown);

  await rows(app).last().getByRole('cell').first().click();
  const last = expected.at(-1);
  assert.ok(last, 'no last row');
  await eventually(() => assert.equal(app.param('claim'), last.id));
  assert.equal(app.param('tab'), null);
  await app.expectText(app.why, isw?.name ?? '');
  await page.goBack();
  await app.expectText(page.getByRole('main'), count(expected.length, app));
}

async function typesWordsAndClears(app: App): Promise<void> {
  const { page } = app;
  await app.open('?tab=claims', 'page');
  const box = page.getByRole('searchbox', { name: text.filter.text });
  await box.fill('красногоровка');
  await eventually(async () => {
    const all = await rows(app).allInnerTexts();
    assert.ok(all.length > 0 && all.every((row) => row.includes('Krasnohorivka')), all.join());
  });
  await box.press('Enter');
  await app.expectSearch(`?tab=claims&${new URLSearchParams({ q: 'красногоровка' })}`);
  await app.button(text.filter.remove(text.filter.chip.text('красногоровка'))).click();
  await app.expectSearch('?tab=claims');
  await app.expectText(
    page.getByRole('status').filter({ hasText: text.claimants(2, '').trim() }),
    formatNumberPlain(app.dataset.claims.length),
  );
  await page.goBack();
  assert.equal(await box.inputValue(), 'красногоровка');
  await box.fill('no such words anywhere');
  await app.expectText(page.getByRole('main'), text.none);
}

const formatNumberPlain = (value: number): string => plain(formatNumber(value, 0));

async function scrollsThroughAll(app: App): Promise<void> {
  const { page, dataset } = app;
  await app.open('?tab=claims', 'page');
  await rows(app).first().waitFor();
  assert.ok((await rows(app).count()) < 80, 'only the rows in sight are made');
  await page.locator('.scroller').evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await eventually(async () =>
    assert.equal(
      await rows(app).last().getAttribute('aria-rowindex'),
      String(dataset.claims.length + 1),
    ),
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= app.setting.width, `the page is ${width} px wide`);
  assert.equal(await page.getByRole('button', { name: words.search }).count(), 1);
}

const STILL = { hasWebGl: false };

export const claims = [
  scenario('claims: a place is found in Cyrillic letters and opened', findsAPlaceInAnotherScript),
  scenario('claims: no letter is lost while the search box is fetched', losesNoLetter, STILL),
  scenario('claims: the search box is walked with the keyboard', searchesWithTheKeyboard, STILL),
  scenario(
    'claims: a filtered list is passed on, and a row opens its claim',
    listsAndPassesOn,
    STILL,
  ),
  scenario('claims: words narrow the list, a chip widens it again', typesWordsAndClears, STILL),
  scenario('claims: all rows are reached, few are made', scrollsThroughAll, STILL),
  scenario('claims: all rows are reached on a phone', scrollsThroughAll, { ...PHONE, ...STILL }),
];
