/** The state of one mounted map: one immutable ViewState, everything else derived from it. */
import { createContext } from 'svelte';
import type { Dataset } from '../domain/dataset.ts';
import { addDays, type Day } from '../domain/day.ts';
import { advance, resolve, type MapState } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';
import { enabledClaimants, formatView } from './url.ts';
import type { ViewState } from './viewState.ts';

/**
 * What a change does to the browser's history: makes a step, overwrites the current one, or is passed
 * through on the way to a step (a slider held down, a time-lapse running).
 */
export type HistoryStep = 'push' | 'replace' | 'passing';

export class View {
  readonly dataset: Dataset;
  #state: ViewState;
  #lastStep: HistoryStep = 'replace';
  #last: MapState | null = null;

  constructor(dataset: Dataset, initial: ViewState) {
    this.dataset = dataset;
    this.#state = $state.raw(initial);
  }

  get state(): ViewState {
    return this.#state;
  }

  /** How the last change wants to be written to the history. */
  get lastStep(): HistoryStep {
    return this.#lastStep;
  }

  readonly enabled: ReadonlySet<ClaimantId> = $derived.by(() =>
    enabledClaimants(
      this.#sources,
      this.dataset.claimants.map((claimant) => claimant.id),
    ),
  );

  // Each part on its own, so that moving the camera re-resolves nothing.
  readonly #sources = $derived.by(() => this.#state.sources);
  readonly date: Day = $derived.by(() => this.#state.date);
  readonly #clock = $derived.by(() => this.#state.clock);
  readonly #track = $derived.by(() => this.#state.track);
  readonly hidden: readonly PlaceId[] = $derived.by(() => this.#state.hidden);

  readonly query: Query = $derived.by(() => ({
    date: this.date,
    clock: this.#clock,
    claimants: this.enabled,
    track: this.#track,
  }));

  /** Resolved once per query; the map, the cards and the sentence all read this one value. */
  readonly mapState: MapState = $derived.by(() => {
    this.#last = this.#last
      ? advance(this.dataset, this.#last, this.query).state
      : resolve(this.dataset, this.query);
    return this.#last;
  });

  readonly search: string = $derived.by(() => formatView(this.#state));

  set(change: Partial<ViewState>, step: HistoryStep = 'push'): void {
    this.#lastStep = step;
    this.#state = { ...this.#state, ...change };
  }

  /** Moves the date, kept within the data. */
  moveTo(date: Day, step: HistoryStep = 'push'): void {
    const { firstDay, lastDay } = this.dataset;
    this.set({ date: date < firstDay ? firstDay : date > lastDay ? lastDay : date }, step);
  }

  moveBy(days: number, step: HistoryStep = 'push'): void {
    this.moveTo(addDays(this.date, days), step);
  }

  /** Switches one claimant on or off. */
  toggle(claimant: ClaimantId): void {
    const { mode, ids } = this.#state.sources;
    const next = ids.includes(claimant)
      ? ids.filter((id) => id !== claimant)
      : [...ids, claimant].sort();
    this.set({ sources: { mode, ids: next } });
  }
}

/** Two maps on one page must not share their state: it travels by context, not by module. */
export const [getView, setView] = createContext<View>();
