/** Links with parts that cannot be used: a notice, and a sensible view. */
import assert from 'node:assert/strict';
import { app as words } from '../../src/text/en/app.ts';
import type { App } from './harness/app.ts';
import { scenario } from './harness/scenario.ts';

interface Bad {
  readonly name: string;
  readonly value: string;
  /** The day shown instead; the opening one unless told. */
  readonly date?: 'first' | 'last';
}

const BAD: readonly Bad[] = [
  { name: 'date', value: 'yesterday' },
  { name: 'date', value: '2025-02-30' },
  { name: 'date', value: '1999-01-01', date: 'first' },
  { name: 'date', value: '2099-01-01', date: 'last' },
  { name: 'clock', value: 'noon' },
  { name: 'place', value: 'atlantis' },
  { name: 'claim', value: 'nobody-2025-01-01-nothing' },
  { name: 'src', value: 'nobody' },
  { name: 'track', value: 'x' },
  { name: 'hide', value: 'atlantis' },
  { name: 'view', value: 'here' },
  { name: 'view', value: '99/48/37' },
  { name: 'tab', value: 'x' },
  { name: 'lang', value: 'xx' },
  { name: 'theme', value: 'pink' },
  { name: 'v', value: 'zzz' },
];

async function readsNotices(app: App): Promise<void> {
  const { firstDay, lastDay } = app.dataset;
  for (const { name, value, date } of BAD) {
    await app.open(`?${name}=${encodeURIComponent(value)}`, 'page');
    await app.expectText(app.notices, name, value);
    await app.expectDate(date === 'first' ? firstDay : date === 'last' ? lastDay : '2025-03-13');
    assert.equal(await app.page.getByRole('article').count(), 6);
  }
}

async function readsAllNoticesAtOnce(app: App): Promise<void> {
  const search = new URLSearchParams(BAD.map(({ name, value }) => [name, value]));
  await app.open(`?${search}`);
  const named = new Set(BAD.map(({ name }) => name));
  await app.expectText(app.notices, ...named);
  await app.expectText(app.sentence, '13 March 2025');
  await app.expectSearch('');
  await app.button(words.dismiss).click();
  await app.notices.waitFor({ state: 'detached' });
}

async function keepsTheGoodParts(app: App): Promise<void> {
  await app.open('?date=2022-11-12&src=-nobody~-isw&hide=luhansk~atlantis', 'page');
  await app.expectDate('2022-11-12');
  await app.expectText(app.notices, 'nobody', 'atlantis');
  await app.expectSearch('?date=2022-11-12&src=-isw&hide=luhansk');
}

async function readsUnknownVersion(app: App): Promise<void> {
  await app.open('?v=0123456789ab&date=2022-11-12', 'page');
  await app.expectText(app.notices, '0123456789ab');
  await app.expectDate('2022-11-12');
  await app.expectSearch('?date=2022-11-12');
}

async function opensAPinnedLink(app: App): Promise<void> {
  const pinned = `?date=2022-11-12&src=deepstate&v=${app.dataset.version}`;
  await app.open(pinned, 'page');
  await app.expectDate('2022-11-12');
  assert.equal(await app.notices.count(), 0);
  assert.equal(app.search, pinned);
}

const STILL = { hasWebGl: false };

export const links = [
  scenario('links: each bad parameter gives a notice and the page', readsNotices, STILL),
  scenario('links: all bad parameters together still give the map', readsAllNoticesAtOnce),
  scenario('links: what is good in a half bad link is kept', keepsTheGoodParts, STILL),
  scenario('links: an unknown data version gives a notice and the newest', readsUnknownVersion, {
    hasWebGl: false,
    expected: /404 \(Not Found\)/,
  }),
  scenario('links: a link pinned to this data version opens as it is', opensAPinnedLink, STILL),
];
