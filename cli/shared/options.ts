/** Reading the options that several commands share. Each function throws a UsageError. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { isDay, type Day } from '../../src/domain/day.ts';
import { CLOCKS, TRACKS, type Clock, type Query } from '../../src/domain/query.ts';
import type { ClaimantId } from '../../src/domain/types.ts';
import { unknown } from './suggest.ts';
import { UsageError } from './usageError.ts';

/** Options of the commands that ask about a day, as they are typed. */
export interface QueryOptions {
  readonly date?: string;
  readonly claimants?: string;
  readonly clock: string;
  readonly track: string;
}

/** Flags and descriptions, so that every command tells the same. */
export const OPTIONS = {
  date: ['--date <day>', 'the day, YYYY-MM-DD (needed)'],
  claimants: ['--claimants <ids>', 'only these claimants, ids joined by commas (default: all)'],
  clock: ['--clock <clock>', 'asof: the day described; said: the day it was stated', 'asof'],
  track: ['--track <track>', 'the base track, deepstate or none', 'deepstate'],
  json: ['--json', 'print JSON'],
} as const;

export function queryFrom(options: QueryOptions, dataset: Dataset): Query {
  return {
    date: parseDateOfData(needed(options.date, '--date 2025-03-12'), dataset),
    clock: parseClock(options.clock),
    claimants: parseClaimants(options.claimants, dataset),
    track: oneOf('track', options.track, TRACKS),
  };
}

/**
 * The value of an option that has to be given. Not left to Commander, which would complain about a
 * missing `--date` before it says that `--dat` is unknown.
 */
export function needed(text: string | undefined, example: string): string {
  if (text !== undefined) return text;
  throw new UsageError(`${example.split(' ')[0]} is missing: for example ${example}`);
}

export function parseDay(text: string): Day {
  if (!isDay(text)) throw new UsageError(`"${text}" is not a day: write it as YYYY-MM-DD`);
  return text;
}

export function parseClock(text: string): Clock {
  return oneOf('clock', text, CLOCKS);
}

/** The text itself when it is one of the words. */
export function oneOf<T extends string>(what: string, text: string, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw unknown(what, text, words);
  return word;
}

export function parseClaimant(text: string, dataset: Dataset): ClaimantId {
  return oneOf(
    'claimant',
    text,
    dataset.claimants.map((claimant) => claimant.id),
  );
}

/** Words between commas, without spaces around them or empty ones. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Those named, or all when the option is not given. */
export function parseClaimants(
  text: string | undefined,
  dataset: Dataset,
): ReadonlySet<ClaimantId> {
  if (text === undefined) return new Set(dataset.claimants.map((claimant) => claimant.id));
  const ids = listed(text).map((id) => parseClaimant(id, dataset));
  if (ids.length === 0) throw new UsageError('--claimants needs at least one claimant');
  return new Set(ids);
}

/** A day that the map can show. */
export function parseDateOfData(text: string, { firstDay, lastDay }: Dataset): Day {
  const date = parseDay(text);
  if (date >= firstDay && date <= lastDay) return date;
  const side = date < firstDay ? 'before' : 'after';
  throw new UsageError(`${date} is ${side} the data, which runs from ${firstDay} to ${lastDay}`);
}
