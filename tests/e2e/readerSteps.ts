/** A reader moves through time: by mouse, keys, date field, claims, playback, moments and events. */
import assert from 'node:assert/strict';
import { dayNumber, type Day } from '../../src/domain/day.ts';
import { RU, UA } from '../../src/domain/resolution.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import type { App } from './harness/app.ts';
import { commonColour, isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { stateOn } from './harness/expected.ts';
import { hideNames, screenPoint } from './harness/mapInPage.ts';
import { scenario } from './harness/scenario.ts';

const THUMB_PX = 24;

/** Days with a claim that is news of its own, ascending. */
function claimDays(app: App): Day[] {
  const days = app.dataset.claims.filter(({ sameAs }) => sameAs === null).map(({ asOf }) => asOf);
  return [...new Set(days)].sort();
}

/** Where on the screen the thumb stands for a day. */
async function thumbAt(app: App, day: string): Promise<[number, number]> {
  const box = await app.slider.boundingBox();
  assert.ok(box, 'it is not on the screen');
  const { firstDay, lastDay } = app.dataset;
  const first = dayNumber(firstDay);
  const part = (dayNumber(day as Day) - first) / (dayNumber(lastDay) - first);
  return [box.x + THUMB_PX / 2 + part * (box.width - THUMB_PX), box.y + box.height - 8];
}

async function dragsTheSlider(app: App): Promise<void> {
  const [zoom, place] = [8, '46.8/32.9'];
  await app.open(`?view=${zoom}/${place}`);
  await hideNames(app.page);
  // Open country of Kherson oblast that changed hands between the two days.
  const [was, is] = ['2022-08-01', '2025-03-13'].map((day) => stateOn(app.dataset, day));
  const changed = openCells(app.dataset, 'kherson', zoom).filter(
    ({ cell }) => was?.codes[cell] === RU && is?.codes[cell] === UA,
  );
  const expectColour = (holder: 'ru' | 'ua'): Promise<void> =>
    eventually(async () => {
      const colour = await commonColour(app.page, changed);
      assert.ok(isColour(colour, PALETTES.light[holder]), `${colour}, not ${holder}`);
    });
  await expectColour('ua');
  const before = await app.textOf(app.sentence);
  const card = await app.textOf(app.card('Kherson oblast'));
  await app.page.mouse.move(...(await thumbAt(app, '2025-03-13')));
  await app.page.mouse.down();
  await app.page.mouse.move(...(await thumbAt(app, '2023-06-01')), { steps: 8 });
  await app.page.mouse.move(...(await thumbAt(app, '2022-08-01')), { steps: 8 });
  await app.page.mouse.up();
  const date = await eventually(async () => {
    const value = await app.dateField.inputValue();
    assert.ok(Math.abs(dayNumber(value as Day) - dayNumber('2022-08-01' as Day)) <= 3, value);
    return value;
  });
  await app.expectSearch(`?date=${date}&view=${zoom}/${place}`);
  await app.expectText(app.sentence, ' 2022');
  assert.notEqual(await app.textOf(app.sentence), before);
  await eventually(async () => assert.notEqual(await app.textOf(app.card('Kherson oblast')), card));
  await expectColour('ru');
  await app.page.goBack();
  await app.expectDate('2025-03-13');
}

async function usesKeys(app: App): Promise<void> {
  await app.open('', 'page');
  await app.slider.focus();
  const press = async (key: string, day: string): Promise<void> => {
    await app.page.keyboard.press(key);
    await app.expectDate(day);
    await eventually(async () =>
      assert.equal(
        await app.slider.inputValue(),
        String(dayNumber(day as Day) - dayNumber(app.dataset.firstDay)),
      ),
    );
  };
  await press('ArrowRight', '2025-03-14');
  await app.expectSearch('?date=2025-03-14');
  await app.expectText(app.sentence, '14 March 2025');
  await press('ArrowLeft', '2025-03-13');
  await press('PageUp', '2025-04-13');
  await press('PageDown', '2025-03-13');
  await press('PageDown', '2025-02-13');
  await app.expectSearch('?date=2025-02-13');
  await press('Home', app.dataset.firstDay);
  await press('ArrowLeft', app.dataset.firstDay);
  await press('End', app.dataset.lastDay);
  await app.expectSearch(`?date=${app.dataset.lastDay}`);
  assert.match((await app.slider.getAttribute('aria-valuetext')) ?? '', /^\d+ \w+ 20\d\d, /);
}

async function typesADate(app: App): Promise<void> {
  await app.open('', 'page');
  await app.dateField.click({ position: { x: 16, y: 16 } });
  // The same typed day-first and month-first.
  await app.page.keyboard.type('11112022');
  await app.expectDate('2022-11-11');
  await app.expectSearch('?date=2022-11-11');
  await app.expectText(app.sentence, '11 November 2022', 'Kherson');
  await app.dateField.fill('2025-03-12');
  await app.expectText(app.sentence, '12 March 2025');
}

async function stepsFromClaimToClaim(app: App): Promise<void> {
  await app.open('', 'page');
  const days = claimDays(app);
  const next = days.find((day) => day > '2025-03-13') ?? '';
  const previous = days.filter((day) => day < '2025-03-13').at(-1) ?? '';
  await app.button(timeline.next).click();
  await app.expectDate(next);
  // Twice within one frame, as a quick hand does.
  await app.button(timeline.previous).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await app.expectDate(previous);
  await app.expectSearch(`?date=${previous}`);
  await app.dateField.fill(days.filter((day) => day <= app.dataset.lastDay).at(-1) ?? '');
  await eventually(async () => assert.equal(await app.button(timeline.next).isDisabled(), true));
}

async function plays(app: App): Promise<void> {
  await app.open('?date=2024-08-06', 'page');
  await app.page.getByRole('combobox', { name: timeline.speed }).selectOption('10');
  await app.button(timeline.play).click();
  const days = claimDays(app).filter((day) => day > '2024-08-06');
  await eventually(async () => {
    const shown = await app.dateField.inputValue();
    assert.ok(shown >= (days[5] ?? ''), `on ${shown}`);
  });
  await app.button(timeline.pause).click();
  await app.button(timeline.play).waitFor();
  const stopped = await app.dateField.inputValue();
  assert.ok(claimDays(app).includes(stopped as Day), 'playing stops on days with claims');
  await app.expectSearch(`?date=${stopped}`);
  await app.expectDate(stopped);
  await app.page.goBack();
  await app.expectDate('2024-08-06');
}

async function jumpsToMoments(app: App): Promise<void> {
  await app.open('', 'page');
  const moments = app.page.getByRole('combobox', { name: timeline.moments });
  const jump = async (moment: keyof typeof timeline.momentOf, day: string): Promise<void> => {
    await moments.selectOption(moment);
    await app.expectDate(day);
  };
  await jump('kherson2022', '2022-11-11');
  await app.expectText(app.why, 'Kherson');
  await jump('donetsk75', '2025-02-20');
  await app.expectText(app.why, 'Sergei Rudskoi', /75 ?%/);
  await jump('kursk995', '2025-04-19');
  await app.expectText(app.why, /99\.5 ?%/);
  await jump('latest', app.dataset.lastDay);
  assert.equal(app.param('claim'), null);
  for (const option of await moments.locator('option:not([disabled])').allTextContents())
    assert.match(option, /\d{1,2} \w+ 20\d\d$/, 'a moment names its day');
}

async function followsEventFlags(app: App): Promise<void> {
  await app.open('', 'page');
  await app.button(/^6 August 2024: Ukrainian forces enter Kursk oblast/).click();
  await app.expectDate('2024-08-06');
  await app.page
    .getByRole('button', { name: /^\d+ events, / })
    .last()
    .click();
  await app.page.getByRole('button', { name: /Jeddah/ }).click();
  await app.expectDate('2025-03-11');
  await app.expectSearch('?date=2025-03-11');
}

async function movesTheMap(app: App): Promise<void> {
  await app.open();
  const before = await screenPoint(app.page, 37.8, 48);
  const box = await app.pane.boundingBox();
  assert.ok(box, 'it is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  await app.page.mouse.move(x - 60, y - 40, { steps: 6 });
  await app.page.mouse.up();
  await eventually(() =>
    assert.match(app.param('view') ?? '', /^\d+(\.\d+)?\/4\d\.\d+\/3\d\.\d+$/),
  );
  const [x2, y2] = await screenPoint(app.page, 37.8, 48);
  assert.ok(x2 < before[0] - 30 && y2 < before[1] - 20, 'the map follows the hand');
  await app.button('Zoom in').click();
  await app.button('Show all six places').click();
  await app.expectSearch('');
}

export const readerSteps = [
  scenario('reader: drags the slider', dragsTheSlider),
  scenario('reader: moves the day by arrow keys, Page keys, Home and End', usesKeys),
  scenario('reader: types a date', typesADate),
  scenario('reader: steps to the previous and the next claim', stepsFromClaimToClaim),
  scenario('reader: plays and pauses', plays),
  scenario('reader: jumps to moments', jumpsToMoments),
  scenario('reader: follows the flags of events', followsEventFlags),
  scenario('reader: drags and zooms the map, and shows all again', movesTheMap),
];
