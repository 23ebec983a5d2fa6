/** The state of one mounted map, and everything that follows from it. */
import { createContext } from 'svelte';
import type { Dataset } from '../domain/dataset.ts';
import { addDays, type Day } from '../domain/day.ts';
import { advance, resolve, type MapState } from '../domain/mapState.ts';
import { nearestState } from '../domain/milestones.ts';
import type { Query } from '../domain/query.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';
import { StateParts } from './stateParts.svelte.ts';
import { Told, type Shown } from './told.svelte.ts';
import { enabledClaimants } from './url.ts';
import type { Sources, ViewState } from './viewState.ts';

/**
 * What a change does to the browser's history: makes a step, overwrites the current one, or is passed
 * through on the way to a step (a slider held down, a time-lapse running).
 */
export type HistoryStep = 'push' | 'replace' | 'passing';

export class View {
  readonly dataset: Dataset;
  readonly #parts: StateParts;
  /** An object of its own for each change: a drag that ends where it was is a change, too. */
  #lastStep = $state.raw<{ readonly step: HistoryStep }>({ step: 'replace' });
  #last: MapState | null = null;
  #lastOther: MapState | null = null;
  /** States that jumps in time may start from (`milestonesOf`), made while nobody waits. */
  milestones: readonly MapState[] = [];

  /** What sentence, cards and panels say: the page sets it to `shown` once that is painted. */
  readonly told: Told;

  constructor(dataset: Dataset, initial: ViewState) {
    this.dataset = dataset;
    this.#parts = new StateParts(initial);
    this.told = new Told(this.shown);
  }

  /** Reading one part of it depends on that part alone. */
  get state(): ViewState {
    return this.#parts;
  }

  /** How the last change wants to be written to the history. */
  get lastStep(): HistoryStep {
    return this.#lastStep.step;
  }

  readonly enabled: ReadonlySet<ClaimantId> = $derived.by(() =>
    this.#enabledBy(this.#parts.sources),
  );

  get date(): Day {
    return this.#parts.date;
  }

  get hidden(): readonly PlaceId[] {
    return this.#parts.hidden;
  }

  readonly query: Query = $derived.by(() => ({
    date: this.#parts.date,
    clock: this.#parts.clock,
    claimants: this.enabled,
    track: this.#parts.track,
  }));

  /** Resolved once per query; the map, the cards and the sentence all read this one value. */
  readonly mapState: MapState = $derived.by(() => {
    const { dataset, query } = this;
    this.#last = this.#last
      ? advance(dataset, nearestState(dataset, this.#last, this.milestones, query), query).state
      : resolve(dataset, query);
    return this.#last;
  });

  /** What the other side of a comparison asks: as the view, but for the parts that it names. */
  readonly #otherQuery: Query | null = $derived.by(() => {
    const { compare } = this.#parts;
    return compare === null
      ? null
      : {
          date: compare.date ?? this.#parts.date,
          clock: compare.clock ?? this.#parts.clock,
          claimants: compare.sources ? this.#enabledBy(compare.sources) : this.enabled,
          track: this.#parts.track,
        };
  });

  /**
   * The other side of a comparison; null while nothing is compared. Where it names its own day, a
   * step of the date leaves it as it is.
   */
  readonly other: MapState | null = $derived.by(() => {
    const query = this.#otherQuery;
    this.#lastOther =
      query &&
      (this.#lastOther
        ? advance(this.dataset, this.#lastOther, query).state
        : resolve(this.dataset, query));
    return this.#lastOther;
  });

  /** What the map shows now. */
  get shown(): Shown {
    const { query, mapState, other } = this;
    return { state: this.#parts.whole, query, mapState, other };
  }

  set(change: Partial<ViewState>, step: HistoryStep = 'push'): void {
    this.#lastStep = { step };
    // A band is asked for one claim: another one's is not drawn unless asked for, too.
    const isOther = change.claim !== undefined && change.claim !== this.#parts.claim;
    Object.assign(this.#parts, isOther ? { band: false, ...change } : change);
  }

  #enabledBy(sources: Sources): ReadonlySet<ClaimantId> {
    return enabledClaimants(
      sources,
      this.dataset.claimants.map(({ id }) => id),
    );
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
    const { mode, ids } = this.#parts.sources;
    const next = ids.includes(claimant)
      ? ids.filter((id) => id !== claimant)
      : [...ids, claimant].sort();
    this.set({ sources: { mode, ids: next } });
  }
}

/** Two maps on one page must not share their state: it travels by context, not by module. */
export const [getView, setView] = createContext<View>();
