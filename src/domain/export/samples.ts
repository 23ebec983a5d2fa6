/** The days a table is of: one, or every so many of several. */
import type { Dataset } from '../dataset.ts';
import { dayNumber, dayOf, type Day } from '../day.ts';
import type { Listening } from '../history.ts';
import { advance, resolve, type MapState } from '../mapState.ts';
import type { Query } from '../query.ts';
import { listeningWords } from './queryWords.ts';

export interface Samples {
  /** Both inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** Every how many days, from `from` on; `to` is always among them. */
  readonly step: number;
}

/** A day, or several of them. */
export type Asked = Query | (Listening & Samples);

export function samplesOf(asked: Asked): Samples {
  return 'date' in asked ? { from: asked.date, to: asked.date, step: 1 } : asked;
}

/** What was asked, ready for a file's header. */
export function askedWords(dataset: Dataset, asked: Asked): Readonly<Record<string, unknown>> {
  const words = listeningWords(dataset, asked);
  if ('date' in asked) return { date: asked.date, ...words };
  return { from: asked.from, to: asked.to, step: asked.step, ...words };
}

/**
 * The state of each of the days, in order. Each is made from the one before and belongs to whoever
 * asked: nothing is kept, however many days there are.
 */
export function* statesOf(
  dataset: Dataset,
  { clock, claimants, track }: Listening,
  samples: Samples,
): Generator<MapState> {
  let state: MapState | null = null;
  for (const date of daysOf(samples)) {
    const query = { clock, claimants, track, date };
    state = state ? advance(dataset, state, query).state : resolve(dataset, query);
    yield state;
  }
}

function* daysOf({ from, to, step }: Samples): Generator<Day> {
  const last = dayNumber(to);
  for (let day = dayNumber(from); day < last; day += step) yield dayOf(day);
  yield to;
}
