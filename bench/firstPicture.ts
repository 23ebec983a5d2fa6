/** From navigation to something on the screen: our page beside a page with nothing but MapLibre. */
import type { Browser } from 'playwright-core';
import { freshContext, type Site } from './browser.ts';
import { median } from './statistics.ts';

const ROUNDS = 9;

export interface FirstPicture {
  readonly pictureMs: number;
  readonly bareMs: number;
}

/** Medians over rounds in which the two pages take turns, each in a fresh profile. */
export async function measureFirstPicture(
  browser: Browser,
  site: Site,
  bare: Site,
): Promise<FirstPicture> {
  const pictures: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const [picture, plain] = [await shownMs(browser, site.url), await shownMs(browser, bare.url)];
    // The first round only warms the servers' compressed copies.
    if (round > 0) {
      pictures.push(picture);
      bares.push(plain);
    }
  }
  return { pictureMs: median(pictures), bareMs: median(bares) };
}

async function shownMs(browser: Browser, url: string): Promise<number> {
  const context = await freshContext(browser);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('.pane svg path')) return;
      watcher.disconnect();
      requestAnimationFrame(() =>
        document.documentElement.setAttribute('data-shown-ms', String(performance.now())),
      );
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const root = page.locator('html[data-shown-ms]');
  await root.waitFor({ state: 'attached' });
  const shown = Number(await root.getAttribute('data-shown-ms'));
  await context.close();
  return shown;
}
