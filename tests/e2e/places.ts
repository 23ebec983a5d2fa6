/** The six places: shown, hidden, zoomed to, and published as GeoJSON. */
import assert from 'node:assert/strict';
import { places as text } from '../../src/text/en/places.ts';
import { words } from '../../src/text/en/words.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import type { App } from './harness/app.ts';
import { commonColour, isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { mapCamera, screenPoint } from './harness/mapInPage.ts';
import { problemsOf, type Layer } from './harness/rfc7946.ts';
import { scenario } from './harness/scenario.ts';

const SIX = ['kursk', 'sudzha', 'donetsk', 'luhansk', 'zaporizhzhia', 'kherson'] as const;

async function hidesAndShows(app: App): Promise<void> {
  await app.open();
  const cells = openCells(app.dataset, 'luhansk', 7);
  const expectColour = (isShown: boolean): Promise<void> =>
    eventually(async () => {
      const colour = await commonColour(app.page, cells);
      assert.equal(isColour(colour, PALETTES.light.ru), isShown, colour);
    });
  await expectColour(true);
  await app.layerSwitch('Luhansk oblast').uncheck();
  await app.expectSearch('?hide=luhansk');
  await expectColour(false);
  await app.layerSwitch('Kursk oblast').uncheck();
  await app.expectSearch('?hide=kursk~luhansk');
  await app.layerSwitch('Luhansk oblast').check();
  await app.layerSwitch('Kursk oblast').check();
  await app.expectSearch('');
  await expectColour(true);
}

async function zoomsToEach(app: App): Promise<void> {
  await app.open();
  const box = await app.pane.boundingBox();
  assert.ok(box, 'it is not on the screen');
  for (const id of SIX) {
    const place = app.dataset.places.find((one) => one.id === (id as string));
    assert.ok(place, 'no such place');
    const zoomBefore = (await mapCamera(app.page)).zoom;
    await app
      .card(place.name)
      .getByRole('button', { name: text.zoomToPlace(place.name) })
      .click();
    const cells = place.cells ? [...place.cells] : [app.settlement(id).cell];
    const middle = app.dataset.settlements[cells[Math.floor(cells.length / 2)] ?? 0];
    assert.ok(middle, 'no middle');
    await eventually(async () => {
      assert.notEqual((await mapCamera(app.page)).zoom, zoomBefore);
      const [x, y] = await screenPoint(app.page, middle.lng, middle.lat);
      assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, id);
      assert.match(app.param('view') ?? '', /^[\d.]+\/[\d.]+\/[\d.]+$/);
    });
  }
}

async function opensAPlace(app: App): Promise<void> {
  await app.open('', 'page');
  for (const name of ['Donetsk oblast', 'Kursk oblast', 'Zaporizhzhia oblast']) {
    await app.card(name).getByRole('button', { name, exact: true }).click();
    await app.expectText(app.why, name, /Figures in force/i, /\d km²/);
  }
}

/** On 20 February 2025 AFP has figures for Donetsk that rest on ISW's, and so does ISW itself. */
async function groupsFiguresByOrigin(app: App): Promise<void> {
  await app.open('?date=2025-02-20&place=donetsk', 'page');
  const origin = app.why.getByRole('listitem').filter({ has: app.page.locator('.derived') });
  await app.expectText(
    origin.first(),
    /Institute for the Study of War, as of .*AFP, from ISW data, as of .*rests on the figures of/,
  );
  await app.expectText(app.why, words.origins(9, 8));
}

async function servesTheLayers(app: App): Promise<void> {
  for (const id of SIX) {
    const response = await app.context.request.get(`${app.site.url}layers/${id}.geojson`);
    assert.equal(response.status(), 200, id);
    assert.match(response.headers()['content-type'] ?? '', /^application\/geo\+json/);
    const layer = (await response.json()) as Layer;
    assert.deepEqual(problemsOf(layer), [], id);
    const ids = layer.features.map((feature) => String(feature.id ?? feature.properties?.['id']));
    assert.ok(ids.includes(id), `${id}: ${ids.join()}`);
    if (id === 'kursk') assert.ok(ids.includes('kursk-incursion-zone'), ids.join());
  }
}

export const places = [
  scenario('places: hides a place and shows it again', hidesAndShows),
  scenario('places: zooms to each of the six', zoomsToEach),
  scenario('places: opens what is claimed of an oblast', opensAPlace, { hasWebGl: false }),
  scenario('places: a figure stands under the origin it rests on', groupsFiguresByOrigin, {
    hasWebGl: false,
  }),
  scenario('places: the six layers are served as RFC 7946', servesTheLayers),
];
