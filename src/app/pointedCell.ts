/** What the map answers about a position: whose cell it is, and what is said of it there. */
import { CellPicker } from '../domain/pick.ts';
import { DISPUTED, RESOLUTIONS } from '../domain/resolution.ts';
import type { hoverWords as HoverWords } from '../ui/disputes/hoverWords.ts';
import { en } from '../text/text.ts';
import type { View } from '../view/view.svelte.ts';

export class PointedCell {
  readonly #view: View;
  #picker: CellPicker | undefined;
  /** Fetched when the pointer first comes to a disputed cell; until then its name alone is told. */
  #hoverWords: typeof HoverWords | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  /** Opens the settlement whose cell holds the position; closes what is open outside all cells. */
  open(lng: number, lat: number): void {
    const cell = this.#at(lng, lat);
    const settlement = cell === null ? undefined : this.#view.dataset.settlements[cell];
    this.#view.set({ place: settlement?.id ?? null, claim: null });
  }

  /** Name and resolution of the cell, and who disputes it; null outside all cells. */
  wordsAt(lng: number, lat: number): string | null {
    const cell = this.#at(lng, lat);
    return cell === null ? null : this.#nameOf(cell) + this.#disputeOf(cell);
  }

  #at(lng: number, lat: number): number | null {
    this.#picker ??= new CellPicker(this.#view.dataset.partition);
    return this.#picker.at(lng, lat);
  }

  #nameOf(cell: number): string {
    const { dataset, mapState, other } = this.#view;
    const settlement = dataset.settlements[cell];
    const code = mapState.codes[cell];
    const wordOf = (of = 0): string => en.words.resolution[RESOLUTIONS[of] ?? 'unclaimed'];
    const here = en.app.map.cell(settlement?.name ?? '', settlement?.kind ?? 'site', wordOf(code));
    const otherCode = other?.codes[cell] ?? code;
    return otherCode === code ? here : en.app.map.otherSide(here, wordOf(otherCode));
  }

  #disputeOf(cell: number): string {
    const { dataset, query, mapState, state } = this.#view;
    if (mapState.codes[cell] !== DISPUTED) return '';
    if (!this.#hoverWords)
      void import('../ui/disputes/hoverWords.ts').then(
        (module) => (this.#hoverWords = module.hoverWords),
      );
    return this.#hoverWords?.(dataset, query, cell, state.language) ?? '';
  }
}
