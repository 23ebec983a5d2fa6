/** What is asked of an embed in the dialog; kept there, and in no link. */
import type { Dataset } from '../../domain/dataset.ts';
import { isDay, type Day } from '../../domain/day.ts';
import { EMBED_LOOKS, type DayRange, type EmbedLook } from '../../publish/embed/embedOptions.ts';

export { EMBED_LOOKS };
export const KINDS = ['picture', 'slider', 'map'] as const;
export type Kind = (typeof KINDS)[number];
export const CODES = ['iframe', 'scriptFree', 'image'] as const;
export type CodeName = (typeof CODES)[number];
/** Widths that a preview may have, px: a phone, a column of an article, a wide one. */
export const WIDTHS = [320, 600, 900] as const;

export class AskedEmbed {
  readonly #dataset: Pick<Dataset, 'firstDay' | 'lastDay'>;
  readonly #date: Day;
  isFrozen = $state(true);
  kind: Kind = $state('picture');
  look: EmbedLook = $state('light');
  /** As they stand in the fields. */
  from: string;
  to: string;
  width: (typeof WIDTHS)[number] = $state(600);
  code: CodeName = $state('iframe');

  /** @param date the day that is shown: it lies in every range */
  constructor(dataset: Pick<Dataset, 'firstDay' | 'lastDay'>, date: Day) {
    this.#dataset = dataset;
    this.#date = date;
    this.from = $state(dataset.firstDay);
    this.to = $state(dataset.lastDay);
  }

  get isRangeSound(): boolean {
    const { from, to } = this;
    const { firstDay, lastDay } = this.#dataset;
    const areDays = isDay(from) && isDay(to);
    return areDays && firstDay <= from && from <= this.#date && this.#date <= to && to <= lastDay;
  }

  /** null without a slider, and as long as the fields hold no range. */
  readonly range: DayRange | null = $derived.by(() =>
    this.kind === 'slider' && this.isRangeSound
      ? { from: this.from as Day, to: this.to as Day }
      : null,
  );
}
