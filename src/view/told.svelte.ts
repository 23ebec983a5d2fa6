/** What stands in words: the state of the last frame that was painted, not the one being worked on. */
import type { Day } from '../domain/day.ts';
import type { MapState } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import type { ClaimantId } from '../domain/types.ts';
import type { ViewState } from './viewState.ts';

export interface Shown {
  readonly state: ViewState;
  readonly query: Query;
  readonly mapState: MapState;
  /** The other side of a comparison; null while nothing is compared. */
  readonly other: MapState | null;
}

/**
 * The map and the slider follow the reader's hand within a frame. Date, sentence, cards and panels are
 * read, not followed: they come right after that frame, from here. Each part is its own value, so that
 * moving the camera rewrites no card.
 */
export class Told {
  #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = $state.raw(shown);
  }

  readonly state: ViewState = $derived.by(() => this.#shown.state);
  readonly query: Query = $derived.by(() => this.#shown.query);
  readonly mapState: MapState = $derived.by(() => this.#shown.mapState);
  readonly other: MapState | null = $derived.by(() => this.#shown.other);
  readonly date: Day = $derived.by(() => this.#shown.query.date);
  readonly claimants: ReadonlySet<ClaimantId> = $derived.by(() => this.#shown.query.claimants);

  set(shown: Shown): void {
    this.#shown = shown;
  }
}
