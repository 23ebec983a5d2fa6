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

const STEPS = 20;
const TOGGLES = 20;
const CLOCKS = 10;
const WARM_UP = 4;
const LOAD_TIMEOUT_MS = 180_000;
/** The page is at rest when it worked less than this, ms, in one pause. */
const REST_WORK_MS = 20;
const PAUSE_MS = 500;

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
  const run = async (times: number, script: (i: number) => string): Promise<Sample[]> => {
    const samples: Sample[] = [];
    for (let i = 0; i < times + WARM_UP; i++) {
      const one = await sample(page, session, script(i));
      if (i >= WARM_UP && one.drew) samples.push(one);
    }
    return samples;
  };
  const repaints = await run(STEPS, () => '() => window.benchMap.triggerRepaint()');
  const steps = await run(STEPS, stepScript);
  await page.getByRole('button', { name: 'Sources', exact: true }).first().click();
  await page
    .getByRole('checkbox', { name: /DeepState/ })
    .first()
    .waitFor();
  const toggles = await run(TOGGLES, toggleScript);
  const clocks = await run(CLOCKS, clockScript);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const heapMb = usedSize / 1_000_000;
  await context.close();
  const figure = (samples: readonly Sample[], of: (one: Sample) => number, percent: number) =>
    percentile(samples.map(of), percent);
  const wall = (one: Sample): number => one.wallMs;
  const main = (one: Sample): number => one.mainMs;
  const after = (one: Sample): number => one.restMs - one.mainMs;
  const repaintMs = figure(repaints, wall, 50);
  const repaintMain = figure(repaints, main, 50);
  return {
    loadMs,
    heapMb,
    repaintMs,
    stepMedianOverRepaint: figure(steps, wall, 50) / repaintMs,
    stepP95OverRepaint: figure(steps, wall, 95) / repaintMs,
    stepMainMs: figure(steps, main, 50) - repaintMain,
    toggleMainMsP95: figure(toggles, main, 95) - repaintMain,
    clockMainMsP95: figure(clocks, main, 95) - repaintMain,
    wordsMainMs: figure(steps, after, 50) - figure(repaints, after, 50),
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
