/**
 * Where the two clocks can tell different things of a day, so that switching the clock looks at
 * these cells and at no others.
 *
 * A claimant's position about a cell is its latest entry of those not after the day. Where both clocks
 * put its entries into the same order, they can differ in one thing alone: an entry that one clock
 * counts already and the other does not yet, since the day lies between the entry's two dates.
 */
import type { DayNumber } from './day.ts';
import type { PackedQuery } from './query.ts';
import type { Series } from './series.ts';

export interface ClockGaps {
  /** Entries whose two dates differ, ascending. */
  readonly entry: Uint32Array;
  /** The earlier of the two, from which on one clock counts the entry; side by side, to be read fast. */
  readonly from: Int32Array;
  /** The later of the two, from which on both do. */
  readonly to: Int32Array;
  /** First entries of those which a claimant stated in another order than that of their as-of days. */
  readonly crossed: Uint32Array;
}

const gapsOf = new WeakMap<Series, ClockGaps>();

/** Of a series, found once. */
export function clockGaps(series: Series): ClockGaps {
  const known = gapsOf.get(series) ?? findGaps(series);
  gapsOf.set(series, known);
  return known;
}

/** Calls `visit` for each cell that may resolve otherwise on the other clock; some more than once. */
export function eachCellBetweenClocks(
  series: Series,
  { date, enabled }: PackedQuery,
  visit: (cell: number) => void,
): void {
  const visitEntry = (entry: number): void => {
    if (enabled[series.claimant[entry] ?? 0] === 1) visit(series.settlement[entry] ?? 0);
  };
  const { entry, from, to, crossed } = clockGaps(series);
  for (let gap = 0; gap < from.length; gap++)
    if ((from[gap] ?? 0) <= date && (to[gap] ?? 0) > date) visitEntry(entry[gap] ?? 0);
  for (const first of crossed) visitEntry(first);
}

function findGaps(series: Series): ClockGaps {
  const { asOf, statedOn } = series;
  let count = 0;
  for (let entry = 0; entry < asOf.length; entry++) if (asOf[entry] !== statedOn[entry]) count++;
  const [entries, from, to] = [
    new Uint32Array(count),
    new Int32Array(count),
    new Int32Array(count),
  ];
  let gap = 0;
  for (let entry = 0; entry < asOf.length; entry++) {
    const asOfDay: DayNumber = asOf[entry] ?? 0;
    const statedDay: DayNumber = statedOn[entry] ?? 0;
    if (asOfDay === statedDay) continue;
    entries[gap] = entry;
    from[gap] = Math.min(asOfDay, statedDay);
    to[gap] = Math.max(asOfDay, statedDay);
    gap++;
  }
  return { entry: entries, from, to, crossed: crossedRuns(series) };
}

function crossedRuns({ statedOn, claimant, settlement }: Series): Uint32Array {
  const crossed: number[] = [];
  let first = 0;
  for (let entry = 1; entry < statedOn.length; entry++) {
    const isNext =
      claimant[entry] === claimant[entry - 1] && settlement[entry] === settlement[entry - 1];
    if (!isNext) first = entry;
    else if ((statedOn[entry] ?? 0) < (statedOn[entry - 1] ?? 0) && crossed.at(-1) !== first)
      crossed.push(first);
  }
  return Uint32Array.from(crossed);
}
