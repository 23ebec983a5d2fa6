/** What is asked of a picture in the dialog; kept there, and in no link. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { Size } from '../../picture/mercator.ts';
import {
  DEFAULT_SNAPSHOT,
  MAX_HEADLINE,
  parseSize,
  SHAPES,
  type Look,
  type SnapshotOptions,
} from '../../publish/snapshotOptions.ts';
import { AskedEmbed } from './askedEmbed.svelte.ts';

export const SHAPE_NAMES = [...(Object.keys(SHAPES) as (keyof typeof SHAPES)[]), 'free'] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

export class Asked {
  readonly embed: AskedEmbed;
  shape: ShapeName = $state('1200x630');
  /** Of the free size, px; null while a field is empty. */
  width: number | null = $state(1600);
  height: number | null = $state(900);
  look: Look = $state(DEFAULT_SNAPSHOT.look);
  /** As it stands in the field; null until the reader writes. */
  written: string | null = $state(null);
  figures: readonly PlaceId[] = $state.raw([]);
  qr = $state(false);
  /** Whether the open claim's schematic band is drawn; offered where it has one. */
  band = $state(false);
  /** The reader's own words for who cannot see the picture; null: written from what it shows. */
  alt: string | null = $state(null);

  constructor(dataset: Dataset, date: Day) {
    this.embed = new AskedEmbed(dataset, date);
  }

  /** null when the free size is none that can be drawn. */
  readonly size: Size | null = $derived.by(() =>
    this.shape === 'free' ? parseSize(`${this.width}x${this.height}`) : SHAPES[this.shape],
  );

  /** The reader's own headline, in one line; null: written from the claims. */
  readonly headline: string | null = $derived(this.written?.replaceAll(/\s+/g, ' ').trim() || null);

  readonly letters: number = $derived([...(this.headline ?? '')].length);
  readonly isTooLong: boolean = $derived(this.letters > MAX_HEADLINE);

  /** null as long as something asked for cannot be drawn. */
  readonly options: SnapshotOptions | null = $derived.by(() => {
    const { size, look, headline, figures, qr, band } = this;
    return size && !this.isTooLong ? { size, look, headline, figures, qr, band } : null;
  });

  /** Prints the figures of a place, or does not; in the order of `places`. */
  toggle(place: PlaceId, places: readonly PlaceId[]): void {
    const { figures } = this;
    this.figures = places.filter((one) => figures.includes(one) !== (one === place));
  }
}
