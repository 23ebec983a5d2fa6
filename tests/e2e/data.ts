/** A researcher takes data away: the files hold what the page says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { parquetReadObjects } from 'hyparquet';
import { day } from '../../src/domain/day.ts';
import { citationOf } from '../../src/domain/export/header.ts';
import { clockDay } from '../../src/domain/timeline.ts';
import { data as text } from '../../src/text/en/data.ts';
import { formatNumber } from '../../src/text/format.ts';
import { unknownTerms } from '../support/schemaOrg.ts';
import { plain, type App } from './harness/app.ts';
import { resolutionOf, sharesIn, stateOn } from './harness/expected.ts';
import { PHONE, scenario } from './harness/scenario.ts';

type Format = keyof typeof text.formats;

async function opens(app: App, search = ''): Promise<void> {
  await app.open(search, 'page');
  await app.pageLink('data').click();
  await app.page.getByRole('heading', { name: text.title, level: 1, exact: true }).waitFor();
}

/** Presses a button and gives the file that the browser got. */
async function download(app: App, what: string, format: Format): Promise<Download> {
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button(text.download(what, text.formats[format])).click(),
  ]);
  return file;
}

const bytesOf = async (file: Download): Promise<Buffer> => readFile(await file.path());
const textOf = async (file: Download): Promise<string> => (await bytesOf(file)).toString('utf8');

async function takesShares(app: App): Promise<void> {
  const [from, to] = [day('2025-02-18'), day('2025-02-22')];
  await opens(app, '?in=donetsk');
  await app.page.getByLabel(text.range.from, { exact: true }).fill(from);
  await app.page.getByLabel(text.range.to, { exact: true }).fill(to);
  const said = text.range.shares.holds('5', '5', 'Donetsk oblast');
  await app.expectText(app.page.getByRole('main'), plain(said));
  const file = await download(app, text.range.shares.title, 'csv');
  const { version } = app.dataset;
  assert.equal(file.suggestedFilename(), `claimline-shares-donetsk-${from}..${to}-${version}.csv`);
  const [header = '', ...lines] = (await textOf(file)).trimEnd().split('\n');
  const names = header.split(',');
  assert.equal(lines.length, 5);
  for (const line of lines) {
    const row = Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell]));
    const shares = sharesIn(app.dataset, stateOn(app.dataset, row['date'] ?? ''), 'donetsk');
    assert.equal(row['place'], 'donetsk');
    assert.equal(Number(row['ru_low_km2']), shares.ru.lowKm2);
    assert.equal(Number(row['ua_high_km2']), shares.ua.highKm2);
    assert.equal(Number(row['base_km2']), shares.baseKm2);
  }
  await app.expectText(app.page.getByRole('main'), file.suggestedFilename());
}

async function takesClaims(app: App): Promise<void> {
  await opens(app, '?by=isw&from=2024-01-01');
  const expected = app.dataset.claims.filter(
    (claim) => String(claim.claimant) === 'isw' && clockDay(claim, 'asof') >= '2024-01-01',
  );
  const all = formatNumber(app.dataset.claims.length, 0);
  await app.expectText(
    app.page.getByRole('main'),
    plain(text.claims.filtered(formatNumber(expected.length, 0), all)),
  );
  const file = await download(app, text.claims.claims.title, 'json');
  const { about, rows } = JSON.parse(await textOf(file)) as {
    about: { query: unknown; dataVersion: string; citation: string };
    rows: { id: string; note: string }[];
  };
  assert.deepEqual(rows.map(({ id }) => id).sort(), expected.map(({ id }) => String(id)).sort());
  assert.ok(
    rows.every(({ note }) => note.length > 0),
    'a row has no note',
  );
  assert.deepEqual(about.query, { claimants: ['isw'], from: '2024-01-01', clock: 'asof' });
  assert.equal(about.dataVersion, app.dataset.version);
  assert.equal(about.citation, citationOf(app.dataset));
}

async function takesParquet(app: App): Promise<void> {
  await opens(app, '?date=2025-03-13');
  const file = await download(app, text.day.cells.title, 'parquet');
  const { buffer, byteOffset, byteLength } = await bytesOf(file);
  const rows = await parquetReadObjects({
    file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
    columns: ['settlement', 'resolution', 'km2'],
  });
  const state = stateOn(app.dataset, '2025-03-13');
  assert.equal(rows.length, app.dataset.settlements.length);
  rows.forEach((row, cell) => {
    assert.equal(row['settlement'], app.dataset.settlements[cell]?.id);
    assert.equal(row['resolution'], resolutionOf(state, cell));
    assert.equal(row['km2'], (app.dataset.cellHa[cell] ?? 0) / 100);
  });
}

async function takesThePackage(app: App): Promise<void> {
  await opens(app);
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page
      .getByRole('link', { name: text.download(text.everything.package, text.everything.zip) })
      .click(),
  ]);
  assert.equal(file.suggestedFilename(), `claimline-${app.dataset.version}.zip`);
  assert.equal((await bytesOf(file)).subarray(0, 2).toString('latin1'), 'PK');
}

async function readsTheHead(app: App): Promise<void> {
  const html = await (await app.context.request.get(app.site.url)).text();
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const node = JSON.parse(json) as Record<string, unknown>;
  assert.equal(node['@type'], 'Dataset');
  assert.equal(node['version'], app.dataset.version);
  assert.deepEqual(unknownTerms(node), []);
}

async function opensAClaim(app: App): Promise<void> {
  const claim = app.dataset.claims.find(({ id }) => id === 'ru-mod-2025-03-13-sudzha-recaptured');
  assert.ok(claim, 'no such claim');
  await app.open(`?claim=${claim.id}`, 'page');
  const described = app.page.locator('head script[data-claim]');
  await described.waitFor({ state: 'attached' });
  const node = JSON.parse((await described.textContent()) ?? '') as Record<string, unknown>;
  assert.equal(node['@type'], 'Claim');
  assert.equal(node['identifier'], claim.id);
  assert.equal(node['datePublished'], claim.statedOn);
  assert.ok(
    Array.isArray(node['appearance']) && node['appearance'].length > 0,
    'a claim has no appearance',
  );
  assert.deepEqual(unknownTerms(node), []);
  await app.pageLink('data').click();
  await described.waitFor({ state: 'detached' });
}

async function fitsThePhone(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  await app.page.getByRole('heading', { name: text.title, level: 1, exact: true }).waitFor();
  const width = await app.page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0);
  assert.ok(width <= 390, `the page is ${width} px wide`);
}

export const data = [
  scenario('data: takes the shares of a range as CSV', takesShares),
  scenario('data: takes the claims of a filter as JSON', takesClaims),
  scenario('data: takes the cells of a day as Parquet', takesParquet),
  scenario('data: takes the whole as a Data Package', takesThePackage),
  scenario('data: the served page describes the data in schema.org’s words', readsTheHead),
  scenario('data: an open claim is described in schema.org’s words', opensAClaim),
  scenario('data: fits a phone', fitsThePhone, PHONE),
];
