/** A reader: opens the page, sees the opening moment, clicks, and reads why. */
import assert from 'node:assert/strict';
import { sentence as sentenceWords } from '../../src/text/en/sentence.ts';
import { why } from '../../src/text/en/why.ts';
import { words } from '../../src/text/en/words.ts';
import type { App } from './harness/app.ts';
import { openPoint } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { screenPoint } from './harness/mapInPage.ts';
import { changedPart } from './harness/pictures.ts';
import { scenario } from './harness/scenario.ts';

/** Of the pane's pixels, in percent: antialiasing and letters are drawn by two different hands. */
const JUMP_PCT = 4;

async function seesThePictureFirst(app: App): Promise<void> {
  await app.open();
  const states = await app.page.evaluate(() => window.claimlineStates ?? []);
  assert.deepEqual(
    states.map(({ state }) => state),
    ['picture', 'map'],
  );
  assert.ok((states[0]?.paths ?? 0) > 20, 'the picture is drawn before the map');
  assert.equal(app.search, '', 'an untouched page has a plain address');
}

async function seesNoJump(app: App): Promise<void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await app.page.route('**/mapView-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await app.open('', 'picture');
  await eventually(async () =>
    assert.ok((await app.pane.locator('svg path').count()) > 20, 'no picture is drawn'),
  );
  await app.page.evaluate(() => document.fonts.ready);
  const picture = await app.pane.screenshot();
  release();
  await app.waitForMap('map');
  await eventually(async () => {
    const changed = await changedPart(app.page, picture, await app.pane.screenshot());
    assert.ok(changed * 100 < JUMP_PCT, `${(changed * 100).toFixed(1)} % of the pixels changed`);
  });
}

async function readsTheOpeningMoment(app: App): Promise<void> {
  await app.open('', 'page');
  await app.expectDate('2025-03-13');
  await app.expectText(app.sentence, '13 March 2025', 'Sudzha', 'Russia', 'Ukraine');
  const cards = app.page.getByRole('article');
  await eventually(async () => assert.equal(await cards.count(), 6));
  for (const name of ['Kursk', 'Donetsk', 'Luhansk', 'Zaporizhzhia', 'Kherson'])
    await app.expectText(await app.openCard(`${name} oblast`), /\d+ ?%/);
  await app.expectText(app.card('Sudzha'), words.resolution.disputed);
  await app.expectText(app.page.locator('body'), words.neutrality);
  await app.expectText(app.pane, 'Natural Earth', 'GeoNames');
}

async function readsWhySudzhaIsDisputed(app: App): Promise<void> {
  await app.open();
  const { lng, lat } = app.settlement('sudzha');
  await app.page.mouse.click(...(await screenPoint(app.page, lng, lat)));
  await app.why.getByRole('heading', { name: 'Sudzha', level: 2 }).waitFor();
  await app.expectSearch('?place=sudzha');
  await app.expectText(app.why, words.resolution.disputed, why.positions);
  const says = (claimant: string, ...texts: (string | RegExp)[]): Promise<void> =>
    app.expectText(
      app.why.getByRole('article').filter({ has: app.page.getByText(claimant, { exact: true }) }),
      ...texts,
    );
  await says('Russian Ministry of Defence', 'held by Russia', '13 March 2025');
  await says('DeepState', 'held by Russia', '12 March 2025');
  await says(claimantName(app, 'ua-nsdc'), why.denial, 'Ukraine', '12 March 2025');
  await says(claimantName(app, 'isw'), 'Russia', '12 March 2025');
  await says(claimantName(app, 'ua-commander-in-chief'), 'contested', '12 March 2025');
  // Notes and reports come with their own request.
  await app.why.getByRole('link').first().waitFor();
  for (const link of await app.why.getByRole('link').all())
    assert.match((await link.getAttribute('href')) ?? '', /^https?:\/\//);
}

async function readsWhyOpenCountryIsColoured(app: App): Promise<void> {
  await app.open();
  const { at } = openPoint(app.dataset, 'kherson');
  await app.page.mouse.click(...(await screenPoint(app.page, ...at)));
  await app.expectText(app.why, /Open country near/, 'DeepState', 'Kherson oblast');
}

async function opensAFigureOfTheSentence(app: App): Promise<void> {
  await app.open('?date=2025-02-20', 'page');
  const figure = app.sentence.getByRole('link', { name: /64\s?%/ });
  assert.equal(await figure.getAttribute('title'), sentenceWords.openClaim);
  await figure.click();
  await eventually(() => assert.match(app.param('claim') ?? '', /kursk-incursion-zone/));
  await app.expectText(app.why, /64 ?%/, 'Sergei Rudskoi', '20 February 2025');
}

export function claimantName(app: App, id: string): string {
  const claimant = app.dataset.claimants.find((one) => one.id === (id as string));
  assert.ok(claimant, `no claimant ${id}`);
  return claimant.name;
}

export const reader = [
  scenario('reader: sees the picture before the map takes over', seesThePictureFirst),
  scenario('reader: the map takes the picture’s place without a jump', seesNoJump),
  scenario('reader: the page opens on Sudzha, 13 March 2025', readsTheOpeningMoment),
  scenario('reader: a click on Sudzha tells who says what, and when', readsWhySudzhaIsDisputed),
  scenario('reader: a click on open country is answered too', readsWhyOpenCountryIsColoured),
  scenario('reader: a figure of the sentence opens its claim', opensAFigureOfTheSentence),
];
