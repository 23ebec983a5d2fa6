/** A real Chromium over the built app, for measuring. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from '../scripts/launch/chromium.mjs';
import { serve } from '../scripts/launch/serve.mjs';

export const VIEWPORT = { width: 1200, height: 800 };

/** WebGL in software where there is no GPU: slow but real, and the same for both sides of a ratio. */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Site = Awaited<ReturnType<typeof serve>>;

/** Serves a built folder on a free port of this machine. */
export function open(dir: string): Promise<Site> {
  return serve({ dir, port: 0 });
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: FLAGS });
}

/** A fresh profile each time: nothing cached from the run before. */
export function freshContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
}
