/** Which days and places the tables over a range are of: what the filter says, within the map. Pure. */
import type { ClaimFilter } from '../../domain/claimFilter.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { daysBetween, type Day } from '../../domain/day.ts';
import { sharePlaces } from '../../domain/export/shareTable.ts';
import type { PlaceId } from '../../domain/types.ts';

export interface DataRange {
  /** Both inclusive, within the days of the map, in order. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly places: readonly PlaceId[];
}

/** A filter that asks for days outside the map, or for places without area, asks for all of it. */
export function dataRange(dataset: Dataset, filter: ClaimFilter): DataRange {
  const { firstDay, lastDay } = dataset;
  const within = (day: Day | null, otherwise: Day): Day =>
    day === null || day < firstDay || day > lastDay ? otherwise : day;
  const [a, b] = [within(filter.from, firstDay), within(filter.to, lastDay)];
  const [from, to] = a <= b ? [a, b] : [b, a];
  const mapped = filter.places.filter((id) =>
    dataset.places.some((place) => place.id === id && (place.cells?.length ?? 0) > 0),
  );
  return {
    from,
    to,
    days: daysBetween(from, to) + 1,
    places: mapped.length > 0 ? mapped : sharePlaces(dataset),
  };
}

/** How many days a table has that takes every `step`-th of them and the last. */
export function sampledCount(days: number, step: number): number {
  return Math.ceil((days - 1) / step) + 1;
}
