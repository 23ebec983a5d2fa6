import { isDay } from '../../../src/domain/day.ts';
import type { Problem } from '../problem.ts';
import type { Tables } from '../rows.ts';

/** A rule that spans columns, rows or tables: what breaks it, everywhere. */
export type Rule = (tables: Tables) => Problem[];

/**
 * Whether `earlier` is a day after `later`. False when either is no day, which is reported
 * by the schema.
 */
export function isAfter(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && isDay(earlier) && isDay(later) && earlier > later;
}
