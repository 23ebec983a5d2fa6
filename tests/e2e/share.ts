/** A journalist takes the view away: a link that stays, and a picture that stands alone in a story. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Download, Locator } from 'playwright-core';
import type { Backdrop } from '../../src/data/format/backdropFile.ts';
import { sceneOf } from '../../src/publish/scene.ts';
import { snapshotOf } from '../../src/publish/snapshot/snapshot.ts';
import {
  DEFAULT_SNAPSHOT,
  MAX_HEADLINE,
  MAX_SIDE,
  MIN_SIDE,
  SHAPES,
  type SnapshotOptions,
} from '../../src/publish/snapshotOptions.ts';
import { FACES } from '../../src/publish/typeface/faces.ts';
import { app as words } from '../../src/text/en/app.ts';
import { owndata } from '../../src/text/en/owndata.ts';
import { describe } from '../../src/text/en/describe.ts';
import { share } from '../../src/text/en/share.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { knownFrom } from '../../src/view/knownFrom.ts';
import { formatView, parseView } from '../../src/view/url.ts';
import { expectAccessible, tabTo } from './accessibility.ts';
import { plain, type App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { changedPart } from './harness/pictures.ts';
import { PHONE, scenario } from './harness/scenario.ts';
import { drop } from './ownImports.ts';

const { picture, link, data, embed } = share;
/** Edges of letters are smoothed in one way by a browser and in another by resvg. */
const SMOOTHING = 0.03;

/** axe asks every frame for what it found; the preview, which has no origin, does not hear it. */
const AXE_ASKS = /postMessage.*recipient window's origin \('null'\)/;

const dialog = (app: App): Locator => app.page.getByRole('dialog', { name: share.title });
const tab = (app: App, name: keyof typeof share.sections): Locator =>
  dialog(app).getByRole('tab', { name: share.sections[name] });
const linkField = (app: App): Locator => dialog(app).getByRole('textbox', { name: link.field });
const frame = (app: App): Locator => dialog(app).locator('.frame');
const drawn = (app: App): Locator => dialog(app).locator('.frame[data-state="drawn"] img');
const headline = (app: App): Locator =>
  dialog(app).getByRole('textbox', { name: picture.headline });
const saving = (app: App, what: string): Locator =>
  dialog(app).getByRole('button', { name: `${picture.download} ${what}` });

async function openDialog(app: App, section: keyof typeof share.sections): Promise<void> {
  await app.page.getByRole('button', { name: words.share, exact: true }).click();
  await tab(app, section).click();
  if (section === 'picture') await drawn(app).waitFor();
}

/** What the command line and the service draw of the same link with the same options. */
function expectedSvg(app: App, search: string, options: Partial<SnapshotOptions>): string {
  const { dataset } = app;
  const folder = new URL(`../../public/data/${dataset.version}/`, import.meta.url);
  const backdrop = JSON.parse(readFileSync(new URL('backdrop.json', folder), 'utf8')) as Backdrop;
  const { view, notices } = parseView(search, knownFrom(dataset));
  assert.deepEqual(notices, []);
  const scene = sceneOf({ dataset, backdrop, site: app.site.url }, view);
  const tools = { faces: FACES, text: citeTextOf('en') };
  return snapshotOf(scene, { ...DEFAULT_SNAPSHOT, ...options }, tools);
}

/** Byte for byte; says where two long texts part, not all of both. */
function expectSame(bytes: Buffer, expected: string): void {
  const got = bytes.toString();
  let at = 0;
  while (at < got.length && got[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  assert.ok(got === expected, `at ${at}: ${around(got)}\nexpected: ${around(expected)}`);
}

async function downloaded(app: App, what: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = app.page.waitForEvent('download');
  await saving(app, what).click();
  const download: Download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function takesALink(app: App): Promise<void> {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { version, claimants } = app.dataset;
  const search = `?date=2024-09-20&clock=said&src=-${claimants[1]?.id ?? ''}&hide=luhansk&view=6.5/49/36.3&show=disputes&vs=2024-08-01`;
  await app.open(search, 'page');
  const button = app.page.getByRole('button', { name: words.share, exact: true });
  await tabTo(app, button);
  await app.page.keyboard.press('Enter');
  await dialog(app).waitFor();
  await eventually(async () =>
    assert.ok(await hasFocus(tab(app, 'link')), 'focus at the first tab'),
  );
  const frozen = `${app.site.url}${search}&v=${version}`;
  assert.equal(await linkField(app).inputValue(), frozen);
  await app.expectText(dialog(app), data.frozenMeans(version), link.restores);
  await dialog(app).getByRole('button', { name: share.copy, exact: true }).click();
  await app.expectText(dialog(app), share.copied);
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), frozen);
  await dialog(app).getByRole('radio', { name: data.live }).check();
  assert.equal(await linkField(app).inputValue(), `${app.site.url}${search}`);
  await app.expectText(dialog(app), data.liveMeans);

  await tab(app, 'link').focus();
  await app.page.keyboard.press('ArrowRight');
  assert.ok(await hasFocus(tab(app, 'picture')), 'arrows move between tabs');
  await drawn(app).waitFor();
  await app.expectText(dialog(app), picture.differs);
  await app.page.keyboard.press('Home');
  assert.equal(await tab(app, 'link').getAttribute('aria-selected'), 'true');
  await app.page.keyboard.press('Escape');
  await dialog(app).waitFor({ state: 'detached' });
  assert.ok(await hasFocus(button), 'the focus is back where it was');
  assert.equal(app.search, search, 'the page’s own link is as it was');

  const other = await app.another();
  await other.open(frozen.slice(app.site.url.length), 'page');
  assert.equal(await other.notices.count(), 0);
  await other.expectDate('2024-09-20');
}

function hasFocus(where: Locator): Promise<boolean> {
  return where.evaluate((element) => element === document.activeElement);
}

async function takesAPicture(app: App): Promise<void> {
  const { version } = app.dataset;
  await app.open('?date=2025-03-12&place=sudzha&hide=kherson&theme=dark', 'page');
  await openDialog(app, 'picture');
  const search = `?date=2025-03-12&place=sudzha&hide=kherson&v=${version}`;
  const svg = await downloaded(app, picture.svg);
  assert.equal(svg.name, 'claimline-2025-03-12-1200x630.svg');
  expectSame(svg.bytes, expectedSvg(app, search, {}));
  await app.expectText(dialog(app), picture.saved(svg.name));
  const written = await headline(app).inputValue();
  assert.match(written, /holds more than 86/);

  const asked: Partial<SnapshotOptions> = {
    size: SHAPES['1:1'],
    look: 'print',
    headline: 'Kursk: what both sides said',
    figures: ['kursk', 'donetsk'] as unknown as SnapshotOptions['figures'],
    qr: true,
  };
  await dialog(app).getByRole('combobox', { name: picture.shape }).selectOption('1:1');
  await dialog(app).getByRole('radio', { name: picture.looks.print }).check();
  await headline(app).fill(`  ${asked.headline ?? ''}\n`);
  await app.expectText(dialog(app), picture.letters(27, MAX_HEADLINE));
  // Checked against their order: figures stand in the order of the places.
  await dialog(app).getByRole('checkbox', { name: 'Donetsk oblast' }).check();
  await dialog(app).getByRole('checkbox', { name: 'Kursk oblast' }).check();
  await dialog(app).getByRole('checkbox', { name: picture.qr }).check();
  await drawn(app).waitFor();
  const expected = expectedSvg(app, search, asked);
  expectSame((await downloaded(app, picture.svg)).bytes, expected);
  for (const scale of [1, 2, 3]) {
    const { name, bytes } = await downloaded(app, picture.png(scale));
    const side = 1080 * scale;
    assert.equal(name, `claimline-2025-03-12-${side}x${side}.png`);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [side, side]);
    if (scale > 1) continue;
    const { Resvg } = await import('@resvg/resvg-js');
    const changed = await changedPart(app.page, bytes, new Resvg(expected).render().asPng());
    assert.ok(changed < SMOOTHING, `${(changed * 100).toFixed(1)} % of the pixels differ`);
  }
  assert.equal(app.search, '?date=2025-03-12&place=sudzha&hide=kherson&theme=dark');

  await dialog(app).getByRole('button', { name: picture.rewrite }).click();
  assert.equal(await headline(app).inputValue(), written);
  await copiesThePicture(app);
}

async function copiesThePicture(app: App): Promise<void> {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog(app).getByRole('button', { name: picture.copyImage }).click();
  await app.expectText(dialog(app), picture.imageCopied);
  const types = await app.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  );
  assert.deepEqual(types, ['image/png']);
}

async function isToldTheLimits(app: App): Promise<void> {
  await app.open('?date=2025-03-12', 'page');
  await openDialog(app, 'picture');
  await dialog(app).getByRole('combobox', { name: picture.shape }).selectOption('free');
  await app.expectText(dialog(app), picture.sides(MIN_SIDE, MAX_SIDE));
  const width = dialog(app).getByRole('spinbutton', { name: picture.width });
  await width.fill('100');
  await app.expectText(dialog(app), picture.badSize(MIN_SIDE, MAX_SIDE));
  assert.equal(await width.getAttribute('aria-invalid'), 'true');
  await eventually(async () =>
    assert.ok(await saving(app, picture.svg).isDisabled(), 'it can be saved'),
  );
  await width.fill('');
  await app.expectText(dialog(app), picture.badSize(MIN_SIDE, MAX_SIDE));
  await width.fill('4000');
  await dialog(app).getByRole('spinbutton', { name: picture.height }).fill('1200');
  await drawn(app).waitFor();
  assert.equal((await downloaded(app, picture.svg)).name, 'claimline-2025-03-12-4000x1200.svg');
  await app.expectText(dialog(app), picture.tooLarge(2, '16'));
  assert.deepEqual(
    await Promise.all([1, 2, 3].map((scale) => saving(app, picture.png(scale)).isEnabled())),
    [true, false, false],
  );
  await headline(app).fill('Курськ 漢 2025 漢字');
  await app.expectText(dialog(app), picture.missing('漢 字'));
  await headline(app).fill('a'.repeat(MAX_HEADLINE + 1));
  await app.expectText(dialog(app), picture.tooLong(MAX_HEADLINE + 1, MAX_HEADLINE));
  assert.ok(await saving(app, picture.svg).isDisabled(), 'it can be saved');
  assert.equal(await frame(app).getAttribute('data-state'), 'waiting');
}

const OWN = [
  'place,as_of,stated_on,kind,holder,status,claimant,confidence',
  'avdiivka,2025-03-01,2025-03-01,control,ua,controlled,field-notes,medium',
].join('\n');

async function keepsOwnDataOut(app: App): Promise<void> {
  await app.open('?date=2025-03-12', 'page');
  await drop(app, { 'notes.csv': OWN });
  await app.button(owndata.done.show).click();
  await app.page.locator('#timeline input[type="date"]').waitFor();
  const day = await app.dateField.inputValue();
  await openDialog(app, 'link');
  await app.expectText(dialog(app), plain(share.own(1)));
  assert.doesNotMatch(await linkField(app).inputValue(), /own-/);
  await tab(app, 'picture').click();
  await drawn(app).waitFor();
  const { bytes } = await downloaded(app, picture.svg);
  const shared = new URL(await shownLink(app));
  assert.equal(shared.searchParams.get('date') ?? '2025-03-13', day);
  expectSame(bytes, expectedSvg(app, shared.search, {}));
}

/** The link of the link section, by the codec, as a picture names it. */
async function shownLink(app: App): Promise<string> {
  await tab(app, 'link').click();
  const { search } = new URL(await linkField(app).inputValue());
  const { view } = parseView(search, knownFrom(app.dataset));
  return `${app.site.url}${formatView({ ...view, tab: 'map', band: false, theme: 'auto' })}`;
}

const RUDSKOI = 'ru-general-staff-2025-02-20-donetsk-share75';

async function asksForTheBand(app: App): Promise<void> {
  const { version } = app.dataset;
  const claim = `?date=2025-02-20&claim=${RUDSKOI}`;
  await app.open(`${claim}&band=1`, 'page');
  await openDialog(app, 'picture');
  await app.expectText(dialog(app), picture.noBand);
  const plainSearch = `${claim}&v=${version}`;
  expectSame((await downloaded(app, picture.svg)).bytes, expectedSvg(app, plainSearch, {}));
  const box = dialog(app).getByRole('checkbox', { name: picture.band });
  await box.check();
  await drawn(app).waitFor();
  const expected = expectedSvg(app, `${claim}&band=1&v=${version}`, { band: true });
  expectSame((await downloaded(app, picture.svg)).bytes, expected);

  await tab(app, 'words').click();
  const alt = dialog(app).getByRole('textbox', { name: describe.panel.alt });
  await eventually(async () =>
    assert.ok((await alt.inputValue()).includes(describe.band), 'the band is not described'),
  );
  await tab(app, 'embed').click();
  const code = dialog(app).getByRole('textbox', { name: embed.code, exact: true });
  await eventually(async () => assert.match(await code.inputValue(), /schematic=1/));
  await dialog(app).getByRole('radio', { name: embed.kinds.slider }).check();
  await app.expectText(dialog(app), embed.noBand);
  await eventually(async () => {
    const written = await code.inputValue();
    assert.match(written, /interactive=1/);
    assert.doesNotMatch(written, /schematic|band=1/);
  });
  const other = await app.another();
  await other.open('?date=2025-03-12', 'page');
  await openDialog(other, 'picture');
  const offered = dialog(other).getByRole('checkbox', { name: picture.band });
  assert.equal(await offered.count(), 0, 'no claim is open');
}

async function takesAnEmbed(app: App): Promise<void> {
  const { version, firstDay } = app.dataset;
  await app.open('?date=2025-03-12&hide=kherson', 'page');
  await openDialog(app, 'embed');
  const code = dialog(app).getByRole('textbox', { name: embed.code, exact: true });
  await code.waitFor();
  const frozen = `${app.site.url}embed.html?date=2025-03-12&amp;hide=kherson&amp;v=${version}`;
  assert.match(await code.inputValue(), /^<div [^>]*><iframe [^>]*><\/iframe><\/div>$/);
  assert.ok((await code.inputValue()).includes(`src="${frozen}"`), await code.inputValue());
  const page = dialog(app).frameLocator('iframe');
  // Read where it stands: scrolled to, it would move what is clicked next.
  const says = (words: string): Promise<void> =>
    eventually(async () => {
      const found = plain(await page.locator('body').innerText());
      assert.ok(found.includes(words), `"${words}" not in: ${found}`);
    });
  await says('12 March 2025');
  await says(`Frozen: data ${version}`);
  for (const width of [320, 600, 900]) {
    await dialog(app)
      .getByRole('radio', { name: embed.widths(width) })
      .check();
    await eventually(async () => {
      const inside = await page.locator('body').evaluate(() => innerWidth);
      assert.equal(inside, width);
      const fits = await page.locator('html').evaluate((root) => [root.scrollHeight, innerHeight]);
      assert.equal(fits[0], fits[1], `${width} px: as high as it is`);
    });
  }
  await dialog(app).getByRole('radio', { name: data.live }).check();
  await eventually(async () => assert.doesNotMatch(await code.inputValue(), /v=[0-9a-f]{12}/));
  await says('Live: newest data');
  await dialog(app).getByRole('radio', { name: data.frozen }).check();

  await dialog(app).getByRole('radio', { name: embed.kinds.slider }).check();
  const from = dialog(app).getByLabel(embed.from, { exact: true });
  assert.equal(await from.inputValue(), firstDay);
  await from.fill('2025-04-01');
  await app.expectText(dialog(app), embed.badRange('12 March 2025'));
  await code.waitFor({ state: 'hidden' });
  await from.fill('2025-01-01');
  await eventually(async () =>
    assert.match(await code.inputValue(), /interactive=1&amp;from=2025-01-01&amp;to=/),
  );
  await dialog(app).getByRole('radio', { name: embed.kinds.map }).check();
  await eventually(async () => assert.match(await code.inputValue(), /embed=1/));
  await dialog(app).getByRole('radio', { name: embed.kinds.picture, exact: true }).check();
  const kind = dialog(app).getByRole('combobox', { name: embed.kind });
  await kind.selectOption('scriptFree');
  await eventually(async () => assert.match(await code.inputValue(), /^<figure/));
  assert.doesNotMatch(await code.inputValue(), /<script|<iframe/);
  await kind.selectOption('image');
  await eventually(async () => assert.match(await code.inputValue(), /^<a href=[^>]*><img /));
  assert.ok((await code.inputValue()).includes(`v=${version}`), 'the code names no version');

  await tab(app, 'words').click();
  await dialog(app).getByRole('textbox', { name: describe.panel.alt }).fill('In my own words');
  await tab(app, 'embed').click();
  await eventually(async () =>
    assert.ok(
      (await code.inputValue()).includes('alt="In my own words"'),
      'the code has not the own words',
    ),
  );

  await tab(app, 'picture').click();
  await drawn(app).waitFor();
  const desc = async (): Promise<string> =>
    /<desc>(.*?)<\/desc>/.exec((await downloaded(app, picture.svg)).bytes.toString())?.[1] ?? '';
  assert.equal(await desc(), 'In my own words');
  await tab(app, 'words').click();
  await dialog(app).getByRole('button', { name: describe.panel.reset }).click();
  await tab(app, 'picture').click();
  await drawn(app).waitFor();
  assert.match(await desc(), /^Map: who is said to hold what/);
  await headline(app).fill('Told twice');
  await tab(app, 'embed').click();
  await says('Told twice');
}

async function isAccessible(app: App): Promise<void> {
  await app.open('?date=2025-03-12', 'page');
  await app.page.getByRole('button', { name: words.share, exact: true }).click();
  for (const section of ['link', 'picture', 'embed', 'cite', 'words'] as const) {
    await tab(app, section).click();
    if (section === 'picture') {
      await drawn(app).waitFor();
      await headline(app).fill('漢');
      await app.expectText(dialog(app), picture.missing('漢'));
    }
    await dialog(app).locator('.panel > *').first().waitFor();
    if (section === 'embed') await dialog(app).locator('iframe').waitFor();
    await expectAccessible(app, section);
    const { scrollWidth, clientWidth } = await dialog(app)
      .getByRole('tabpanel')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    assert.ok(scrollWidth <= clientWidth, `${section}: ${scrollWidth} in ${clientWidth} px`);
  }
  const box = await dialog(app).boundingBox();
  if (app.setting.hasTouch)
    assert.deepEqual(box, { x: 0, y: 0, width: app.setting.width, height: app.setting.height });
  await app.page.goBack();
  await dialog(app).waitFor({ state: 'detached' });
}

export const sharing = [
  scenario('share: opens by keyboard, copies a frozen and a live link', takesALink),
  scenario('share: takes the picture as SVG and PNG, as the command line draws it', takesAPicture),
  scenario('share: takes the code of an embed and sees it at three widths', takesAnEmbed),
  scenario('share: draws the schematic band if it is asked for', asksForTheBand),
  scenario('share: sizes, letters and pixels that cannot be drawn are told', isToldTheLimits),
  scenario('share: the reader’s own data is in no link and no picture', keepsOwnDataOut),
  scenario('share: nothing serious, light', isAccessible, { expected: AXE_ASKS }),
  scenario('share: nothing serious, dark', isAccessible, { expected: AXE_ASKS, scheme: 'dark' }),
  scenario('share: nothing serious, phone', isAccessible, { expected: AXE_ASKS, ...PHONE }),
];
