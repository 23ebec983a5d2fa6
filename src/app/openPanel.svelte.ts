/** Which panel is open beside the map: at the start, by hand, and when something is explained. */
import type { View } from '../view/view.svelte.ts';

export type PanelName = 'places' | 'why' | 'sources' | 'compare' | 'legend';

/** Wide enough for a third column from the start. */
const WIDE = '(min-width: 1280px)';

export class OpenPanel {
  readonly #view: View;
  #lastExplained: string | null;
  /** null while none is open. */
  name: PanelName | null;

  /** @param last the one that was open when the page was last put together; not given at the start */
  constructor(view: View, last?: PanelName | null) {
    this.#view = view;
    this.#lastExplained = last === undefined ? null : this.#explained;
    this.name = $state(last === undefined ? this.#first : last);
  }

  /** To be run in an effect before drawing: opening something to explain brings its panel forward. */
  follow(): void {
    const explained = this.#explained;
    if (explained !== null && explained !== this.#lastExplained) this.name = 'why';
    this.#lastExplained = explained;
  }

  get #explained(): string | null {
    const { claim, place } = this.#view.state;
    return claim ?? place;
  }

  get #first(): PanelName | null {
    if (this.#explained !== null) return 'why';
    if (this.#view.state.compare) return 'compare';
    return matchMedia(WIDE).matches ? 'legend' : null;
  }
}
