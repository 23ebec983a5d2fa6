/** The days on which anything can change, so that a step touches only what changes. */
import { dayNumber, NEVER, type Day, type DayNumber } from './day.ts';
import type { Clock } from './query.ts';
import type { Series } from './series.ts';
import type { Claim } from './types.ts';

/** Every (day, settlement) at which an entry starts or lapses on one clock, sorted by day. */
export interface ChangeIndex {
  readonly day: Int32Array;
  readonly settlement: Uint16Array;
}

/**
 * The index of one clock. Entries stand by settlement already, so that putting each, in their order,
 * behind those of the same day sorts them by day and settlement: as long as a few readings of them.
 */
export function indexChanges(series: Series, clock: Clock): ChangeIndex {
  const starts = clock === 'said' ? series.statedOn : series.asOf;
  const { until, settlement } = series;
  const { first, ends } = daysCounted([starts, until]);
  const at = ends.map((_, i) => (i === 0 ? 0 : (ends[i - 1] ?? 0)));
  const changes = ends.at(-1) ?? 0;
  const index = { day: new Int32Array(changes), settlement: new Uint16Array(changes) };
  const add = (day: DayNumber, cell: number): void => {
    const slot = at[day - first] ?? 0;
    at[day - first] = slot + 1;
    index.day[slot] = day;
    index.settlement[slot] = cell;
  };
  for (let entry = 0; entry < starts.length; entry++) {
    const cell = settlement[entry] ?? 0;
    add(starts[entry] ?? NEVER, cell);
    const lapse = until[entry] ?? NEVER;
    if (lapse !== NEVER) add(lapse, cell);
  }
  return index;
}

/** How many of the days, NEVER left out, are not after each from the first to the last of them. */
function daysCounted(columns: readonly Int32Array[]): { first: DayNumber; ends: Uint32Array } {
  let [first, last] = [Infinity, -Infinity];
  for (const column of columns)
    for (const day of column) {
      if (day === NEVER) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  const ends = new Uint32Array(Math.max(0, last - first + 1));
  for (const column of columns)
    for (const day of column) if (day !== NEVER) ends[day - first] = (ends[day - first] ?? 0) + 1;
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  return { first, ends };
}

/** The index of each clock, made when first asked for: the first picture needs neither. */
export function changeIndexes(series: Series): Readonly<Record<Clock, ChangeIndex>> {
  const known: Partial<Record<Clock, ChangeIndex>> = {};
  return {
    get asof() {
      return (known.asof ??= indexChanges(series, 'asof'));
    },
    get said() {
      return (known.said ??= indexChanges(series, 'said'));
    },
  };
}

/**
 * Settlements whose resolution may differ between the ends of two days: those with a change in the
 * half-open span (earlier, later]. May hold a settlement more than once.
 */
export function changedBetween(index: ChangeIndex, a: DayNumber, b: DayNumber): Uint16Array {
  const from = firstAfter(index.day, Math.min(a, b));
  const to = firstAfter(index.day, Math.max(a, b));
  return index.settlement.subarray(from, to);
}

/** Index of the first element greater than `value` in an ascending array. */
export function firstAfter(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The day a claim counts from, on a clock. */
export function clockDay(claim: Claim, clock: Clock): Day {
  return clock === 'said' ? claim.statedOn : claim.asOf;
}

/** The distinct days of the given claims on a clock, ascending. */
export function claimDays(claims: readonly Claim[], clock: Clock): DayNumber[] {
  return [...new Set(claims.map((claim) => dayNumber(clockDay(claim, clock))))].sort(
    (a, b) => a - b,
  );
}
