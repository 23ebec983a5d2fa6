/** How single parameters of a link are read, and how what cannot be read is reported. */
import { isDay, type Day } from '../domain/day.ts';

/** What a link may name; ids outside these lists are reported. */
export interface Known {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly claimants: ReadonlySet<string>;
  /** Places and settlements. */
  readonly places: ReadonlySet<string>;
  /** Places that are layers of their own and can be hidden. */
  readonly layers: ReadonlySet<string>;
  /** The as-of day of each claim. */
  readonly claimDays: KnownDays;
}

/** Days by id. */
export interface KnownDays {
  readonly get: (id: string) => Day | undefined;
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** A parameter that could not be used as written: shown to the reader, never swallowed. */
export interface Notice {
  readonly parameter: string;
  readonly value: string;
  readonly problem: 'unknown' | 'not-a-day' | 'outside-data' | 'malformed';
}

export type Report = (parameter: string, value: string, problem: Notice['problem']) => null;

/** Between the items of a list. */
export const SEPARATOR = '~';

/** A day within the data; the nearest one, reported, for a day outside. */
export function parseDay(
  name: string,
  value: string | null,
  known: Known,
  report: Report,
): Day | null {
  if (value === null) return null;
  if (value === 'latest') return known.lastDay;
  if (!isDay(value)) return report(name, value, 'not-a-day');
  if (value >= known.firstDay && value <= known.lastDay) return value;
  report(name, value, 'outside-data');
  return value < known.firstDay ? known.firstDay : known.lastDay;
}

/** One of a fixed list of words; null when absent or, reported, unknown. */
export function oneOf<T extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly T[],
  report: Report,
): T | null {
  const value = params.get(name);
  if (value === null) return null;
  return allowed.find((option) => option === value) ?? report(name, value, 'unknown');
}

/** The items of a list, ascending and without repeats. */
export function listOf(value: string | null): string[] {
  return [...new Set((value ?? '').split(SEPARATOR).filter((id) => id !== ''))].sort();
}

/** The items of a list that are allowed, in the order of `allowed`; others are reported. */
export function someOf<T extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly T[],
  report: Report,
): T[] {
  const written = listOf(params.get(name));
  for (const item of written)
    if (!allowed.some((option) => option === item)) report(name, item, 'unknown');
  return allowed.filter((option) => written.includes(option));
}
