import { isDay } from '../../../domain/day.ts';

/**
 * Whether `earlier` is a day after `later`. False when either is no day, which is reported
 * by the schema.
 */
export function isAfter(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && earlier > later && isDay(earlier) && isDay(later);
}
