/** A researcher chooses whom to listen to and watches what changes. */
import assert from 'node:assert/strict';
import { SIDES, type Side } from '../../src/domain/types.ts';
import { clockDay } from '../../src/domain/timeline.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { formatPctInterval } from '../../src/text/format.ts';
import { sources as text } from '../../src/text/en/sources.ts';
import { timeline } from '../../src/text/en/timeline.ts';
import { words } from '../../src/text/en/words.ts';
import { plain, type App } from './harness/app.ts';
import { isColour, openCells } from './harness/cells.ts';
import { eventually } from './harness/eventually.ts';
import { claimantsBut, resolutionOf, sharesIn, stateOn } from './harness/expected.ts';
import { coloursAt, hideNames } from './harness/mapInPage.ts';
import { scenario } from './harness/scenario.ts';

const OBLASTS = ['donetsk', 'luhansk', 'zaporizhzhia', 'kherson'] as const;
/** Donetsk oblast with the front through it, cells large enough to look into. */
const CAMERA = { zoom: 8, lat: 48.1, lng: 37.7 };
const LINK = `?view=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`;
/** A disc of a claimed settlement may stand over the middle of the next cell. */
const COVERED_PCT = 3;

const claimantSwitch = (app: App, name: string) =>
  app.panel('sources').getByRole('checkbox', { name: new RegExp(`^${name}`) });

async function unclaimedPct(app: App, place: string): Promise<number> {
  const bar = app
    .card(place)
    .getByRole('img', { name: new RegExp(`^${place}: `) })
    .first();
  const label = plain((await bar.getAttribute('aria-label')) ?? '');
  return Number(/no claim ([\d.]+)/.exec(label)?.[1] ?? 0);
}

/** Compares the map's colours with the resolution of each cell, class by class. */
async function expectColours(
  app: App,
  state: ReturnType<typeof stateOn>,
  theme: keyof typeof PALETTES = 'light',
): Promise<Record<string, number>> {
  const palette = PALETTES[theme];
  const cells = openCells(app.dataset, 'donetsk', CAMERA.zoom);
  return eventually(async () => {
    const colours = await coloursAt(
      app.page,
      cells.map(({ at }) => at),
    );
    const seen: Record<string, number> = {};
    let covered = 0;
    cells.forEach(({ cell, at }, i) => {
      const colour = colours[i] ?? null;
      const resolution = resolutionOf(state, cell);
      if (colour === null || resolution === 'contested' || resolution === 'disputed') return;
      seen[resolution] = (seen[resolution] ?? 0) + 1;
      if (isColour(colour, palette[resolution])) return;
      covered++;
      for (const other of ['ru', 'ua', 'unclaimed'] as const)
        assert.ok(!isColour(colour, palette[other]), `${at.join()}: ${other}, not ${resolution}`);
    });
    const all = Object.values(seen).reduce((sum, count) => sum + count, 0);
    assert.ok(all > 60, `only ${all} cells on the screen`);
    assert.ok(covered * 100 < COVERED_PCT * all, `${covered} of ${all} cells have another colour`);
    return seen;
  });
}

async function seesTheResolutionAsColours(app: App): Promise<void> {
  await app.open(LINK);
  await hideNames(app.page);
  const seen = await expectColours(app, stateOn(app.dataset, '2025-03-13'));
  assert.ok((seen['ru'] ?? 0) > 20 && (seen['ua'] ?? 0) > 20, JSON.stringify(seen));
  await app.dateField.fill('2022-06-01');
  await expectColours(app, stateOn(app.dataset, '2022-06-01'));
}

async function switchesDeepStateOff(app: App): Promise<void> {
  await app.open(LINK);
  await hideNames(app.page);
  const before = await unclaimedPct(app, 'Donetsk oblast');
  await app.openPanel('sources');
  await claimantSwitch(app, 'DeepState').uncheck();
  await app.expectSearch(`?src=-deepstate&view=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`);
  const state = stateOn(app.dataset, '2025-03-13', {
    claimants: claimantsBut(app.dataset, (id) => id === 'deepstate'),
  });
  const claimed = new Set(
    app.dataset.claims.filter(({ kind }) => kind === 'control').map(({ place }) => String(place)),
  );
  app.dataset.settlements.forEach(({ id }, cell) => {
    if (resolutionOf(state, cell) !== 'unclaimed')
      assert.ok(claimed.has(id), `${id} is coloured and nobody spoke of it`);
  });
  const seen = await expectColours(app, state);
  assert.deepEqual(Object.keys(seen), ['unclaimed'], 'open country is spoken of by nobody');
  await eventually(async () => {
    const after = await unclaimedPct(app, 'Donetsk oblast');
    assert.ok(after > 80 && after > before + 50, `no claim: ${before} %, then ${after} %`);
  });
  await app.expectText(app.panel('sources'), text.on(32, 33), text.trackOff);
  await claimantSwitch(app, 'DeepState').check();
  await expectColours(app, stateOn(app.dataset, '2025-03-13'));
}

async function listensToOneOnly(app: App): Promise<void> {
  await app.open('?date=2024-11-15', 'page');
  await app.openPanel('sources');
  await app.button(text.soloLabel('DeepState')).click();
  await app.expectSearch('?date=2024-11-15&src=deepstate');
  await app.expectText(app.panel('sources'), text.on(1, 33));
  const only = new Set(
    app.dataset.claimants.map(({ id }) => id).filter((id) => id === ('deepstate' as string)),
  );
  const state = stateOn(app.dataset, '2024-11-15', { claimants: only });
  for (const place of OBLASTS) {
    const name = app.dataset.places.find(({ id }) => id === (place as string))?.name ?? '';
    const { ru } = sharesIn(app.dataset, state, place);
    await app.expectText(app.card(name), plain(formatPctInterval(ru)));
  }
  await app.button(text.everybody).click();
  await app.expectSearch('?date=2024-11-15');
}

async function switchesASideOff(app: App): Promise<void> {
  await app.open('', 'page');
  await app.openPanel('sources');
  const off = new Set<string>();
  const { cell } = app.settlement('sudzha');
  const toggle = async (side: Side, isOn: boolean): Promise<void> => {
    const label = isOn ? text.sideOnLabel : text.sideOffLabel;
    await app.button(label(words.side[side])).click();
    if (isOn) off.delete(side);
    else off.add(side);
    const state = stateOn(app.dataset, '2025-03-13', {
      claimants: claimantsBut(app.dataset, (_, of) => off.has(of)),
    });
    await app.expectText(app.card('Sudzha'), words.resolution[resolutionOf(state, cell)]);
    await eventually(() => {
      const named = (app.param('src') ?? '').split('~').map((id) => id.replace(/^-/, ''));
      const out = app.dataset.claimants.filter((one) => off.has(one.side)).map(({ id }) => id);
      assert.deepEqual(named, [...out].sort());
    });
  };
  for (const side of SIDES) await toggle(side, false);
  await app.expectText(app.card('Sudzha'), words.resolution.unclaimed);
  await app.expectText(app.panel('sources'), text.on(0, 33));
  await app.expectText(app.sentence, /No source is on/);
  await toggle('ru-official', true);
  await app.expectText(app.card('Sudzha'), words.resolution.ru);
}

async function turnsTheClock(app: App): Promise<void> {
  const differing = app.dataset.claims
    .filter(({ kind, asOf, statedOn }) => kind === 'control' && statedOn > asOf)
    .flatMap(({ asOf, place }) => {
      const cell = app.dataset.settlements.findIndex(({ id }) => id === place);
      const [asof, said] = (['asof', 'said'] as const).map((clock) =>
        resolutionOf(stateOn(app.dataset, asOf, { clock }), cell),
      );
      return cell >= 0 && asof && said && asof !== said ? [{ asOf, place, asof, said }] : [];
    });
  const [found] = differing;
  assert.ok(found, 'some settlement differs between the clocks');
  await app.open(`?date=${found.asOf}&place=${found.place}`, 'page');
  await app.expectText(app.why, words.resolution[found.asof]);
  await app.openPanel('sources');
  await app.page.getByRole('radio', { name: text.clocks.said }).check();
  await app.expectSearch(`?date=${found.asOf}&clock=said&place=${found.place}`);
  await app.expectText(app.page.locator('#timeline'), timeline.clockDate.said);
  await app.openPanel('why');
  await app.expectText(app.why, words.resolution[found.said]);
  const next = app.dataset.claims
    .filter(({ sameAs }) => sameAs === null)
    .map((claim) => clockDay(claim, 'said'))
    .filter((day) => day > found.asOf)
    .sort()[0];
  await app.button(timeline.next).click();
  await app.expectDate(next ?? '');
}

async function takesTheTrackAway(app: App): Promise<void> {
  await app.open('', 'page');
  const before = await unclaimedPct(app, 'Luhansk oblast');
  await app.openPanel('sources');
  await app.page.getByRole('radio', { name: text.tracks.none }).check();
  await app.expectSearch('?track=none');
  await eventually(async () => {
    const after = await unclaimedPct(app, 'Luhansk oblast');
    assert.ok(after > before + 50, `no claim: ${before} %, then ${after} %`);
  });
  await app.expectText(await app.openCard('Luhansk oblast'), /no base track/i);
}

export const researcher = [
  scenario('researcher: cells have the colour of their resolution', seesTheResolutionAsColours),
  scenario('researcher: DeepState off leaves only claimed settlements', switchesDeepStateOff),
  scenario('researcher: listens to one claimant only', listensToOneOnly),
  scenario('researcher: switches claimants off and on by side', switchesASideOff),
  scenario('researcher: turns the clock from as-of to said-by', turnsTheClock),
  scenario('researcher: takes the base track away', takesTheTrackAway),
];
