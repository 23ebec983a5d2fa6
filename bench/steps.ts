/** A date step and a toggle, from the reader's input to the painted frame, beside a bare repaint. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { freshContext, type Site } from './browser.ts';
import { percentile } from './statistics.ts';

const STEPS = 90;
const TOGGLES = 40;
const WARM_UP = 8;

export interface Steps {
  readonly repaintMs: number;
  readonly stepMedianOverRepaint: number;
  readonly stepP95OverRepaint: number;
  /** Script, style and layout of a step up to its painted frame, less those of the repaint beside it, ms. */
  readonly stepMainMsMedian: number;
  /** Everything a step sets off, with the words that follow the frame, less a repaint, ms. */
  readonly stepWithWordsMainMsMedian: number;
  readonly toggleMainMsP95: number;
}

export interface Sample {
  /** From the input to the pixels. */
  readonly wallMs: number;
  /** Script, style and layout within that time. */
  readonly mainMs: number;
  /** Script, style and layout until the page has come to rest. */
  readonly restMs: number;
  readonly drew: boolean;
}

/**
 * In the page: from an action to the painted frame, and whether the map drew. A step on which no cell
 * changes draws no map; it is told apart, so that it does not flatter the figures. The frame is painted
 * when one of its pixels can be read: `finish()` returns before the drawing is done in Chromium.
 */
export const HELPERS = `
  document.addEventListener('claimline:map', ({ detail }) => (window.benchMap = detail));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  window.benchFrame = async (action) => {
    const map = window.benchMap;
    const gl = map.getCanvas().getContext('webgl2');
    let drew = false;
    map.once('render', () => (drew = true));
    const start = performance.now();
    let began = frame();
    action();
    let ended = frame();
    await Promise.resolve();
    let mainMs = performance.now() - start;
    for (let frames = 0; frames < 3; frames++) {
      const from = await began;
      await ended;
      document.body.getBoundingClientRect();
      mainMs += performance.now() - from;
      if (drew) break;
      began = ended = frame();
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return { wallMs: performance.now() - start, mainMs, drew };
  };
  window.benchRest = async () => {
    for (let frames = 0; frames < 2; frames++) await frame();
    await new Promise((resolve) => setTimeout(resolve));
  };
`;

export async function measureSteps(browser: Browser, site: Site): Promise<Steps> {
  const context = await freshContext(browser);
  const page = await context.newPage();
  await page.addInitScript(HELPERS);
  await page.goto(site.url);
  await page.waitForSelector('.pane[data-state="map"]');
  // The sparklines are drawn in idle time after the first picture; a reader scrubs after that.
  await page.waitForLoadState('networkidle');
  for (const more of await page.locator('.place-cards .more').all()) await more.click();
  await page.locator('figure svg path.mark').first().waitFor({ state: 'attached' });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const repaints: Sample[] = [];
  const steps: Sample[] = [];
  for (let i = 0; i < STEPS + WARM_UP; i++) {
    const repaint = await sample(page, session, '() => window.benchMap.triggerRepaint()');
    const step = await sample(page, session, stepScript(i));
    if (i < WARM_UP) continue;
    repaints.push(repaint);
    if (step.drew) steps.push(step);
  }
  await page.getByRole('button', { name: 'Sources', exact: true }).first().click();
  await page
    .getByRole('checkbox', { name: /DeepState/ })
    .first()
    .waitFor();
  const toggles: Sample[] = [];
  for (let i = 0; i < TOGGLES + WARM_UP; i++) {
    const toggle = await sample(page, session, toggleScript(i));
    if (i >= WARM_UP) toggles.push(toggle);
  }
  await context.close();
  const figure = (samples: readonly Sample[], of: keyof Sample, percent: number): number =>
    percentile(
      samples.map((one) => Number(one[of])),
      percent,
    );
  const repaintMs = figure(repaints, 'wallMs', 50);
  const repaintMain = figure(repaints, 'mainMs', 50);
  return {
    repaintMs,
    stepMedianOverRepaint: figure(steps, 'wallMs', 50) / repaintMs,
    stepP95OverRepaint: figure(steps, 'wallMs', 95) / repaintMs,
    stepMainMsMedian: figure(steps, 'mainMs', 50) - repaintMain,
    stepWithWordsMainMsMedian: figure(steps, 'restMs', 50) - figure(repaints, 'restMs', 50),
    toggleMainMsP95: figure(toggles, 'mainMs', 95) - repaintMain,
  };
}

export async function sample(page: Page, session: CDPSession, action: string): Promise<Sample> {
  const before = await mainMs(session);
  const painted = (await page.evaluate(`window.benchFrame(${action})`)) as Omit<Sample, 'restMs'>;
  await page.evaluate('window.benchRest()');
  return { ...painted, restMs: (await mainMs(session)) - before };
}

/** Script, style and layout of the page so far, as the browser counts them. */
function mainMs(session: CDPSession): Promise<number> {
  return msOf(session, 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration');
}

/** The sum of some of the browser's own counts of the page, ms. */
export async function msOf(session: CDPSession, ...names: string[]): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.reduce(
    (sum, { name, value }) => (names.includes(name) ? sum + 1000 * value : sum),
    0,
  );
}

/** Every day of a span in turn, then jumps through the whole of it, by the slider as a hand moves it. */
export function stepScript(i: number): string {
  const value = i % 3 === 2 ? `(${i} * 397) % Number(slider.max)` : 'Number(slider.value) + 1';
  return `() => {
    const slider = document.querySelector('#timeline input[type=range]');
    slider.value = String(${value});
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }`;
}

/** DeepState, which speaks of every cell, every second time; the other claimants in turn. */
export function toggleScript(i: number): string {
  return `() => {
    const boxes = [...document.querySelectorAll('[data-panel="sources"] input[type=checkbox]')];
    const track = boxes.find((box) => /DeepState/.test(box.closest('label')?.textContent ?? ''));
    (${i} % 2 === 0 ? track : boxes[${i} % boxes.length]).click();
  }`;
}
