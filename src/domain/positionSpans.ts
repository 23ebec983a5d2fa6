/** How long each position stands: the rule of `position.ts` over days instead of on one. */
import { NEVER, type DayNumber } from './day.ts';
import { hasLapsed, latestEntry } from './position.ts';
import type { PackedQuery } from './query.ts';
import { endOfRun, type Series } from './series.ts';

/** An entry of the series that gives its claimant's position from `from` on, up to before `to`. */
export interface EntrySpan {
  readonly entry: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The spans of one settlement, claimant by claimant, each in the order of days; `end` is the first day
 * that is not looked at. On every day before `end`, those that hold it are the entries which
 * `visitFates` says count.
 */
export function* positionSpans(
  series: Series,
  settlement: number,
  listening: Omit<PackedQuery, 'date'>,
  end: DayNumber,
): Generator<EntrySpan> {
  const last = series.start[settlement + 1] ?? 0;
  let first = series.start[settlement] ?? 0;
  while (first < last) {
    const next = endOfRun(series, first);
    if (listening.enabled[series.claimant[first] ?? 0])
      yield* spansOfClaimant(series, first, next, listening, end);
    first = next;
  }
}

/** The rule is asked on each day on which its answer can change: it is not told a second time here. */
function* spansOfClaimant(
  series: Series,
  first: number,
  next: number,
  listening: Omit<PackedQuery, 'date'>,
  end: DayNumber,
): Generator<EntrySpan> {
  const begins = listening.isSaid ? series.statedOn : series.asOf;
  const days = new Set<DayNumber>();
  for (let entry = first; entry < next; entry++)
    for (const day of [begins[entry] ?? NEVER, series.until[entry] ?? NEVER])
      if (day < end) days.add(day);
  let span = null as EntrySpan | null;
  for (const date of [...days].sort((a, b) => a - b)) {
    const query = { ...listening, date };
    const latest = latestEntry(series, first, next, query);
    const entry = latest === -1 || hasLapsed(series, latest, query) ? null : latest;
    if (entry === (span?.entry ?? null)) continue;
    if (span) yield { ...span, to: date };
    span = entry === null ? null : { entry, from: date, to: end };
  }
  if (span) yield span;
}
