/** Results that cost much and are asked for again: a bounded memory, which changes no result. */

/** Keeps the last results for each of some things that never change themselves. */
export class Kept<T> {
  readonly #results = new WeakMap<object, Map<string, T>>();
  readonly #most: number;

  /** @param most results that are kept for one thing; those asked for longest ago are forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * What `make` gives, or gave before.
   * @param key everything that the result depends on beside `of`.
   */
  get(of: object, key: string, make: () => T): T {
    let results = this.#results.get(of);
    if (!results) this.#results.set(of, (results = new Map<string, T>()));
    const result = results.get(key) ?? make();
    // In the order of use, oldest first.
    results.delete(key);
    results.set(key, result);
    for (const oldest of results.keys()) {
      if (results.size <= this.#most) break;
      results.delete(oldest);
    }
    return result;
  }
}

/**
 * Drawings of what no day changes, by what they are and where they are seen from: those of a few
 * places for each dataset and backdrop.
 */
export const stills = new Kept<string>(16);
