/** Runs scenarios two at a time, each in fresh browser contexts, and counts. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { App } from './app.ts';
import type { Browsers } from './browsers.ts';
import { rememberMap } from './mapInPage.ts';
import type { Scenario, Setting } from './scenario.ts';
import type { Site } from './site.ts';
import { Watch } from './watch.ts';

const AT_ONCE = 2;
/** Generous: a busy machine is slow, and a test that passes never waits this long. */
const ACTION_MS = 45_000;
const SCENARIO_MS = 240_000;

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export async function runAll(
  scenarios: readonly Scenario[],
  site: Site,
  browsers: Browsers,
): Promise<Outcome> {
  const queue = [...scenarios];
  let passed = 0;
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const begin = performance.now();
      const failure = await runOne(next, site, browsers);
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      if (failure === null) passed++;
      else failed++;
      console.log(`${failure === null ? '✓' : '✗'} ${next.name} (${seconds} s)`);
      if (failure !== null) console.log(failure.replace(/^/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed, failed };
}

/** What went wrong, or null. */
async function runOne(scenario: Scenario, site: Site, browsers: Browsers): Promise<string | null> {
  const apps: App[] = [];
  const open = async (setting: Setting): Promise<App> => {
    const opened = await openApp(site, browsers, setting, (change) =>
      open({ ...scenario.setting, ...change }),
    );
    apps.push(opened);
    return opened;
  };
  try {
    const app = await open(scenario.setting);
    await within(SCENARIO_MS, scenario.run(app));
    const problems = apps.flatMap(({ watch }) => watch.problems);
    return problems.length > 0 ? [...new Set(problems)].join('\n') : null;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [told, ...apps.flatMap(({ watch }) => watch.problems), await picture(apps)].join('\n');
  } finally {
    for (const { context } of apps) await context.close();
  }
}

async function openApp(
  site: Site,
  browsers: Browsers,
  setting: Setting,
  another: (setting?: Partial<Setting>) => Promise<App>,
): Promise<App> {
  const browser = await browsers.get(setting.hasWebGl);
  const context: BrowserContext = await browser.newContext({
    viewport: { width: setting.width, height: setting.height },
    colorScheme: setting.scheme,
    reducedMotion: setting.motion,
    hasTouch: setting.hasTouch,
    isMobile: setting.hasTouch,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(ACTION_MS);
  // The compiler names functions through a helper of its own, which a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await context.addInitScript(rememberMap);
  const watch = new Watch(context, site.url, setting.expected);
  return new App(site, setting, await context.newPage(), watch, another);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} s`)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Screenshots of the pages as they were, and where they lie. */
async function picture(apps: readonly App[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-e2e-'));
  for (const [i, { page }] of apps.entries()) {
    await page.screenshot({ path: join(folder, `page-${i + 1}.png`) }).catch(() => null);
  }
  return `screenshots: ${folder}`;
}
