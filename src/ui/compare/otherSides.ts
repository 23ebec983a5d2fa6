/** The other sides a reader may choose in one action, and what a choice does to the view. */
import type { Dataset } from '../../domain/dataset.ts';
import { addDays, day, dayNumber, dayOf, type Day } from '../../domain/day.ts';
import { TRACK_CLAIMANT } from '../../domain/namedPlaces.ts';
import type { Clock, Query } from '../../domain/query.ts';
import type { ClaimantId, Side } from '../../domain/types.ts';
import type { Compare, Sources, ViewState } from '../../view/viewState.ts';
import { everybody, switchAll } from '../sources/sourceChoice.ts';
import { claimTable, nextClaimDay } from '../../domain/claimTable.ts';

export type DayChoice = 'week' | 'month' | 'year' | 'claim';
export type SourceChoice = 'no-track' | 'ru-official' | 'ua-official' | 'all';

/** Days to compare with, in the order they are offered; null where the data has none. */
export function dayChoices(dataset: Dataset, query: Query): readonly [DayChoice, Day | null][] {
  const within = (date: Day): Day | null => (date < dataset.firstDay ? null : date);
  const table = claimTable(dataset, query.clock);
  const claim = nextClaimDay(table, query.claimants, dayNumber(query.date), -1);
  return [
    ['week', within(addDays(query.date, -7))],
    ['month', within(monthsBefore(query.date, 1))],
    ['year', within(monthsBefore(query.date, 12))],
    ['claim', claim === null ? null : within(dayOf(claim))],
  ];
}

/** The same day of the month, `months` earlier; the month's last day where it has no such day. */
export function monthsBefore(from: Day, months: number): Day {
  const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - months;
  const first = (month: number): Day =>
    day(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  const wanted = addDays(first(count), Number(from.slice(8)) - 1);
  const last = addDays(first(count + 1), -1);
  return wanted > last ? last : wanted;
}

/** Claimants to compare with; null where they are those of the view, or nobody. */
export function sourceChoices(
  dataset: Dataset,
  { sources, version }: Pick<ViewState, 'sources' | 'version'>,
  enabled: ReadonlySet<ClaimantId>,
): readonly [SourceChoice, Sources | null][] {
  const all = dataset.claimants.map(({ id }) => id);
  const onlySide = (wanted: Side): Sources | null => {
    const ids = dataset.claimants.filter(({ side }) => side === wanted).map(({ id }) => id);
    const isShown = ids.length === enabled.size && ids.every((id) => enabled.has(id));
    return ids.length === 0 || isShown ? null : { mode: 'only', ids: [...ids].sort() };
  };
  return [
    ['no-track', enabled.has(TRACK_CLAIMANT) ? switchAll(sources, [TRACK_CLAIMANT], false) : null],
    ['ru-official', onlySide('ru-official')],
    ['ua-official', onlySide('ua-official')],
    ['all', enabled.size === all.length ? null : everybody(all, version !== null)],
  ];
}

export function otherClock(clock: Clock): Clock {
  return clock === 'asof' ? 'said' : 'asof';
}

/** Whether two comparisons have the same other side; the form they are drawn in may differ. */
export function hasSameOther(a: Compare | null, b: Omit<Compare, 'form'>): boolean {
  return a !== null && a.date === b.date && a.clock === b.clock && isSame(a.sources, b.sources);
}

/** What changes in the view when the two sides of its comparison change places. */
export function swapped(
  state: Pick<ViewState, 'date' | 'clock' | 'sources'>,
  { date, clock, sources, form }: Compare,
): Pick<ViewState, 'date' | 'clock' | 'sources' | 'compare'> {
  return {
    date: date ?? state.date,
    clock: clock ?? state.clock,
    sources: sources ?? state.sources,
    compare: {
      date: date && state.date,
      clock: clock && state.clock,
      sources: sources && state.sources,
      form,
    },
  };
}

function isSame(a: Sources | null, b: Sources | null): boolean {
  return a === null || b === null ? a === b : a.mode === b.mode && a.ids.join() === b.ids.join();
}
