/** A researcher cites what is seen, and a journalist says it in words. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { FILES, FORMATS, type Format } from '../../src/publish/citation/citations.ts';
import { MAX_ALT, MAX_SHORT_ALT } from '../../src/publish/description/altText.ts';
import { app as appWords } from '../../src/text/en/app.ts';
import { cite } from '../../src/text/en/cite.ts';
import { data } from '../../src/text/en/data.ts';
import { describe } from '../../src/text/en/describe.ts';
import { share } from '../../src/text/en/share.ts';
import { words } from '../../src/text/en/words.ts';
import { readCitation, type ReadItem } from '../support/citationJs.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const { panel } = cite;
const CLAIM = 'ru-general-staff-2025-02-20-donetsk-share75';

/** Chooses a format in a part of the page and gives what is shown then. */
async function citation(part: Locator, format: Format): Promise<string> {
  const name = panel.formats[format];
  await part.getByRole('radio', { name, exact: true }).check();
  return part.getByRole('textbox', { name: panel.citation(name), exact: true }).inputValue();
}

/** Saves the citation as a file, and reads what the browser got. */
async function saved(app: App, part: Locator, format: Format): Promise<[string, string]> {
  const { extension } = FILES[format];
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    part.getByRole('button', { name: panel.download(extension), exact: true }).click(),
  ]);
  return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
}

async function citesTheData(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  const part = app.page.getByRole('region', { name: data.cite.title });
  await part.waitFor();
  const link = `${app.site.url}?tab=data&v=${app.dataset.version}`;
  assert.ok(
    (await citation(part, 'plain')).endsWith(link),
    'the citation does not end with the link',
  );
  for (const format of FORMATS.filter((name) => name !== 'plain')) {
    const shown = await citation(part, format);
    const [name, text] = await saved(app, part, format);
    assert.match(name, new RegExp(`^claimline-data-[a-z0-9]+\\.${FILES[format].extension}$`));
    assert.equal(text.trim().replaceAll('\r\n', '\n'), shown.trim());
    const item: ReadItem | undefined = readCitation(text).data[0];
    assert.equal(item?.URL, link);
    assert.equal(item?.version, app.dataset.version);
  }
}

async function openShare(app: App, search: string, section: keyof typeof share.sections) {
  await app.open(search);
  await app.button(appWords.share).click();
  const dialog = app.page.getByRole('dialog', { name: share.title });
  await dialog.getByRole('tab', { name: share.sections[section], exact: true }).click();
  return dialog;
}

async function citesAClaim(app: App): Promise<void> {
  const dialog = await openShare(app, `?claim=${CLAIM}`, 'cite');
  const view = readCitation(await citation(dialog, 'csl')).data[0];
  assert.match(view?.title ?? '', /^Situation on 20 February 2025\./);
  await dialog.getByRole('radio', { name: panel.subjects.claim, exact: true }).check();
  await eventually(async () => {
    const item = readCitation(await citation(dialog, 'bibtex')).data[0];
    assert.match(item?.note ?? '', /Read in: The Moscow Times, 20 February 2025/);
    assert.equal(item?.author?.[0]?.family, 'Russian General Staff');
    assert.match(item?.URL ?? '', new RegExp(`claim=${CLAIM}&v=${app.dataset.version}$`));
  });
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const shown = await citation(dialog, 'ris');
  await dialog.getByRole('button', { name: new RegExp(`^${panel.copy}: `) }).click();
  await app.expectText(dialog, panel.copied);
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.trim().replaceAll('\r\n', '\n'), shown.trim());
}

async function saysItInWords(app: App): Promise<void> {
  const dialog = await openShare(app, '?date=2025-03-12', 'words');
  const alt = dialog.getByRole('textbox', { name: describe.panel.alt });
  await alt.waitFor();
  const written = await alt.inputValue();
  assert.match(written, /^Map: who is said to hold what in .+ on 12 March 2025\. Kursk oblast \(/);
  assert.ok(written.length <= MAX_ALT, 'the alt text is too long');
  await alt.fill('My own words');
  await dialog.getByRole('button', { name: describe.panel.reset }).click();
  assert.equal(await alt.inputValue(), written);
  await dialog.getByRole('radio', { name: describe.panel.lengths.short, exact: true }).check();
  const short = await alt.inputValue();
  assert.ok(
    short.length <= MAX_SHORT_ALT && written.startsWith(short),
    'the short alt text is no beginning of the long one',
  );
  const version = await dialog
    .getByRole('textbox', { name: describe.panel.version, exact: true })
    .inputValue();
  const [opening, ...lines] = version.split('\n');
  assert.match(opening ?? '', /^Situation on 12 March 2025\. .+ says .+\.$/);
  const link = `${app.site.url}?date=2025-03-12&v=${app.dataset.version}`;
  assert.deepEqual(lines.slice(-2), [words.neutrality, link]);
}

export const citations = [
  scenario('citations: cites the data set in four formats, as shown and as files', citesTheData),
  scenario('citations: cites the open claim with its claimant and reports', citesAClaim),
  scenario('citations: cites the open claim on a phone', citesAClaim, PHONE),
  scenario('citations: takes alt text and a text version away', saysItInWords),
];
