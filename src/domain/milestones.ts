/** States that a jump in time starts from: it costs what changed since the nearest, not since the day left. */
import type { Dataset } from './dataset.ts';
import { dayNumber, dayOf } from './day.ts';
import type { Listening } from './history.ts';
import { advance, resolve, type MapState } from './mapState.ts';
import type { Query } from './query.ts';
import { firstAfter } from './timeline.ts';

/** Changes from one milestone to the next, for each cell: so few are looked at faster than every cell. */
const CHANGES_PER_CELL = 0.25;

/**
 * Resolves one day after the other, for idle time, where as much changes between each two. The days
 * ascend; a dataset in which little changes has none.
 */
export function* milestonesOf(
  dataset: Dataset,
  listening: Listening,
): Generator<void, readonly MapState[]> {
  const { day } = dataset.changes[listening.clock];
  const apart = Math.ceil(dataset.settlements.length * CHANGES_PER_CELL);
  const states: MapState[] = [];
  for (let i = apart; i < day.length; i += apart) {
    const query = { ...listening, date: dayOf(day[i]!) };
    const before = states.at(-1);
    if (before?.query.date === query.date) continue;
    states.push(before ? advance(dataset, before, query).state : resolve(dataset, query));
    yield;
  }
  return states;
}

/**
 * Where the way to a query is shortest: the state `before`, or the milestone of the same listening
 * that the fewest changes part from its day. Milestones of another one are passed over.
 */
export function nearestState(
  dataset: Dataset,
  before: MapState,
  milestones: readonly MapState[],
  query: Query,
): MapState {
  const known = milestones.filter((state) => isHeardAlike(state.query, query));
  if (known.length === 0) return before;
  const { day } = dataset.changes[query.clock];
  const changesUntil = ({ date }: Query): number => firstAfter(day, dayNumber(date));
  const asked = changesUntil(query);
  let nearest = before;
  let least = isHeardAlike(before.query, query)
    ? Math.abs(changesUntil(before.query) - asked)
    : Infinity;
  for (const state of known) {
    const away = Math.abs(changesUntil(state.query) - asked);
    if (away < least) [nearest, least] = [state, away];
  }
  return nearest;
}

function isHeardAlike(one: Listening, other: Listening): boolean {
  return (
    one.clock === other.clock && one.track === other.track && one.claimants === other.claimants
  );
}
