/** axe finds nothing serious, and the main task needs no mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { app as words } from '../../src/text/en/app.ts';
import { sentence } from '../../src/text/en/sentence.ts';
import { why } from '../../src/text/en/why.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { PHONE, scenario } from './harness/scenario.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MOST_TABS = 80;

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Serious and critical findings fail; the others are printed. */
export async function expectAccessible(app: App, what: string): Promise<void> {
  if (!(await app.page.evaluate(() => 'axe' in window))) await app.page.evaluate(AXE);
  const findings = await app.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: Finding[] }> };
    };
    return (await axe.run()).violations;
  });
  const told = findings.map(({ id, impact, help, nodes }) => ({
    isGrave: impact === 'serious' || impact === 'critical',
    line: `${what}: ${impact} ${id} (${help}) ×${nodes.length}: ${nodes
      .slice(0, 4)
      .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
      .join(' | ')
      .replace(/\s+/g, ' ')}`,
  }));
  for (const { isGrave, line } of told) if (!isGrave) console.log(`  note: ${line}`);
  const grave = told.filter(({ isGrave }) => isGrave).map(({ line }) => line);
  assert.deepEqual(grave, [], what);
}

async function checksEveryPanel(app: App): Promise<void> {
  await app.open();
  await expectAccessible(app, 'opening page');
  if (app.setting.hasTouch) await app.openPanel('places');
  await app.open('?place=sudzha&claim=ru-general-staff-2025-02-20-donetsk-share75', 'page');
  await app.why.getByRole('link').first().waitFor();
  await expectAccessible(app, 'a claim');
  await app.open('?place=sudzha', 'page');
  await app.why.getByRole('link').first().waitFor();
  await expectAccessible(app, 'a settlement');
  await app.openPanel('sources');
  await app.sources.waitFor();
  await expectAccessible(app, 'sources');
  await app.open('?vs=2025-03-06&vsform=swipe', 'page');
  await app.panel('compare').getByRole('table').waitFor();
  await expectAccessible(app, 'a comparison');
  await app.open('?tab=about&date=yesterday', 'page');
  await app.expectText(app.page.getByRole('main'), 'GeoNames');
  await expectAccessible(app, 'about the data, with a notice');
}

/** Tab, and no other key, until the focus is there. */
export async function tabTo(app: App, where: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await where.evaluate((element) => element === document.activeElement)) return;
    await app.page.keyboard.press('Tab');
  }
  assert.fail(`not reached in ${MOST_TABS} tabs`);
}

async function worksWithoutAMouse(app: App): Promise<void> {
  await app.open();
  const skip = app.page.getByRole('link', { name: words.skipToTimeline });
  await tabTo(app, skip);
  await eventually(async () =>
    assert.ok(((await skip.boundingBox())?.height ?? 0) > 20, 'visible'),
  );
  await app.page.keyboard.press('Enter');
  await tabTo(app, app.slider);
  await app.page.keyboard.press('ArrowLeft');
  await app.expectDate('2025-03-12');
  const announced = app.page.locator('#timeline [aria-live]');
  await app.expectText(announced, '12 March 2025');
  const figure = app.sentence.getByRole('link').first();
  assert.match((await figure.getAttribute('title')) ?? '', new RegExp(sentence.openClaim));
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo(app, figure);
  await app.page.keyboard.press('Enter');
  await eventually(() => assert.notEqual(app.param('claim'), null));
  await app.why.waitFor();
  await tabTo(app, app.why.getByRole('button', { name: why.close }));
  await app.page.keyboard.press('Enter');
  await eventually(() => assert.equal(app.param('claim'), null));
  await tabTo(app, app.panelButton('sources'));
  await app.page.keyboard.press('Enter');
  const box = app.panel('sources').getByRole('checkbox').first();
  await tabTo(app, box);
  await app.page.keyboard.press('Space');
  await eventually(() => assert.match(app.param('src') ?? '', /^-/));
}

export const accessibility = [
  scenario('accessibility: nothing serious, light', checksEveryPanel),
  scenario('accessibility: nothing serious, dark', checksEveryPanel, { scheme: 'dark' }),
  scenario('accessibility: nothing serious, phone', checksEveryPanel, PHONE),
  scenario('accessibility: the main task by keyboard alone', worksWithoutAMouse),
];
