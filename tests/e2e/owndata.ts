/** A researcher lays ten claims of her own beside the published ones; nothing leaves the browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { app as words } from '../../src/text/en/app.ts';
import { claims } from '../../src/text/en/claims.ts';
import { owndata as text } from '../../src/text/en/owndata.ts';
import { sources } from '../../src/text/en/sources.ts';
import { words as resolutions } from '../../src/text/en/words.ts';
import { type App } from './harness/app.ts';
import { drop, importing, keptIn } from './ownImports.ts';
import { eventually } from './harness/eventually.ts';
import { scenario } from './harness/scenario.ts';

const HEADER = 'place,as_of,stated_on,kind,holder,status,claimant,confidence';
const ROWS = [
  'avdiivka,2025-03-01,2025-03-01,control,ua,controlled,field-notes,medium',
  'robotyne,2025-03-01,2025-03-01,control,ua,controlled,field-notes,medium',
  'krynky,2025-03-01,2025-03-01,control,ua,controlled,field-notes,medium',
  'pokrovsk,2025-13-01,2025-03-01,control,ua,controlled,field-notes,medium',
  'sudzha,2025-03-10,2025-03-10,control,ua,controlled,field-notes,medium',
  'bakhmut,2025-03-01,2025-03-01,control,ua,contested,field-notes,medium',
  'mariupol,2025-03-01,2025-03-01,control,ru,controlled,field-notes,medium',
  'toretsk,2025-03-01,2025-03-01,control,ru,entered,field-notes,medium',
  'chasiv-yar,2025-03-01,2025-03-01,control,ru,entered,field-notes,medium',
  'vuhledar,2025-03-01,2025-03-01,control,ru,controlled,field-notes,medium',
];
const REASON = 'row 5, as_of: "2025-13-01" is not a day (YYYY-MM-DD)';
const NAME = text.claimant('field-notes');
/** Held by Russia for everybody else on this day. */
const DISPUTED = '?date=2025-03-13&place=avdiivka';

const ownSwitch = (app: App) => app.panel('sources').getByRole('checkbox', { name: NAME });

async function expectStance(app: App, resolution: keyof typeof resolutions.resolution) {
  await app.expectText(app.why, resolutions.resolution[resolution]);
}

async function dropsTenClaims(app: App): Promise<void> {
  await app.open(DISPUTED, 'page');
  await expectStance(app, 'ru');
  const asked = app.watch.requests.length;
  const bodies: string[] = [];
  app.context.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) bodies.push(request.url());
  });
  await drop(app, { 'notes.csv': [HEADER, ...ROWS].join('\n') });
  const done = app.page.getByRole('region', { name: text.done.title('notes.csv') });
  await app.expectText(done, text.done.added('9', false), text.done.refused('1', true), REASON);
  const download = app.page.waitForEvent('download');
  await app.button(text.done.download).click();
  const refused = readFileSync(await (await download).path(), 'utf8');
  const reason = 'as_of: ""2025-13-01"" is not a day (YYYY-MM-DD)';
  assert.equal(refused, `row,reasons,${HEADER}\r\n5,"${reason}",${ROWS[3]}\r\n`);

  await app.button(text.done.show).click();
  await expectStance(app, 'disputed');
  await app.expectText(app.why, NAME, 'notes.csv');
  await app.openPanel('sources');
  await app.expectText(app.panel('sources'), sources.on(34, 34));
  await ownSwitch(app).uncheck();
  await eventually(() => assert.equal(app.param('src'), '-own-1-1'));
  await app.openPanel('why');
  await expectStance(app, 'ru');
  await app.pageLink('claims').click();
  const table = app.page.getByRole('table', { name: claims.tableLabel });
  await app.page.getByRole('searchbox').first().fill('field-notes');
  await eventually(async () => assert.equal(await table.getAttribute('aria-rowcount'), '10'));
  await app.page.getByRole('searchbox').first().fill('');
  await app.pageLink('map').click();

  assert.deepEqual(bodies, [], 'nothing was sent with a request');
  const told = app.watch.requests.slice(asked).filter((url) => /notes|avdiivka/.test(url));
  assert.deepEqual(told, [], 'no address tells of the file');
  const sent = app.watch.requests.slice(asked).filter((url) => !/\.(js|css|woff2|svg)$/.test(url));
  const known = sent.filter((url) => !url.startsWith('blob:') && !url.includes('/data/'));
  assert.deepEqual(known, [], 'only the page’s own code and data were asked for');

  assert.equal((await keptIn(app)).files, 1);
  await app.page.reload();
  await app.openPanel('sources');
  await eventually(async () => assert.equal(await ownSwitch(app).isChecked(), false));
  assert.equal(await app.notices.count(), 0);
  await ownSwitch(app).check();
  await app.openPanel('why');
  await expectStance(app, 'disputed');

  await app.pageLink('data').click();
  await app.button(text.files.removeOf('notes.csv')).click();
  await app.button(text.files.removeOf('notes.csv')).waitFor({ state: 'detached' });
  assert.deepEqual(await keptIn(app), { files: 0, contents: 0, marker: null });
  await app.pageLink('map').click();
  await expectStance(app, 'ru');
}

async function meansNothingElsewhere(app: App): Promise<void> {
  await app.open('?src=-own-1-1', 'page');
  await app.expectText(app.notices, words.notice.unknown('src', 'own-1-1'));
}

async function assignsColumns(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  const csv = 'Day;Town;Holds it;Extra\n2025-03-01;Avdiivka;ua;x\n2025-03-01;Avdivka;ua;x\n';
  await app.page
    .getByLabel(text.choose)
    .setInputFiles({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const form = app.page.getByRole('form', { name: text.mapping.title('other.csv') });
  const accept = form.getByRole('button', { name: text.mapping.accept });
  await app.expectText(form, text.mapping.neededMissing('kind, holder'), 'Avdiivka · Avdivka');
  assert.equal(await accept.isEnabled(), false);
  await form.getByLabel('kind needed').selectOption({ label: text.mapping.every('control') });
  await form.getByLabel('holder needed').selectOption({ label: text.mapping.column('Holds it') });
  await form.getByLabel('status', { exact: true }).selectOption({ label: text.mapping.every('controlled') }); // prettier-ignore
  await accept.click();
  const done = app.page.getByRole('region', { name: text.done.title('other.csv') });
  await app.expectText(
    done,
    text.done.added('1', true),
    'row 3, place: "Avdivka" is not a place of this map; the nearest are "avdiivka" (Avdiivka)',
  );
}

export const owndata = [
  scenario('own data: drops ten claims, one bad, and takes them away again', dropsTenClaims),
  scenario('own data: a link to somebody else’s file says so', meansNothingElsewhere),
  scenario('own data: assigns the columns of a file with other headers', assignsColumns, {}),
  ...importing,
];
