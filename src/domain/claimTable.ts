/**
 * The claims of a dataset in the order of one clock, in flat columns, so that a step of the date or
 * a switched source costs a glance. Rows that repeat another row's news (`sameAs`) are left out.
 */
import { groupClaims, rowsOfGroups, type ClaimGroups } from './claimGroups.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber, type DayNumber } from './day.ts';
import type { Clock } from './query.ts';
import { clockDay, firstAfter } from './timeline.ts';
import type { Claim, ClaimantId, PlaceId, Side } from './types.ts';

/** Where a claim is counted on the timeline: above the axis, below it, or in the middle. */
export type Group = 'ru' | 'ua' | 'others';

export interface ClaimTable {
  /** Ascending by day, ties by id. */
  readonly claims: readonly Claim[];
  /** The day of each claim on the table's clock, ascending. */
  readonly day: Int32Array;
  /** The claimant of each claim, as an index into `claimants`. */
  readonly claimant: Uint16Array;
  /** The dataset's, in its order. */
  readonly claimants: readonly ClaimantId[];
  /** Rows about a place or, for a share, about its base; ascending. */
  readonly rowsAbout: (place: PlaceId) => Uint32Array;
}

const tables = new WeakMap<Dataset, Map<Clock, ClaimTable>>();

/** The table of one clock, made once per dataset. */
export function claimTable(dataset: Dataset, clock: Clock): ClaimTable {
  const known = tables.get(dataset) ?? new Map<Clock, ClaimTable>();
  tables.set(dataset, known);
  const table = known.get(clock) ?? makeTable(dataset, clock);
  known.set(clock, table);
  return table;
}

/** What a claim speaks of: the base of a share, otherwise its place. */
export function subjectOf(claim: Claim): PlaceId {
  return claim.kind === 'share' ? (claim.basePlace ?? claim.place) : claim.place;
}

export function groupOf(side: Side | undefined): Group {
  if (side === 'ru-official') return 'ru';
  return side === 'ua-official' ? 'ua' : 'others';
}

/** Number of claims of enabled claimants from `first` to `last`, both inclusive. */
export function countBetween(
  table: ClaimTable,
  enabled: ReadonlySet<ClaimantId>,
  first: DayNumber,
  last: DayNumber,
): number {
  const isHeard = heardIn(table, enabled);
  let count = 0;
  const end = firstAfter(table.day, last);
  for (let row = firstAfter(table.day, first - 1); row < end; row++)
    count += isHeard[table.claimant[row]!] ?? 0;
  return count;
}

/** The nearest day after (`direction` 1) or before (-1) a day with a claim of an enabled claimant. */
export function nextClaimDay(
  table: ClaimTable,
  enabled: ReadonlySet<ClaimantId>,
  from: DayNumber,
  direction: 1 | -1,
): DayNumber | null {
  const isHeard = heardIn(table, enabled);
  let row = direction === 1 ? firstAfter(table.day, from) : firstAfter(table.day, from - 1) - 1;
  for (; row >= 0 && row < table.claims.length; row += direction)
    if (isHeard[table.claimant[row]!] === 1) return table.day[row]!;
  return null;
}

/** 1 for each claimant that is enabled: rows are read by number, which costs no look at the claims. */
function heardIn({ claimants }: ClaimTable, enabled: ReadonlySet<ClaimantId>): Uint8Array {
  return Uint8Array.from(claimants, (id) => (enabled.has(id) ? 1 : 0));
}

/** What a table needs to know of the claims whatever its clock: read off their words once. */
interface News {
  readonly claims: readonly Claim[];
  readonly claimant: Uint16Array;
  readonly subjects: ClaimGroups;
}

const newsOfDataset = new WeakMap<Dataset, News>();

function newsOf(dataset: Dataset): News {
  const known = newsOfDataset.get(dataset);
  if (known) return known;
  const claims = dataset.claims.filter((claim) => claim.sameAs === null);
  const numbers = new Map(dataset.claimants.map(({ id }, number) => [id, number]));
  const news = {
    claims,
    claimant: Uint16Array.from(claims, ({ claimant }) => numbers.get(claimant) ?? numbers.size),
    subjects: groupClaims(claims, subjectOf),
  };
  newsOfDataset.set(dataset, news);
  return news;
}

function makeTable(dataset: Dataset, clock: Clock): ClaimTable {
  const news = newsOf(dataset);
  const days = new Int32Array(news.claims.length);
  for (let i = 0; i < days.length; i++) days[i] = dayNumber(clockDay(news.claims[i]!, clock));
  const order = orderOf(days);
  const claims = new Array<Claim>(days.length);
  const day = new Int32Array(days.length);
  const claimant = new Uint16Array(days.length);
  const subject = new Uint32Array(days.length);
  for (let i = 0; i < days.length; i++) {
    const row = order[i]!;
    claims[row] = news.claims[i]!;
    day[row] = days[i]!;
    claimant[row] = news.claimant[i]!;
    subject[row] = news.subjects.of[i]!;
  }
  const claimants = dataset.claimants.map(({ id }) => id);
  const rowsAbout = rowsOfGroups({ ...news.subjects, of: subject });
  return { claims, day, claimant, claimants, rowsAbout };
}

/** Where each row comes when they stand by ascending day, those of one day in their own order. */
function orderOf(days: Int32Array): Uint32Array {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  // Sorted by counting how many there are of each day.
  const next = new Uint32Array(Math.max(0, last - first + 1) + 1);
  for (const day of days) next[day - first + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  return Uint32Array.from(days, (day) => next[day - first]!++);
}
