/**
 * A long list on a page, a few items at a time: the first ones at once, the others while the page is
 * idle. What is drawn in one piece is bounded by a number of items, so that no piece holds up a frame.
 */
import { flushSync } from 'svelte';
import { whenIdle } from '../whenIdle.ts';

export interface Pieces<T> {
  /** How many are there at once. */
  readonly first: number;
  /** How many are added in one piece of the work. */
  readonly piece: number;
  /** What makes an item the same as before; itself when not given. */
  readonly keyOf?: (item: T) => unknown;
}

export class Growing<T> {
  readonly #items: () => readonly T[];
  readonly #pieces: Pieces<T>;
  /** How far which list has grown; of any other list the first items are shown. */
  #grown: { readonly items: readonly T[]; readonly count: number } | null = $state.raw(null);

  /** To be called while a component is set up. */
  constructor(items: () => readonly T[], pieces: Pieces<T>) {
    this.#items = items;
    this.#pieces = pieces;
    // A long computation in idle time, which no derived value can be.
    $effect(() => {
      const asked = items();
      return whenIdle(this.#grow(asked), () => undefined);
    });
  }

  /** The items that are drawn by now, from the first on. */
  get shown(): readonly T[] {
    const items = this.#items();
    const count = this.#countOf(items);
    return count >= items.length ? items : items.slice(0, count);
  }

  /** Whether all are drawn. */
  get isWhole(): boolean {
    const items = this.#items();
    return this.#countOf(items) >= items.length;
  }

  *#grow(items: readonly T[]): Generator<undefined, void> {
    const { first, piece } = this.#pieces;
    let count = this.#countOf(items);
    this.#grown = { items, count };
    for (count = Math.max(count, first); count < items.length;) {
      count = Math.min(items.length, count + piece);
      this.#grown = { items, count };
      // Drawn within the piece, so that its time counts.
      flushSync();
      yield;
    }
  }

  /** A list of the same items stays as long as it has grown, though it was made anew. */
  #countOf(items: readonly T[]): number {
    const grown = this.#grown;
    const { first, keyOf = (item: T): unknown => item } = this.#pieces;
    if (grown === null) return first;
    const isSame =
      grown.items === items ||
      (grown.items.length === items.length &&
        items.every((item, i) => keyOf(item) === keyOf(grown.items[i]!)));
    return isSame ? grown.count : first;
  }
}
