/**
 * Importing own data in a real browser: `node --import tsx bench/ownImport.ts [claims] [folder of the
 * built app]`. Prints seconds from choosing the file to the claims being on the map, the longest task of
 * the page's main thread in between, and how long the table of claims takes to a keystroke, with limits.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuiltDataset } from '../scripts/builtDataset.ts';
import { launch, open } from './browser.ts';
import { dayNumber, dayOf } from '../src/domain/day.ts';
import type { Dataset } from '../src/domain/dataset.ts';

const SEED = 20250313;
const CLAIMANTS = 20;
const LIMIT_S = 4;
const LIMIT_TASK_MS = 100;
const LIMIT_KEY_MS = 100;
/** One row in so many is spoilt. */
const SPOILT_EVERY = 100;
const COLUMNS =
  'id,place,as_of,stated_on,kind,holder,status,value,unit,qualifier,base,base_place,base_km2,period_from,period_to,claimant,body,speaker,withdrew,confidence,until,until_reason,same_as,derived_from,article,note';

const count = Number(process.argv[2] ?? 100_000);
const site = await open(process.argv[3] ?? 'dist');
const folder = mkdtempSync(join(tmpdir(), 'claimline-own-'));
const browser = await launch();
try {
  const file = join(folder, 'synthetic.csv');
  const text = syntheticClaims(readBuiltDataset(), count);
  writeFileSync(file, text);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${site.url}?tab=data`);
  const input = page.locator('.own input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => void (globalThis as never as { longTasks: [] }).longTasks.splice(0));
  const before = performance.now();
  await input.setInputFiles(file);
  await page.locator('[data-stage="done"]').waitFor({ timeout: 120_000, state: 'attached' });
  const seconds = (performance.now() - before) / 1000;
  const tasks = await page.evaluate(
    () => (globalThis as never as { longTasks: number[] }).longTasks,
  );
  console.log(
    `${count} claims, ${(text.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s (limit ${LIMIT_S})`,
  );
  const longest = Math.round(Math.max(0, ...tasks));
  console.log(`longest task: ${longest || 'under 50'} ms (limit ${LIMIT_TASK_MS})`);
  console.log(`tasks over 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}`);
  console.log(await page.locator('.own [role=status]').first().innerText());

  await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).click();
  const field = page.getByRole('searchbox').first();
  await field.waitFor();
  const times: number[] = [];
  for (const letter of 'avdiivka') {
    // From the key to the first frame after it, in the page's own time.
    const next = page.evaluate(
      () =>
        new Promise<number>((done) =>
          document.addEventListener(
            'input',
            ({ timeStamp }) =>
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))),
            { once: true, capture: true },
          ),
        ),
    );
    await field.press(letter);
    times.push(await next);
  }
  const shown = times.map(Math.round).join(', ');
  console.log(`table, ms from key to frame: ${shown} (limit ${LIMIT_KEY_MS} each)`);
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
}

/** Rows about settlements of the map, spread over its days; equal seeds give equal rows. */
function syntheticClaims({ settlements, firstDay, lastDay }: Dataset, rows: number): string {
  const random = generator(SEED);
  const places = settlements.filter(({ kind }) => kind === 'settlement');
  const days = dayNumber(lastDay) - dayNumber(firstDay);
  const lines = Array.from({ length: rows }, (_, row) => {
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const first = dayNumber(firstDay) + Math.floor(random() * days);
    const asOf = row % SPOILT_EVERY === 0 ? '2025-13-01' : dayOf(first);
    const saidOn = dayOf(Math.min(first + Math.floor(random() * 3), dayNumber(lastDay)));
    const { id } = pick(places);
    const status = pick(['controlled', 'controlled', 'controlled', 'contested']);
    const by = `source-${Math.floor(random() * CLAIMANTS)}`;
    return `synthetic-${row},${id},${asOf},${saidOn},control,${pick(['ru', 'ua'])},${status},,,,,,,,,${by},,,,${pick(['high', 'medium', 'low'])},,,,,,"Row ${row}, made up"`;
  });
  return `${COLUMNS}\n${lines.join('\n')}\n`;
}

/** Mulberry32: small, seeded, good enough to spread rows. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
