/** Writing the view to the address bar. */
import type { HistoryStep } from '../view/view.svelte.ts';
import { afterPaint } from './afterPaint.ts';

/**
 * Of changes closer together than this only the last is written: Safari refuses more than 100 writes in
 * 30 s, and a write with its title costs as much as a step of the map.
 */
const SETTLED_MS = 350;

/**
 * Steps are written with the frame after the one that shows them, which writing would hold up;
 * overwrites once they have settled. What is only passed through is in the address bar while it lasts,
 * but the step that ends it goes back to where it began: "back" after a drag returns to the day before
 * the drag.
 */
export class HistoryWriter {
  /** The search that "back" should return to. */
  #settled = location.search;
  #pending: (() => string) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The search of a step that is not written yet. */
  #step: string | undefined;

  readonly #title: () => string;

  /** The page's title goes with the address: browsers take as long over one as over the other. */
  constructor(title: () => string) {
    this.#title = title;
    document.title = title();
  }

  /** `searchOf` is asked when it is written: a hand on the slider asks for many and needs the last. */
  write(searchOf: () => string, step: HistoryStep): void {
    // Each step is one of its own, however soon the next one follows.
    this.#writeStep();
    if (step === 'push') {
      this.cancel();
      this.#step = searchOf();
      afterPaint(() => this.#writeStep());
      return;
    }
    if (step === 'replace') this.#settled = searchOf();
    this.#pending = searchOf;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLED_MS);
  }

  /** Writes now what would be written later. */
  flush(): void {
    this.#writeStep();
    const searchOf = this.#pending;
    this.cancel();
    if (searchOf) this.#replace(searchOf());
  }

  /** Forgets what was going to be written. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
    this.#step = undefined;
  }

  /** The reader went back or forward: that is where a next step starts from. */
  settle(search: string): void {
    this.cancel();
    this.#settled = search;
    document.title = this.#title();
  }

  #writeStep(): void {
    const search = this.#step;
    this.#step = undefined;
    if (search === undefined) return;
    if (search === this.#settled) {
      this.#replace(search);
      return;
    }
    this.#replace(this.#settled);
    history.pushState(null, '', pathOf(search));
    document.title = this.#title();
    this.#settled = search;
  }

  #replace(search: string): void {
    if (search !== location.search) history.replaceState(null, '', pathOf(search));
    document.title = this.#title();
  }
}

function pathOf(search: string): string {
  return `${location.pathname}${search}${location.hash}`;
}
