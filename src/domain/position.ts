/**
 * Which of a claimant's claims counts on a day: the one rule that `resolve` and `explain` share.
 */
import type { PackedQuery } from './query.ts';
import type { Series } from './series.ts';

/** Why an entry does or does not give its claimant's position. */
export type Fate =
  /** It is the claimant's position on that day. */
  | 'counts'
  /** Its claimant is switched off. */
  | 'disabled'
  /** It is an observation and no base track is chosen. */
  | 'no-track'
  /** It is dated after the day, on the chosen clock. */
  | 'later'
  /** The same claimant has a later claim, on the chosen clock. */
  | 'superseded'
  /** It lapsed on or before the day. A lapse ends the position; it does not revive an older claim. */
  | 'lapsed';

/**
 * Calls `visit` for each entry of a settlement with its fate, claimant by claimant. At most one
 * entry per claimant `counts`: the latest on the query's clock with a day not after the query's,
 * ties going to the later other date, then to the later id.
 */
export function visitFates(
  series: Series,
  settlement: number,
  query: PackedQuery,
  visit: (entry: number, fate: Fate) => void,
): void {
  const end = series.start[settlement + 1] ?? 0;
  let first = series.start[settlement] ?? 0;
  while (first < end) {
    const claimant = series.claimant[first] ?? 0;
    let next = first;
    while (next < end && series.claimant[next] === claimant) next++;
    const latest = query.enabled[claimant] ? latestEntry(series, first, next, query) : -1;
    for (let entry = first; entry < next; entry++)
      visit(entry, fateOf(series, entry, latest, query));
    first = next;
  }
}

/** The entry that gives one claimant's position, lapsed or not, among [first, next); -1 for none. */
export function latestEntry(
  series: Series,
  first: number,
  next: number,
  query: PackedQuery,
): number {
  return query.isSaid
    ? latestSaid(series, first, next, query)
    : latestAsOf(series, first, next, query);
}

/** Entries are sorted by this very clock: the last one that is not after the day. */
function latestAsOf(
  { asOf, claim }: Series,
  first: number,
  next: number,
  { date, hasTrack }: PackedQuery,
): number {
  for (let entry = next - 1; entry >= first; entry--)
    if ((asOf[entry] ?? 0) <= date && (hasTrack || claim[entry] !== -1)) return entry;
  return -1;
}

function latestSaid(
  { asOf, statedOn, claim }: Series,
  first: number,
  next: number,
  { date, hasTrack }: PackedQuery,
): number {
  let latest = -1;
  for (let entry = first; entry < next; entry++) {
    if ((statedOn[entry] ?? 0) > date) continue;
    if (!hasTrack && claim[entry] === -1) continue;
    if (latest === -1 || !isEarlier(statedOn, asOf, entry, latest)) latest = entry;
  }
  return latest;
}

/** Whether the entry has stopped being asserted on the query's day. */
export function hasLapsed(series: Series, entry: number, query: PackedQuery): boolean {
  return (series.until[entry] ?? 0) <= query.date;
}

function isEarlier(main: Int32Array, other: Int32Array, a: number, b: number): boolean {
  const byMain = (main[a] ?? 0) - (main[b] ?? 0);
  return byMain < 0 || (byMain === 0 && (other[a] ?? 0) < (other[b] ?? 0));
}

function fateOf(series: Series, entry: number, latest: number, query: PackedQuery): Fate {
  if (!query.enabled[series.claimant[entry] ?? 0]) return 'disabled';
  if (!query.hasTrack && series.claim[entry] === -1) return 'no-track';
  const when = query.isSaid ? series.statedOn[entry] : series.asOf[entry];
  if ((when ?? 0) > query.date) return 'later';
  if (entry !== latest) return 'superseded';
  return hasLapsed(series, entry, query) ? 'lapsed' : 'counts';
}
