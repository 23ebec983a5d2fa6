/** Own files on their way in: a large one that is cancelled, several at once, one that is asked about. */
import assert from 'node:assert/strict';
import { owndata as text } from '../../src/text/en/owndata.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const HEADER = 'place,as_of,stated_on,kind,holder,status,claimant,confidence';
const ROW = 'avdiivka,2025-03-01,2025-03-01,control,ua,controlled,field-notes,medium';
const OTHER = 'Day;Town;Holds it\n2025-03-01;Avdiivka;ua\n2025-03-01;Avdivka;ua\n';
const MANY = 100_000;
/** A frame that comes later than this would be felt. */
const FRAME_MS = 500;

/** Drops files on whatever is open, as a hand would: content by name. */
export async function drop(app: App, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await app.page.evaluateHandle((contents) => {
    const made = new DataTransfer();
    for (const [name, content] of Object.entries(contents))
      made.items.add(new File([content], name, { type: 'text/csv' }));
    return made;
  }, files);
  await app.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

interface Kept {
  readonly files: number;
  readonly contents: number;
  /** What a start reads. */
  readonly marker: string | null;
}

/** What this browser keeps of own data. */
export function keptIn(app: App): Promise<Kept> {
  return app.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('claimline-own');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('no database'));
    });
    const count = (store: string): Promise<number> =>
      new Promise((done) => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.onsuccess = () => done(asked.result);
      });
    const [files, contents] = [await count('files'), await count('contents')];
    database.close();
    return { files, contents, marker: localStorage.getItem('claimline-own') };
  });
}

const fileField = (app: App) => app.page.getByLabel(text.choose);
const report = (app: App, name: string) =>
  app.page.getByRole('region', { name: text.done.title(name) });

async function isFocused(app: App, words: string): Promise<void> {
  await eventually(async () =>
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), words),
  );
}

async function cancelsManyRows(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  const rows = `${HEADER}\n${`${ROW}\n`.repeat(MANY)}`;
  await fileField(app).setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }); // prettier-ignore
  await app.page.locator('[data-stage="importing"]').waitFor();
  const longest = await app.page.evaluate(
    () =>
      new Promise<number>((done) => {
        let [last, longest, frames] = [performance.now(), 0, 0];
        requestAnimationFrame(function next(now) {
          longest = Math.max(longest, now - last);
          last = now;
          if (++frames < 20) requestAnimationFrame(next);
          else done(longest);
        });
      }),
  );
  assert.ok(longest < FRAME_MS, `a frame took ${Math.round(longest)} ms while rows were checked`);
  await app.button(text.cancelOf('many.csv')).click();
  await app.expectText(app.page.locator('[data-stage="cancelled"]'), text.cancelled('many.csv'));
  await eventually(async () =>
    assert.deepEqual(await keptIn(app), { files: 0, contents: 0, marker: null }),
  );
  await app.page.reload();
  await fileField(app).waitFor({ state: 'attached' });
  assert.equal(await app.page.getByRole('heading', { name: text.files.title }).count(), 0);
}

async function takesSeveral(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  const good = `${HEADER}\n${ROW}\n`;
  await drop(app, {
    'first.csv': good,
    'other.csv': OTHER,
    'unwanted.csv': good,
    'broken.json': '{"claims": [',
    'last.csv': good.replace('avdiivka', 'robotyne'),
  });
  await app.expectText(report(app, 'first.csv'), text.done.added('1', true));
  const form = app.page.getByRole('form', { name: text.mapping.title('other.csv') });
  await form.waitFor();
  await isFocused(app, text.mapping.title('other.csv'));
  await app.expectText(app.page.locator('.imports'), text.waiting('last.csv'));
  await app.button(text.cancelOf('unwanted.csv')).click();
  await form.getByRole('button', { name: text.cancel }).click();

  await app.expectText(report(app, 'last.csv'), text.done.added('1', true));
  await app.expectText(
    app.page.locator('.imports'),
    text.cancelled('other.csv'),
    text.cancelled('unwanted.csv'),
    text.unreadable('broken.json', text.problems['not-json']),
  );
  await isFocused(app, text.done.title('last.csv'));
  assert.equal((await keptIn(app)).files, 2);
}

async function assignsOnAPhone(app: App): Promise<void> {
  await app.open('?tab=data', 'page');
  await fileField(app).setInputFiles({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from(OTHER) }); // prettier-ignore
  const form = app.page.getByRole('form', { name: text.mapping.title('other.csv') });
  await form.getByLabel('kind needed').selectOption({ label: text.mapping.every('control') });
  await form.getByLabel('holder needed').selectOption({ label: text.mapping.column('Holds it') });
  await form.getByLabel('status', { exact: true }).selectOption({ label: text.mapping.every('controlled') }); // prettier-ignore
  const width = await app.page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, app.setting.width, 'the page does not scroll sideways');
  await form.getByRole('button', { name: text.mapping.accept }).tap();
  await app.expectText(report(app, 'other.csv'), text.done.added('1', true));
  await isFocused(app, text.done.title('other.csv'));
}

export const importing = [
  scenario('own data: cancels a file of 100,000 rows, of which nothing stays', cancelsManyRows),
  scenario('own data: takes several files one after the other, each by itself', takesSeveral),
  scenario('own data: assigns columns on a phone', assignsOnAPhone, PHONE),
];
