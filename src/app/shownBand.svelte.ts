/** The schematic band on the map: fetched and computed when a reader asks for it. */
import type { BandDrawing } from '../ui/why/bandDrawing.ts';
import type { View } from '../view/view.svelte.ts';

export class ShownBand {
  readonly #view: View;
  #drawing: BandDrawing | null = $state.raw(null);

  constructor(view: View) {
    this.#view = view;
  }

  /** The band of the open claim, on the claim's own day; null otherwise, and until it is computed. */
  get drawn(): BandDrawing | null {
    const { band, claim } = this.#view.state;
    const drawing = this.#drawing;
    const isIt = band && drawing?.claim === claim && drawing.day === this.#view.date;
    return isIt ? drawing : null;
  }

  /** To be run in an effect: computes what the view asks for. Returns how to give up. */
  prepare(): () => void {
    const { dataset, state } = this.#view;
    const { band, claim, language } = state;
    let cancel = (): void => undefined;
    let isWanted = band && claim !== null;
    if (isWanted)
      void import('../ui/why/bandDrawing.ts').then(({ drawBand }) => {
        if (!isWanted || claim === null) return;
        cancel = drawBand(dataset, { claim, language }, (drawing) => (this.#drawing = drawing));
      });
    return () => {
      isWanted = false;
      cancel();
    };
  }
}
