/** Writing the view to the address bar. */
import type { HistoryStep } from '../view/view.svelte.ts';

/** Safari refuses more than 100 history writes in 30 s; while dragging, the last one wins. */
const WRITE_EVERY_MS = 350;

/** Writes searches to the history: steps at once, overwrites trailing and rarely. */
export class HistoryWriter {
  #pending: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  write(search: string, step: HistoryStep): void {
    if (step === 'replace') {
      this.#pending = search;
      this.#timer ??= setTimeout(() => this.flush(), WRITE_EVERY_MS);
      return;
    }
    this.flush();
    if (search !== location.search) history.pushState(null, '', pathOf(search));
  }

  /** Writes now what a timer would write later. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending !== undefined && this.#pending !== location.search) {
      history.replaceState(null, '', pathOf(this.#pending));
    }
    this.#pending = undefined;
  }

  /** Forgets what was going to be written: the reader went back or forward. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
  }
}

function pathOf(search: string): string {
  return `${location.pathname}${search}${location.hash}`;
}
