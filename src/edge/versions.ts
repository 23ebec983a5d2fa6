/** The published versions of the data: which is the newest, and a few of them opened. */
import { Lru } from './lru.ts';
import { openVersion, type OpenVersion } from './openVersion.ts';
import type { Platform } from './platform.ts';
import { badParameter, Refusal } from './refusal.ts';

/** A version weighs about 10 MB in memory. */
const KEPT = 2;
/** How long what was read of the newest version is believed, ms. */
const NEWEST_FOR_MS = 10_000;

const VERSION_PATTERN = /^[0-9a-f]{12}$/;

export class Versions {
  readonly #assets: Platform['assets'];
  readonly #kept = new Lru<OpenVersion>(KEPT);
  #newest: { readonly version: string; readonly readAtMs: number } | null = null;

  constructor(assets: Platform['assets']) {
    this.#assets = assets;
  }

  /**
   * The version asked for; null: the newest. Throws a Refusal for one that is not published here.
   * Values are remembered, promises are not: on an edge engine a request must not wait for the
   * reading that another one began.
   */
  async open(asked: string | null): Promise<OpenVersion> {
    if (asked !== null && !VERSION_PATTERN.test(asked))
      throw badParameter(
        'v',
        `v: "${asked}" is no data version: write 12 digits and letters a to f`,
      );
    const version = asked ?? (await this.newest());
    const kept = this.#kept.get(version);
    if (kept) return kept;
    const opened = await openVersion(this.#assets, version);
    if (!opened)
      throw new Refusal(asked === null ? 503 : 404, {
        field: 'v',
        problem: `v: data version "${version}" is not published here`,
      });
    this.#kept.set(version, opened);
    return opened;
  }

  /** Throws a Refusal when the site has no data. */
  async newest(): Promise<string> {
    const now = Date.now();
    if (this.#newest && now - this.#newest.readAtMs < NEWEST_FOR_MS) return this.#newest.version;
    const file = await this.#assets('data/manifest.json');
    if (!file?.ok)
      throw new Refusal(503, { field: 'v', problem: 'v: the data cannot be read at the moment' });
    const { version } = (await file.json()) as { version: string };
    this.#newest = { version, readAtMs: now };
    return version;
  }
}
