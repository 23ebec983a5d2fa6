/**
 * Pictures of the page for people to look at: `npm run screenshots` writes them to
 * `.cache/screenshots/`, one for each day, size and appearance. Nothing is compared.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { Browsers } from './harness/browsers.ts';
import { rememberMap, whenIdle } from './harness/mapInPage.ts';
import { openSite, type Site } from './harness/site.ts';

const FOLDER = fileURLToPath(new URL('../../.cache/screenshots/', import.meta.url));
const DAYS = [
  '2022-03-15',
  '2022-11-12',
  '2024-08-20',
  '2025-03-12',
  '2025-03-13',
  '2026-08-20',
] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

async function take(
  browser: Browser,
  site: Site,
  viewport: (typeof SIZES)[number],
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const isPhone = viewport.width < 768;
  const context = await browser.newContext({
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await context.addInitScript(rememberMap);
  const page = await context.newPage();
  for (const day of DAYS) {
    await page.goto(`${site.url}?date=${day}`);
    await page.locator('.pane[data-state="map"]').waitFor({ timeout: 90_000 });
    // The last thing to come: the runs of the figures, computed in idle time. A phone shows none.
    if (!isPhone) {
      await page.locator('.place-cards .more').first().click();
      await page.locator('.place-cards svg path').nth(5).waitFor({ state: 'attached' });
      await page.locator('.place-cards .more').first().click();
    }
    await whenIdle(page);
    const name = `${day}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
    await page.screenshot({ path: join(FOLDER, name) });
    console.log(name);
  }
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const site = await openSite();
const browsers = new Browsers();
const browser = await browsers.get(true);
for (const size of SIZES) for (const scheme of SCHEMES) await take(browser, site, size, scheme);
await browsers.close();
site.close();
console.log(`${DAYS.length * SIZES.length * SCHEMES.length} pictures in ${FOLDER}`);
