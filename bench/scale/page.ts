/** A step, a toggle and a switch of the clock in the page itself, over a dataset far larger than today's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { open, VIEWPORT } from '../browser.ts';
import { percentile } from '../statistics.ts';
import { HELPERS, msOf, sample, stepScript, toggleScript, type Sample } from '../steps.ts';
import { publishSynthetic } from './published.ts';
import type { Size } from './synthetic.ts';

const STEPS = 60;
const TOGGLES = 20;
const CLOCKS = 10;
const WARM_UP = 4;
const LOAD_TIMEOUT_MS = 180_000;
/** The page is at rest when it worked less than this, ms, in one pause. */
const REST_WORK_MS = 20;
/** Longer than idle work waits before it begins. */
const PAUSE_MS = 1500;

/** What was measured of an action, and of the repaint that followed it. */
interface Beside {
  readonly one: Sample;
  readonly repaint: Sample;
}

export interface ScalePage {
  /** From navigation to the map, drawn. */
  readonly loadMs: number;
  readonly heapMb: number;
  readonly repaintMs: number;
  readonly stepMedianOverRepaint: number;
  readonly stepP95OverRepaint: number;
  /** Script, style and layout up to the painted frame, less those of a repaint, ms. */
  readonly stepMainMs: number;
  readonly toggleMainMsP95: number;
  readonly clockMainMsP95: number;
  /** The first of its kind in a page, with a bare repaint in it: nothing is compiled yet. */
  readonly firstToggleMainMs: number;
  readonly firstClockMainMs: number;
  /** The words that follow the frame of a step, ms. */
  readonly wordsMainMs: number;
}

export async function measureScalePage(
  browser: Browser,
  size: Size,
  dist: string,
): Promise<ScalePage> {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-scale-'));
  const version = publishSynthetic(size, dist, folder);
  const site = await open(folder);
  try {
    return await measureAt(browser, `${site.url}?v=${version}`);
  } finally {
    site.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureAt(browser: Browser, url: string): Promise<ScalePage> {
  // What is measured is the page, not how long its server packs what is sent.
  const extraHTTPHeaders = { 'Accept-Encoding': 'identity' };
  const context = await browser.newContext({ viewport: VIEWPORT, extraHTTPHeaders });
  const page = await context.newPage();
  await page.addInitScript(HELPERS);
  const began = performance.now();
  await page.goto(url, { timeout: LOAD_TIMEOUT_MS });
  await page.waitForSelector('.pane[data-state="map"]', { timeout: LOAD_TIMEOUT_MS });
  const loadMs = performance.now() - began;
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await rested(session);
  // Each beside a bare repaint of the same picture: with the length of the front, what a repaint costs
  // differs tenfold from day to day.
  const run = async (times: number, script: (i: number) => string): Promise<Beside[]> => {
    const samples: Beside[] = [];
    for (let i = 0; i < times + WARM_UP; i++) {
      const one = await sample(page, session, script(i));
      const repaint = await sample(page, session, '() => window.benchMap.triggerRepaint()');
      if (i >= WARM_UP && one.drew) samples.push({ one, repaint });
    }
    return samples;
  };
  const steps = await run(STEPS, stepScript);
  await page.getByRole('button', { name: 'Sources', exact: true }).first().click();
  await page
    .getByRole('checkbox', { name: /DeepState/ })
    .first()
    .waitFor();
  const firstToggle = await sample(page, session, toggleScript(0));
  const toggles = await run(TOGGLES, toggleScript);
  const firstClock = await sample(page, session, clockScript());
  const clocks = await run(CLOCKS, clockScript);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const heapMb = usedSize / 1_000_000;
  await context.close();
  const figure = (samples: readonly Beside[], of: (one: Beside) => number, percent: number) =>
    percentile(samples.map(of), percent);
  const ratio = ({ one, repaint }: Beside): number => one.wallMs / repaint.wallMs;
  const main = ({ one, repaint }: Beside): number => one.mainMs - repaint.mainMs;
  const words = ({ one, repaint }: Beside): number =>
    one.restMs - one.mainMs - (repaint.restMs - repaint.mainMs);
  return {
    loadMs,
    heapMb,
    repaintMs: figure(steps, ({ repaint }) => repaint.wallMs, 50),
    stepMedianOverRepaint: figure(steps, ratio, 50),
    stepP95OverRepaint: figure(steps, ratio, 95),
    stepMainMs: figure(steps, main, 50),
    toggleMainMsP95: figure(toggles, main, 95),
    clockMainMsP95: figure(clocks, main, 95),
    firstToggleMainMs: firstToggle.mainMs,
    firstClockMainMs: firstClock.mainMs,
    wordsMainMs: figure(steps, words, 50),
  };
}

/** Resolves once idle time has nothing left to do: charts and indexes are made then. */
async function rested(session: CDPSession): Promise<void> {
  for (let waited = 0; waited < LOAD_TIMEOUT_MS; waited += PAUSE_MS) {
    const before = await msOf(session, 'TaskDuration');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if ((await msOf(session, 'TaskDuration')) - before < REST_WORK_MS) return;
  }
  throw new Error('the page does not come to rest');
}

/** The other clock each time. */
function clockScript(): string {
  return `() => {
    const radios = document.querySelectorAll('[data-panel="sources"] input[type=radio]');
    [...radios].find(({ value, checked }) => ['asof', 'said'].includes(value) && !checked).click();
  }`;
}
