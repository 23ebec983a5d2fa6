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

/** Settlement indexes are below this (they are stored in 16 bits). */
const SETTLEMENT_SPAN = 65_536;

export function indexChanges(series: Series, clock: Clock): ChangeIndex {
  const days = clock === 'said' ? series.statedOn : series.asOf;
  // Day and settlement in one number, so that sorting is a plain sort of numbers.
  const keys: number[] = [];
  for (let entry = 0; entry < days.length; entry++) {
    const settlement = series.settlement[entry] ?? 0;
    keys.push((days[entry] ?? 0) * SETTLEMENT_SPAN + settlement);
    const until = series.until[entry] ?? NEVER;
    if (until !== NEVER) keys.push(until * SETTLEMENT_SPAN + settlement);
  }
  const sorted = Float64Array.from(keys).sort();
  return {
    day: Int32Array.from(sorted, (key) => Math.floor(key / SETTLEMENT_SPAN)),
    settlement: Uint16Array.from(
      sorted,
      (key) => key - Math.floor(key / SETTLEMENT_SPAN) * SETTLEMENT_SPAN,
    ),
  };
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
