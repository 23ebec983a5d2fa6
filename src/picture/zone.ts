/** From which day on the incursion zone is drawn: it is no place before somebody claims a part of it. */
import type { Dataset } from '../domain/dataset.ts';
import { dayNumber, NEVER, type DayNumber } from '../domain/day.ts';
import type { MapState } from '../domain/mapState.ts';
import { INCURSION_ZONE } from '../domain/namedPlaces.ts';
import type { Clock } from '../domain/query.ts';
import { RU } from '../domain/resolution.ts';
import { cellsOf } from './layers.ts';

const firstDays = new WeakMap<Dataset, Partial<Record<Clock, DayNumber>>>();

/** Whether by the state's day, on its clock, anybody has said of a cell of the zone that Russia alone does not hold it. */
export function hasZone(dataset: Dataset, { query }: Pick<MapState, 'query'>): boolean {
  return dayNumber(query.date) >= firstDayOfZone(dataset, query.clock);
}

/** NEVER when nobody says so. Claimants that are switched off count: the zone is the same for all. */
function firstDayOfZone(dataset: Dataset, clock: Clock): DayNumber {
  const known = firstDays.get(dataset) ?? {};
  firstDays.set(dataset, known);
  return (known[clock] ??= firstClaim(dataset, clock));
}

function firstClaim(dataset: Dataset, clock: Clock): DayNumber {
  const { start, stance, asOf, statedOn } = dataset.series;
  const days = clock === 'said' ? statedOn : asOf;
  let first: DayNumber = NEVER;
  for (const cell of cellsOf(dataset, INCURSION_ZONE))
    for (let entry = start[cell] ?? 0; entry < (start[cell + 1] ?? 0); entry++)
      if (stance[entry] !== RU) first = Math.min(first, days[entry] ?? NEVER);
  return first;
}
