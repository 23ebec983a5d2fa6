/** Without WebGL the picture stays, and the page works. */
import assert from 'node:assert/strict';
import { projectorOf } from '../../src/picture/mercator.ts';
import { app as words } from '../../src/text/en/app.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { scenario } from './harness/scenario.ts';

const CAMERA = { zoom: 9, lat: 51.2, lng: 35.27 };

/** Where the still picture draws a settlement under that camera. */
async function pointOf(app: App, id: string): Promise<[number, number]> {
  const { lng, lat } = app.settlement(id);
  const box = await app.pane.boundingBox();
  assert.ok(box, 'it is not on the screen');
  const [x, y] = projectorOf(CAMERA, box).project(lng, lat);
  return [box.x + x, box.y + y];
}

const picture = (app: App): Promise<string> => app.pane.locator('svg').innerHTML();

async function keepsThePicture(app: App): Promise<void> {
  await app.open();
  await app.expectText(app.pane, words.map.noWebGl);
  assert.ok((await app.pane.locator('svg path').count()) > 20, 'no picture is drawn');
  const before = await picture(app);
  await app.slider.focus();
  await app.page.keyboard.press('Home');
  await app.expectDate(app.dataset.firstDay);
  await eventually(async () => assert.notEqual(await picture(app), before));
  await app.button(timeline.next).click();
  await app.dateField.fill('2025-03-13');
  await eventually(async () => assert.equal(await picture(app), before));
}

async function answersAClick(app: App): Promise<void> {
  const link = `view=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`;
  await app.open(`?${link}`);
  await app.page.mouse.click(...(await pointOf(app, 'sudzha')));
  await app.expectSearch(`?place=sudzha&${link}`);
  await app.expectText(app.why, 'Sudzha', 'Russian Ministry of Defence', '13 March 2025');
  const figure = (await app.openCard('Kursk oblast')).getByRole('button', { name: /86/ });
  await figure.click();
  await app.expectText(app.why, 'Valery Gerasimov');
}

async function movesThePicture(app: App): Promise<void> {
  await app.open();
  const before = await picture(app);
  await app.button('Zoom in').click();
  await eventually(async () => assert.notEqual(await picture(app), before));
  const zoomed = await picture(app);
  const box = await app.pane.boundingBox();
  assert.ok(box, 'it is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  await app.page.mouse.move(x + 80, y + 30, { steps: 4 });
  await app.page.mouse.up();
  await eventually(async () => assert.notEqual(await picture(app), zoomed));
  assert.equal(app.param('place'), null, 'a drag is no click');
  await app.button('Show all six places').click();
  await app.expectSearch('');
}

const STILL = { hasWebGl: false };

export const withoutWebGl = [
  scenario('no WebGL: the picture stays and follows the day', keepsThePicture, STILL),
  scenario('no WebGL: a click on the picture tells why', answersAClick, STILL),
  scenario('no WebGL: the picture can be dragged and zoomed', movesThePicture, STILL),
];
