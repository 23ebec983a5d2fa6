/** What every test also checks: the page keeps to its own origin and to a silent console. */
import type { BrowserContext } from 'playwright-core';

/** Said by the software renderer about itself when pixels are read. */
const DRIVER = /GL Driver Message .*Performance|GPU stall due to ReadPixels/;

export class Watch {
  readonly problems: string[] = [];
  readonly requests: string[] = [];

  constructor(context: BrowserContext, origin: string, expected: RegExp | null) {
    const isOwn = (url: string): boolean => /^(data|blob):/.test(url) || url.startsWith(origin);
    context.on('request', (request) => {
      this.requests.push(request.url());
      if (!isOwn(request.url())) this.problems.push(`request to ${request.url()}`);
    });
    context.on('console', (message) => {
      const [type, text] = [message.type(), message.text()];
      if ((type !== 'error' && type !== 'warning') || DRIVER.test(text)) return;
      if (!expected?.test(text)) this.problems.push(`console ${type}: ${text}`);
    });
    context.on('weberror', (error) => this.problems.push(`uncaught: ${error.error().message}`));
  }
}
