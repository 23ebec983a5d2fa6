/** A researcher asks how far a figure was from the mapped line, and who else gave one. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { otherFigures } from '../../src/domain/otherFigures.ts';
import { data } from '../../src/text/en/data.ts';
import type { ClaimId } from '../../src/domain/types.ts';
import { checks } from '../../src/text/en/checks.ts';
import { claims as claimsText } from '../../src/text/en/claims.ts';
import { why } from '../../src/text/en/why.ts';
import { words } from '../../src/text/en/words.ts';
import { plain, type App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { whenIdle } from './harness/mapInPage.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const RUDSKOI = 'ru-general-staff-2025-02-20-donetsk-share75';
/** Two founding facts of the data: 75 % against 68.6–69.8 % of Donetsk oblast. */
const FACTS = ['68.6–69.8 %', '5.2 points', '1 386 km²'];

const list = (app: App) => app.page.getByRole('region', { name: checks.listLabel });
/** Long lists are drawn while the page is idle: counted once all rows stand. */
const whole = (app: App) =>
  app.page.locator(`[aria-label="${checks.listLabel}"][aria-busy="false"]`).waitFor();
const rowOf = (app: App, id: string) => list(app).locator(`tr[data-claim="${id}"]`);

/** What the map draws of the band: kinds of geometry and the label. */
async function drawn(app: App): Promise<{ areas: number; labels: string[] }> {
  await whenIdle(app.page);
  return app.page.evaluate(() => {
    const map = window.claimlineMap as unknown as {
      queryRenderedFeatures(options: { layers: string[] }): {
        layer: { id: string };
        properties: { text?: string };
      }[];
    };
    const found = map.queryRenderedFeatures({ layers: ['band', 'band-label'] });
    return {
      areas: found.filter(({ layer }) => layer.id === 'band').length,
      labels: found.flatMap(({ properties }) => properties.text ?? []),
    };
  });
}

async function measuresADifference(app: App): Promise<void> {
  await app.open('', 'page');
  await app.pageLink('checks').click();
  await rowOf(app, RUDSKOI).waitFor();
  await whole(app);
  const all = await list(app).locator('tbody tr').count();
  assert.ok(all > 200, `${all} claims are checked`);

  // Filters by Donetsk oblast.
  await app.page.locator('summary', { hasText: claimsText.filter.place }).first().click();
  await app.page.getByRole('checkbox', { name: 'Donetsk oblast', exact: true }).check();
  await app.page.keyboard.press('Escape');
  await eventually(async () => {
    const some = await list(app).locator('tbody tr').count();
    assert.ok(some > 20 && some < all, `${some} of ${all} rows`);
  });
  await eventually(() => assert.equal(app.param('in'), 'donetsk'));

  // Only what is above the mapped interval, and all again.
  const outcome = claimsText.filter.remove(`${checks.outcomeLabel}: ${checks.outcome.above}`);
  await app.page.locator('summary', { hasText: checks.outcomeLabel }).first().click();
  await app.page.getByRole('checkbox', { name: checks.outcome.above, exact: true }).check();
  await app.page.keyboard.press('Escape');
  await eventually(() => assert.equal(app.param('result'), 'above'));
  await whole(app);
  await rowOf(app, RUDSKOI).waitFor();
  for (const text of await list(app).locator('tbody tr').allInnerTexts())
    assert.match(text, new RegExp(checks.outcome.above));
  await app.button(outcome).click();
  await eventually(() => assert.equal(app.param('result'), null));

  // Sorts by difference, the largest first.
  const header = list(app).getByRole('columnheader', { name: claimsText.columns.difference });
  await header.getByRole('button').click();
  await eventually(() => assert.equal(app.param('sort'), '-difference'));
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  await whole(app);
  const printed = await list(app).locator('tbody td.difference').allInnerTexts();
  const points = printed
    .map((text) => /^([+−]?[\d.]+) points/.exec(plain(text))?.[1]?.replace('−', '-'))
    .filter((text) => text !== undefined)
    .map(Number);
  assert.deepEqual(
    points,
    [...points].sort((a, b) => b - a),
  );

  // Opens Rudskoi's claim on the map of its day.
  await app.expectText(rowOf(app, RUDSKOI), ...FACTS, checks.outcome.above, 'Sergei Rudskoi');
  await rowOf(app, RUDSKOI).getByRole('link').click();
  await app.waitForMap('map');
  await app.expectDate('2025-02-20');
  await app.expectText(app.why, ...FACTS);
  await app.expectText(app.why, why.outcome.above);

  // Reads who else gave a figure.
  await app.expectText(app.why, why.nearby('30'));
  const claim = app.dataset.claims.find(({ id }) => id === (RUDSKOI as ClaimId));
  assert.ok(claim, 'no such claim');
  const { near, nearest } = otherFigures(app.dataset.claims, claim);
  const others = [...near, ...nearest];
  assert.ok(others.length > 0, 'nobody else gave a figure');
  for (const { claimant } of others) {
    const name = app.dataset.claimants.find(({ id }) => id === claimant)?.name ?? '?';
    await app.expectText(app.why, name);
  }

  // Takes the answer away: the figures of those days beside the map, as a file.
  await app.why.getByRole('button', { name: why.inChecks }).click();
  await rowOf(app, RUDSKOI).waitFor();
  await whole(app);
  assert.deepEqual(
    ['tab', 'in', 'from', 'to'].map((name) => app.param(name)),
    ['checks', 'donetsk', '2025-01-21', '2025-03-22'],
  );
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button(data.download(checks.downloadLabel, data.formats.csv)).click(),
  ]);
  assert.match(await readFile(await file.path(), 'utf8'), new RegExp(`^${RUDSKOI},donetsk,`, 'm'));
}

async function showsTheBand(app: App): Promise<void> {
  await app.open(`?claim=${RUDSKOI}`);
  assert.deepEqual(await drawn(app), { areas: 0, labels: [] });
  const note = app.pane.locator('.schematic');
  assert.equal(await note.count(), 0);

  const toggle = app.why.getByRole('checkbox', { name: why.band.show });
  await toggle.check();
  await app.expectText(note, 'an area of 1 386 km², not a front line', 'Russian General Staff');
  await eventually(() => assert.equal(app.param('band'), '1'));
  await eventually(async () => {
    const { areas, labels } = await drawn(app);
    assert.ok(areas > 0, 'no area is drawn');
    assert.deepEqual(labels, [why.band.label]);
  });

  // Another day, another front: there it is not drawn.
  await app.dateField.fill('2025-02-27');
  await eventually(async () => assert.equal(await note.count(), 0));
  await eventually(async () => assert.deepEqual(await drawn(app), { areas: 0, labels: [] }));
  await app.dateField.fill('2025-02-20');
  await note.waitFor();
  await eventually(async () => assert.ok((await drawn(app)).areas > 0, 'no band is drawn'));

  // A link carries it, as the reader asked for it.
  await app.open(app.search);
  await app.expectText(note, 'not a front line');

  await toggle.uncheck();
  await eventually(() => assert.equal(app.param('band'), null));
  await eventually(async () => assert.equal(await note.count(), 0));
}

/** The same without WebGL: the picture draws it, too. */
async function showsTheBandInThePicture(app: App): Promise<void> {
  await app.open(`?claim=${RUDSKOI}&band=1`);
  // In two lines on the map, so the words run on without a space.
  const label = await app.pane.locator('svg text.band').textContent();
  assert.equal(label, why.band.label.replace('\n', ''));
  assert.equal(await app.pane.locator('svg path[fill="url(#band)"]').count(), 1);
}

async function readsTheChartByKeyboard(app: App): Promise<void> {
  await app.open('?tab=checks&in=donetsk', 'page');
  const chart = app.page.getByRole('group', { name: checks.dotsLabel });
  const marks = chart.getByRole('link');
  await marks.first().waitFor();
  await app.page.locator(`svg[aria-label="${checks.dotsLabel}"][aria-busy="false"]`).waitFor();
  assert.equal(await chart.locator('a[tabindex="0"]').count(), 1, 'one tab stop');
  await chart.locator('a[tabindex="0"]').focus();
  await app.page.keyboard.press('End');
  const last = await marks.last().getAttribute('aria-label');
  await eventually(async () => {
    const focused = await app.page.evaluate(() =>
      document.activeElement?.getAttribute('aria-label'),
    );
    assert.equal(focused, last);
  });
  assert.match(plain(last ?? ''), new RegExp(words.holder.ru));
  await app.page.keyboard.press('Enter');
  await eventually(() => assert.ok(app.param('claim'), 'no claim was opened'));
  await app.why.waitFor();
}

/** Words in any script, columns of its own, and the list as a file. */
async function searchesChoosesAndTakesAway(app: App): Promise<void> {
  await app.open('?tab=checks&q=Донецьк&cols=as-of~id&more=kind~id', 'page');
  await rowOf(app, RUDSKOI).waitFor();
  await whole(app);
  const header = (name: string) => list(app).getByRole('columnheader', { name });
  await header(claimsText.columns.kind).waitFor();
  await header(claimsText.columns.id).waitFor();

  await app.page.locator('summary', { hasText: checks.columns }).click();
  await app.page.getByRole('checkbox', { name: claimsText.columns.id, exact: true }).uncheck();
  await app.page.keyboard.press('Escape');
  await eventually(() => assert.equal(app.param('more'), 'kind'));
  assert.equal(app.param('cols'), 'as-of~id', 'the columns of the table of claims stay');
  assert.equal(await header(claimsText.columns.id).count(), 0);

  const shown = await list(app).locator('tbody tr').count();
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button(data.download(checks.downloadLabel, data.formats.csv)).click(),
  ]);
  assert.equal(file.suggestedFilename(), `claimline-checks-filtered-${app.dataset.version}.csv`);
  const [names = '', ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
  assert.ok(names.startsWith('claim,place,claimant,'), names);
  assert.equal(rows.length, shown);
}

/** Says what the figure needs and what is left, where no area of its size can be shown. */
async function hasNoRoomForTheBand(app: App): Promise<void> {
  await app.open('?claim=ua-general-staff-2023-12-01-luhansk-area');
  await app.expectText(app.why, plain(why.band.noRoom('Luhansk oblast', '388 km²', '313 km²')));
  assert.equal(await app.why.getByRole('checkbox', { name: why.band.show }).count(), 0);
}

export const claimChecks = [
  scenario('checks: words in Cyrillic, own columns, a file', searchesChoosesAndTakesAway),
  scenario('checks: a figure that exceeds what is left of its base', hasNoRoomForTheBand),
  scenario('checks: how far was a figure from the map, and who else gave one', measuresADifference),
  scenario('checks: an area the size of the difference, on request', showsTheBand),
  scenario('checks: the same in the picture', showsTheBandInThePicture, { hasWebGl: false }),
  scenario('checks: the chart by keyboard', readsTheChartByKeyboard),
  scenario('checks: the chart by keyboard, on a phone', readsTheChartByKeyboard, PHONE),
];
