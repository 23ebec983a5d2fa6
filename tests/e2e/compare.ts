/** A researcher compares two days, then the two clocks, and hands the comparison on. */
import assert from 'node:assert/strict';
import { changeOf, compareStates, type Difference } from '../../src/domain/compare.ts';
import type { MapState } from '../../src/domain/mapState.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { ALIKE_STRENGTH, PALETTES } from '../../src/picture/palette.ts';
import { differenceSentence } from '../../src/ui/compare/differenceWords.ts';
import { compare as text } from '../../src/text/en/compare.ts';
import { why } from '../../src/text/en/why.ts';
import { words } from '../../src/text/en/words.ts';
import { formatNumber } from '../../src/text/format.ts';
import { en } from '../../src/text/text.ts';
import { plain, type App } from './harness/app.ts';
import { isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { resolutionOf, stateOn } from './harness/expected.ts';
import { coloursAt, hideNames } from './harness/mapInPage.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const DAY = '2025-03-13';
const WEEK_BEFORE = '2025-03-06';
/** The Ukrainian-held part of Kursk oblast and what lies around it. */
const CAMERA = { zoom: 9, lat: 51.2, lng: 35.2 };
const VIEW = `view=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`;

const panel = (app: App) => app.panel('compare');
const sentenceOf = (app: App, difference: Difference, reading: 'time' | 'aside'): string =>
  plain(differenceSentence(app.dataset, difference, reading, { ...en, compare: text }));

/** The row of a place in the table of the difference. */
const rowOf = (app: App, name: string) =>
  panel(app)
    .getByRole('row')
    .filter({ has: app.page.getByRole('button', { name: text.zoomTo(name), exact: true }) });

async function comparesAndHandsOn(app: App): Promise<void> {
  const now = stateOn(app.dataset, DAY);
  const week = compareStates(app.dataset, stateOn(app.dataset, WEEK_BEFORE), now);
  await app.open('', 'page');
  await app.openPanel('compare');
  await app.button(text.days.week).click();
  await app.expectSearch(`?vs=${WEEK_BEFORE}`);
  await app.expectText(
    panel(app),
    '13 March 2025, as of the day, all 33 claimants',
    '6 March 2025, as of the day, all 33 claimants',
    sentenceOf(app, week, 'time'),
  );
  const kursk = changeOf(app.dataset, week, 'kursk' as PlaceId);
  assert.ok(kursk && kursk.gainedKm2.ru > 0, 'Kursk oblast changed within the week');
  await app.expectText(rowOf(app, 'Kursk oblast'), formatNumber(kursk.gainedKm2.ru));

  // The slider moves the view; the other side stays.
  await app.dateField.fill('2025-03-14');
  await app.expectSearch(`?date=2025-03-14&vs=${WEEK_BEFORE}`);
  await app.expectText(panel(app), '14 March 2025, as of', '6 March 2025, as of');
  await app.page.goBack();

  await app.button(text.clocks.said).click();
  await app.expectSearch('?vsclock=said');
  const said = stateOn(app.dataset, DAY, { clock: 'said' });
  const clocks = sentenceOf(app, compareStates(app.dataset, said, now), 'aside');
  await app.expectText(panel(app), '13 March 2025, as said by the day', clocks);
  await app.page.getByRole('radio', { name: text.forms.swipe }).check();
  await app.expectSearch('?vsclock=said&vsform=swipe');

  const other = await app.another();
  await other.open(app.search, 'page');
  await other.expectText(panel(other), clocks);
  await other.page.getByRole('slider', { name: text.note.divider }).waitFor();
  await other.button(text.end).click();
  await other.expectSearch('');
}

async function opensASettlement(app: App): Promise<void> {
  await app.open(`?vs=${WEEK_BEFORE}`, 'page');
  await panel(app).getByRole('link', { name: 'Sudzha', exact: true }).click();
  await app.expectSearch(`?place=sudzha&vs=${WEEK_BEFORE}`);
  await app.expectText(app.why, 'Sudzha', words.resolution.disputed, why.positions);
}

async function swapsTheSides(app: App): Promise<void> {
  await app.open(`?vs=${WEEK_BEFORE}`, 'page');
  await app.button(text.swap).click();
  await app.expectSearch(`?date=${WEEK_BEFORE}&vs=${DAY}`);
  const [then, now] = [stateOn(app.dataset, WEEK_BEFORE), stateOn(app.dataset, DAY)];
  await app.expectText(panel(app), sentenceOf(app, compareStates(app.dataset, now, then), 'aside'));
  await app.button(text.swap).click();
  await app.expectSearch(`?vs=${WEEK_BEFORE}`);
}

async function seesWhatDiffers(app: App): Promise<void> {
  const [then, now] = [stateOn(app.dataset, WEEK_BEFORE), stateOn(app.dataset, DAY)];
  await app.open(`?${VIEW}&vs=${WEEK_BEFORE}`);
  await hideNames(app.page);
  const { ru, land } = PALETTES.light;
  await expectCells(app, ([colour, cell]) => {
    const isChanged = resolutionOf(then, cell) !== resolutionOf(now, cell);
    if (resolutionOf(now, cell) === 'ru')
      assert.ok(isColour(colour, isChanged ? ru : mixed(land, ru, ALIKE_STRENGTH)), colour);
    return isChanged;
  });
}

/** `part` of the way from one colour '#rrggbb' to another. */
function mixed(from: string, to: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a! + (b! - a!) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

async function swipesBetweenSides(app: App): Promise<void> {
  const [then, now] = [stateOn(app.dataset, '2024-09-01'), stateOn(app.dataset, DAY)];
  await app.open(`?${VIEW}&vs=2024-09-01&vsform=swipe`);
  await hideNames(app.page);
  const divider = app.page.getByRole('slider', { name: text.note.divider });
  const shows = (state: MapState) =>
    expectCells(app, ([colour, cell]) => {
      const resolution = resolutionOf(state, cell);
      if (resolution !== 'ru' && resolution !== 'ua') return false;
      const isOther = isColour(colour, PALETTES.light[resolution === 'ru' ? 'ua' : 'ru']);
      assert.ok(!isOther, `cell ${cell} is not ${resolution}`);
      return resolutionOf(then, cell) !== resolutionOf(now, cell);
    });
  await divider.press('End');
  assert.equal(await divider.getAttribute('aria-valuenow'), '100');
  await shows(then);
  await divider.press('Home');
  await shows(now);
  await divider.press('ArrowRight');
  assert.equal(await divider.getAttribute('aria-valuenow'), '2');
  const box = await divider.boundingBox();
  const pane = await app.pane.boundingBox();
  assert.ok(box && pane, 'no divider on the map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  await app.page.mouse.move(pane.x + pane.width * 0.75, y, { steps: 4 });
  await app.page.mouse.up();
  await eventually(async () => assert.equal(await divider.getAttribute('aria-valuenow'), '75'));
}

/** Looks at the open country of Kursk oblast; `look` says whether a cell differs. */
async function expectCells(
  app: App,
  look: (cell: readonly [colour: string, cell: number]) => boolean,
): Promise<void> {
  const cells = openCells(app.dataset, 'kursk', CAMERA.zoom);
  await eventually(async () => {
    const colours = await coloursAt(
      app.page,
      cells.map(({ at }) => at),
    );
    const seen = cells.flatMap(({ cell }, i) => {
      const colour = colours[i] ?? null;
      return colour === null ? [] : [look([colour, cell])];
    });
    assert.ok(seen.filter((differs) => differs).length > 3, 'some cells on the screen differ');
    assert.ok(seen.filter((differs) => !differs).length > 10, 'most cells on the screen do not');
  });
}

async function comparesOnAPhone(app: App): Promise<void> {
  await app.open('', 'page');
  await app.openPanel('compare');
  await app.button(text.sources['ru-official']).click();
  await eventually(() => assert.match(app.param('vssrc') ?? '', /ru-mod/));
  await app.expectText(panel(app), text.other, words.side['ru-official'], text.noTrack);
  const width = await app.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} px wide`);
}

export const compare = [
  scenario('compare: two days, then the clocks; a link hands it on', comparesAndHandsOn),
  scenario('compare: a settlement that changed opens its why', opensASettlement, {
    hasWebGl: false,
  }),
  scenario('compare: the sides are swapped and swapped back', swapsTheSides, { hasWebGl: false }),
  scenario('compare: the map colours what differs', seesWhatDiffers),
  scenario('compare: the divider is moved by keys and by hand', swipesBetweenSides),
  scenario('compare: a phone compares claimants', comparesOnAPhone, {
    ...PHONE,
    hasWebGl: false,
  }),
];
