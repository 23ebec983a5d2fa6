import { day, type Day } from '../../../domain/day.ts';

/** The reader's day, UTC, as of which what is cited was seen. */
export function today(): Day {
  return day(new Date().toISOString().slice(0, 10));
}
