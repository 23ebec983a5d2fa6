/** A researcher looks at what is disputed alone, and at what has been disputed longest. */
import assert from 'node:assert/strict';
import { dayOf } from '../../src/domain/day.ts';
import { daysIn, sweepDisagreement } from '../../src/domain/disagreement.ts';
import { disputedAreas } from '../../src/domain/disputedArea.ts';
import { disagreementList, opponentsOn } from '../../src/domain/disagreementList.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Query } from '../../src/domain/query.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { app as words } from '../../src/text/en/app.ts';
import { disputes as text } from '../../src/text/en/disputes.ts';
import { words as domainWords } from '../../src/text/en/words.ts';
import { formatDay, formatKm2, formatNumber } from '../../src/text/format.ts';
import { mappedOblasts } from '../../src/ui/disputes/mappedPlaces.ts';
import { plain, type App } from './harness/app.ts';
import { isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { resolutionOf, stateOn } from './harness/expected.ts';
import { coloursAt, hideNames } from './harness/mapInPage.ts';
import { scenario } from './harness/scenario.ts';

/** Many disagreements at once, and still open on the last day of the data. */
const DATE = '2026-03-15' as Day;
const CAMERA = { zoom: 8, lat: 48.1, lng: 37.7 };
const VIEW = `view=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`;

const everybody = (app: App, date: Day): Query => ({
  date,
  clock: 'asof',
  track: 'deepstate',
  claimants: new Set(app.dataset.claimants.map(({ id }) => id)),
});

const onlyDisputed = (app: App) => app.page.getByRole('checkbox', { name: words.map.onlyDisputed });

/** The disagreements as the domain lists them. */
function listOf(app: App) {
  const work = sweepDisagreement(app.dataset, everybody(app, DATE));
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return disagreementList(app.dataset, piece.value);
}

async function seesDisputesAlone(app: App): Promise<void> {
  await app.open(`?date=${DATE}&${VIEW}`);
  await hideNames(app.page);
  await onlyDisputed(app).check();
  await eventually(() => assert.equal(app.param('show'), 'disputes'));
  const state = stateOn(app.dataset, DATE);
  const cells = openCells(app.dataset, 'donetsk', CAMERA.zoom).filter(
    ({ cell }) => !['disputed', 'contested'].includes(resolutionOf(state, cell)),
  );
  await eventually(async () => {
    const colours = await coloursAt(
      app.page,
      cells.map(({ at }) => at),
    );
    const coloured = colours.filter(
      (colour) =>
        colour !== null &&
        (['ru', 'ua'] as const).some((of) => isColour(colour, PALETTES.light[of])),
    );
    // The hatch of a disputed cell may reach under the middle of a neighbour's.
    assert.ok(coloured.length * 100 < 3 * cells.length, `${coloured.length} cells are coloured`);
  });
  const areas = disputedAreas(
    app.dataset,
    state,
    mappedOblasts(app.dataset).map(({ id }) => id),
  ).filter(({ km2 }) => km2 > 0);
  const total = areas.reduce((sum, { km2 }) => sum + km2, 0);
  assert.ok(areas.length >= 3 && total > 100, `${total} km² in ${areas.length} oblasts`);
  const main = app.page.getByRole('main');
  await app.expectText(main, plain(text.dayTotal(formatDay(DATE, 'en'), formatKm2(total))));
  for (const { km2 } of areas) await app.expectText(main, plain(formatKm2(km2)));
}

async function opensTheLongest(app: App): Promise<void> {
  await app.open(`?date=${DATE}`, 'page');
  await onlyDisputed(app).check();
  await app.button(text.all).click();
  await eventually(() => assert.equal(app.param('tab'), 'disputes'));
  const list = listOf(app);
  const [longest] = list;
  assert.ok(longest, 'no disagreement');
  const settlement = app.dataset.settlements[longest.cell];
  assert.ok(settlement, 'no settlement');
  const first = app.page.getByRole('region', { name: text.listHeading }).getByRole('row').nth(1);
  await app.expectText(first, settlement.name, formatNumber(longest.days, 0));
  const date = dayOf(longest.from);
  await first.getByRole('link', { name: settlement.name }).click();
  await eventually(() => {
    assert.equal(app.param('date'), date);
    assert.equal(app.param('place'), settlement.id);
    assert.equal(app.param('show'), 'disputes');
    assert.equal(app.param('tab'), null);
  });
  const query = everybody(app, date);
  const { ru, ua } = opponentsOn(app.dataset, longest.cell, query);
  await app.expectText(
    app.why,
    settlement.name,
    domainWords.resolution.disputed,
    text.running(daysIn(longest, longest.from), formatDay(date, 'en')),
    ...[...ru, ...ua].map(({ name }) => name),
  );
  await app.page.goBack();
  await app.expectText(app.page.getByRole('main'), text.listHeading);
}

/** The day has settled: it is in the link, and in the words. */
async function expectsDay(app: App, day: Day): Promise<void> {
  await eventually(() => assert.equal(app.param('date'), day));
  await app.expectText(app.page.getByRole('main'), text.dayHeading(formatDay(day, 'en')));
}

/** In the page: a quick hand's two keys, before the first is painted. */
function pressTwiceWithinAFrame(on: Element, key: string): void {
  for (const type of ['keydown', 'keyup', 'keydown', 'keyup'])
    on.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
}

async function movesTheDayByKeys(app: App): Promise<void> {
  await app.open(`?tab=disputes&date=${DATE}`, 'page');
  const chart = app.page.getByRole('slider', { name: text.chartLabel });
  await chart.focus();
  await chart.press('ArrowLeft');
  await expectsDay(app, '2026-03-14' as Day);
  await chart.evaluate(pressTwiceWithinAFrame, 'ArrowLeft');
  await expectsDay(app, '2026-03-12' as Day);
  await app.page.getByText(text.table).click();
  await app.page.getByRole('region', { name: text.tableCaption }).waitFor();
}

export const disputes = [
  scenario('disputes: a researcher sees on the map only what is disputed', seesDisputesAlone),
  scenario('disputes: a researcher opens the longest running disagreement', opensTheLongest),
  scenario('disputes: keys on the chart move the day', movesTheDayByKeys, { hasWebGl: false }),
];
