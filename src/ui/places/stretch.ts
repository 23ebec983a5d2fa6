/** Answers that stay the same over a stretch of days are worked out once per stretch. */
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import type { Query } from '../../domain/query.ts';
import { firstAfter } from '../../domain/timeline.ts';

/**
 * Remembers the last answer of `answer` and gives it again while no day of `changeDays` (those on
 * which the answer may become another, ascending) lies between, and the query is otherwise the same.
 */
export class Stretch<T> {
  readonly #answer: (query: Query) => T;
  readonly #changeDays: (clock: Query['clock']) => readonly DayNumber[];
  #last: { readonly query: Query; readonly stretch: number; readonly value: T } | null = null;

  constructor(
    changeDays: (clock: Query['clock']) => readonly DayNumber[],
    answer: (query: Query) => T,
  ) {
    this.#changeDays = changeDays;
    this.#answer = answer;
  }

  at(query: Query): T {
    const stretch = firstAfter(this.#changeDays(query.clock), dayNumber(query.date));
    const last = this.#last;
    const isSame =
      last !== null &&
      last.stretch === stretch &&
      last.query.claimants === query.claimants &&
      last.query.clock === query.clock &&
      last.query.track === query.track;
    if (isSame) return last.value;
    const value = this.#answer(query);
    this.#last = { query, stretch, value };
    return value;
  }
}

/** Ascending, without repeats. */
export function sortedDays(days: Iterable<DayNumber>): DayNumber[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
