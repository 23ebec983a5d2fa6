/** A date step and a toggle, from the reader's input to the painted frame, beside a bare repaint. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { freshContext, type Site } from './browser.ts';
import { median, percentile } from './statistics.ts';

const STEPS = 90;
const TOGGLES = 40;
const WARM_UP = 8;

export interface Steps {
  readonly repaintMs: number;
  readonly stepMedianOverRepaint: number;
  readonly stepP95OverRepaint: number;
  /** Script, style and layout of a step less those of the bare repaint beside it, ms. */
  readonly stepMainMsMedian: number;
  /** The same without the subtraction. */
  readonly stepMainMsGrossMedian: number;
  readonly toggleMainMsP95: number;
}

interface Sample {
  readonly wallMs: number;
  readonly mainMs: number;
  readonly drew: boolean;
}

/**
 * In the page: from an action to the painted frame, and whether the map drew. A step on which no cell
 * changes draws no map; it is told apart, so that it does not flatter the figures.
 */
const HELPERS = `
  document.addEventListener('claimline:map', ({ detail }) => (window.benchMap = detail));
  window.benchFrame = async (action) => {
    const map = window.benchMap;
    const start = performance.now();
    let drew = false;
    const painted = new Promise((resolve) => map.once('render', () => resolve((drew = true))));
    action();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.race([painted, frame().then(frame).then(frame)]);
    map.getCanvas().getContext('webgl2').finish();
    return { wallMs: performance.now() - start, drew };
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
  const repaintMs = median(repaints.map((r) => r.wallMs));
  const repaintMain = median(repaints.map((r) => r.mainMs));
  return {
    repaintMs,
    stepMedianOverRepaint: median(steps.map((s) => s.wallMs)) / repaintMs,
    stepP95OverRepaint:
      percentile(
        steps.map((s) => s.wallMs),
        95,
      ) / repaintMs,
    stepMainMsMedian: median(steps.map((s) => s.mainMs)) - repaintMain,
    stepMainMsGrossMedian: median(steps.map((s) => s.mainMs)),
    toggleMainMsP95:
      percentile(
        toggles.map((t) => t.mainMs),
        95,
      ) - repaintMain,
  };
}

async function sample(page: Page, session: CDPSession, action: string): Promise<Sample> {
  const before = await mainMs(session);
  const frame = (await page.evaluate(`window.benchFrame(${action})`)) as Omit<Sample, 'mainMs'>;
  const after = await mainMs(session);
  return { ...frame, mainMs: after - before };
}

async function mainMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string): number =>
    metrics.find((metric) => metric.name === name)?.value ?? 0;
  return (
    1000 * (seconds('ScriptDuration') + seconds('LayoutDuration') + seconds('RecalcStyleDuration'))
  );
}

/** Every day of a span in turn, then jumps through the whole of it, by the slider as a hand moves it. */
function stepScript(i: number): string {
  const value = i % 3 === 2 ? `(${i} * 397) % Number(slider.max)` : 'Number(slider.value) + 1';
  return `() => {
    const slider = document.querySelector('#timeline input[type=range]');
    slider.value = String(${value});
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }`;
}

/** DeepState, which speaks of every cell, every second time; the other claimants in turn. */
function toggleScript(i: number): string {
  return `() => {
    const boxes = [...document.querySelectorAll('[data-panel="sources"] input[type=checkbox]')];
    const track = boxes.find((box) => /DeepState/.test(box.closest('label')?.textContent ?? ''));
    (${i} % 2 === 0 ? track : boxes[${i} % boxes.length]).click();
  }`;
}
