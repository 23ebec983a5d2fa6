/** The installed Chromium, with software WebGL and without it. */
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] || '/usr/bin/chromium';

/** `--lang`: the order in which a date field is typed. The rest keeps the browser off the network. */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

export class Browsers {
  readonly #running = new Map<boolean, Promise<Browser>>();

  /** Started when first asked for. */
  get(hasWebGl: boolean): Promise<Browser> {
    const known =
      this.#running.get(hasWebGl) ??
      chromium.launch({
        executablePath: EXECUTABLE,
        args: hasWebGl ? FLAGS : [...FLAGS, '--disable-3d-apis'],
      });
    this.#running.set(hasWebGl, known);
    return known;
  }

  async close(): Promise<void> {
    for (const browser of this.#running.values()) await (await browser).close();
  }
}
