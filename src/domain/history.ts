/** How places resolve over many days, computed in small pieces that a caller may spread out. */
import type { Dataset } from './dataset.ts';
import { dayNumber, dayOf, type DayNumber } from './day.ts';
import { advance, resolve, type MapState } from './mapState.ts';
import type { Query } from './query.ts';
import { RESOLUTIONS } from './resolution.ts';
import type { Holder, PlaceId } from './types.ts';

/** What the history depends on: a query without its day. */
export type Listening = Omit<Query, 'date'>;

const HA_PER_KM2 = 100;

/** km² of one place at each sampled day, by resolution: `km2[sample * 5 + code]`. */
export type Run = Float64Array;

export interface History {
  readonly days: readonly DayNumber[];
  readonly runs: ReadonlyMap<PlaceId, Run>;
}

export interface Band {
  readonly day: DayNumber;
  readonly lowKm2: number;
  readonly highKm2: number;
}

/**
 * Samples the given days, which are best ascending: each costs what changed since the one before.
 * Yields after each, so that the caller may pause. Places that are not on the map get no run.
 */
export function* sampleHistory(
  dataset: Dataset,
  listening: Listening,
  ids: readonly PlaceId[],
  days: readonly DayNumber[],
): Generator<undefined, History> {
  const places = ids
    .map((id) => ({ id, index: dataset.places.findIndex((place) => place.id === id) }))
    .filter(({ index }) => index !== -1);
  const codes = RESOLUTIONS.length;
  const runs = new Map(places.map(({ id }) => [id, new Float64Array(days.length * codes)]));
  let state: MapState | null = null;
  for (const [sample, number] of days.entries()) {
    const query = { ...listening, date: dayOf(number) };
    state = state ? advance(dataset, state, query).state : resolve(dataset, query);
    for (const { id, index } of places)
      for (let code = 0; code < codes; code++)
        runs.get(id)![sample * codes + code] = (state.ha[index * codes + code] ?? 0) / HA_PER_KM2;
    yield;
  }
  return { days, runs };
}

/** Every `step`-th day of the data, and the last. */
export function sampledDays(dataset: Dataset, step: number): DayNumber[] {
  const [first, last] = [dayNumber(dataset.firstDay), dayNumber(dataset.lastDay)];
  const days: DayNumber[] = [];
  for (let day = first; day < last; day += step) days.push(day);
  return [...days, last];
}

/** Low and high of one holder at each sampled day from `from` to `to`, both inclusive. */
export function bandOf(
  history: History,
  place: PlaceId,
  holder: Holder,
  [from, to]: readonly [DayNumber, DayNumber],
): Band[] {
  const run = history.runs.get(place);
  if (!run) return [];
  const at = (sample: number, name: (typeof RESOLUTIONS)[number]): number =>
    run[sample * RESOLUTIONS.length + RESOLUTIONS.indexOf(name)] ?? 0;
  return history.days.flatMap((day, sample) => {
    if (day < from || day > to) return [];
    const lowKm2 = at(sample, holder);
    return [{ day, lowKm2, highKm2: lowKm2 + at(sample, 'disputed') + at(sample, 'contested') }];
  });
}

/** Resolution of a one-cell place at each sampled day. */
export function resolutionRun(history: History, place: PlaceId): (typeof RESOLUTIONS)[number][] {
  const run = history.runs.get(place) ?? new Float64Array();
  const codes = RESOLUTIONS.length;
  return history.days.map((_, sample) => {
    const code = RESOLUTIONS.findIndex((__, index) => (run[sample * codes + index] ?? 0) > 0);
    return RESOLUTIONS[code] ?? 'unclaimed';
  });
}
