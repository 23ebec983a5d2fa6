/** What a reader's browser fetches, gzipped as a plain static host would send it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { freshContext, type Site } from './browser.ts';

export interface Sizes {
  /** Everything under data/ and layers/ that the page asks for, panels opened, in kB (1000 bytes). */
  readonly dataGzipKb: number;
  /** JavaScript asked for before the first picture is in the page, in kB. */
  readonly firstJsGzipKb: number;
}

export async function measureSizes(browser: Browser, site: Site, dist: string): Promise<Sizes> {
  const context = await freshContext(browser);
  const page = await context.newPage();
  const fetched = new Set<string>();
  const first = new Set<string>();
  let hasPicture = false;
  await page.exposeFunction('pictureIsShown', () => (hasPicture = true));
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('.pane svg path')) return;
      watcher.disconnect();
      (window as unknown as { pictureIsShown: () => void }).pictureIsShown();
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    fetched.add(path);
    if (!hasPicture) first.add(path);
  });
  await page.goto(site.url);
  await page.waitForSelector('.pane[data-state="map"]');
  for (const name of ['Sources', 'Why', 'Legend'])
    await page.getByRole('button', { name, exact: true }).first().click();
  await page.goto(`${site.url}?place=sudzha`);
  await page.waitForSelector('.pane[data-state="map"]');
  await page.waitForLoadState('networkidle');
  await context.close();
  const sum = (paths: Iterable<string>): number =>
    [...paths].reduce(
      (bytes, path) => bytes + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
      0,
    ) / 1000;
  return {
    dataGzipKb: sum([...fetched].filter((path) => /^\/(data|layers)\//.test(path))),
    firstJsGzipKb: sum(
      [...first].filter((path) => path.endsWith('.js') && !/mapView|maplibre/.test(path)),
    ),
  };
}
