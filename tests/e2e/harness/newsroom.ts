/** A newsroom's page on an origin of its own, and the service that its embeds come from. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveInNode } from '../../../scripts/edge/node.mjs';
import type { App } from './app.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The built site and the built service; `E2E_DIR` and `EDGE_DIR` name others. */
export const BUILT = resolve(ROOT, process.env['E2E_DIR'] || 'dist');
export const SERVICE = resolve(ROOT, process.env['EDGE_DIR'] || 'dist-edge');

export interface Newsroom {
  /** Address of the service's site, ending in a slash. */
  readonly site: string;
  /** Opens an article with this body in a browser of its own. */
  article(body: string, policy: string, options: BrowserContextOptions): Promise<Article>;
}

export interface Article {
  readonly page: Page;
  /** Every address asked for. */
  readonly requests: readonly string[];
  /** What the console said that was no note. */
  readonly problems: readonly string[];
}

/** No script of the article's own, as strict newsrooms have it. */
export const NO_SCRIPT = "script-src 'none'";

/** @param dir the built site */
export async function inNewsroom(
  app: App,
  task: (newsroom: Newsroom) => Promise<void>,
  dir = BUILT,
): Promise<void> {
  const service = await serveInNode({ dir, service: SERVICE, port: 0, site: null });
  let [body, policy] = ['', ''];
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>` +
        `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>` +
        `<body style="margin:0">${body}</body></html>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const contexts: BrowserContext[] = [];
  const { port } = server.address() as AddressInfo;
  const article: Newsroom['article'] = async (text, csp, options) => {
    [body, policy] = [text, csp];
    const browser = app.context.browser();
    if (!browser) throw new Error('no browser');
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    contexts.push(context);
    const requests: string[] = [];
    const problems: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return { page, requests, problems };
  };
  try {
    await task({ site: service.url, article });
  } finally {
    for (const context of contexts) await context.close();
    service.close();
    server.close();
    server.closeAllConnections();
  }
}
