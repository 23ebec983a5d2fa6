/**
 * The claims of a dataset in the order of one clock, in flat columns, so that a step of the date or
 * a switched source costs a glance. Rows that repeat another row's news (`sameAs`) are left out.
 */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import type { Clock } from '../../domain/query.ts';
import { clockDay, firstAfter } from '../../domain/timeline.ts';
import type { Claim, ClaimantId, PlaceId, Side } from '../../domain/types.ts';

/** Where a claim is counted on the timeline: above the axis, below it, or in the middle. */
export type Group = 'ru' | 'ua' | 'others';

export interface ClaimTable {
  /** Ascending by day, ties by id. */
  readonly claims: readonly Claim[];
  /** The day of each claim on the table's clock, ascending. */
  readonly day: Int32Array;
  /** Rows about each place or, for a share, about its base; ascending. */
  readonly rowsOf: ReadonlyMap<PlaceId, readonly number[]>;
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
  let count = 0;
  const end = firstAfter(table.day, last);
  for (let row = firstAfter(table.day, first - 1); row < end; row++)
    if (enabled.has(table.claims[row]!.claimant)) count++;
  return count;
}

/** The nearest day after (`direction` 1) or before (-1) a day with a claim of an enabled claimant. */
export function nextClaimDay(
  table: ClaimTable,
  enabled: ReadonlySet<ClaimantId>,
  from: DayNumber,
  direction: 1 | -1,
): DayNumber | null {
  let row = direction === 1 ? firstAfter(table.day, from) : firstAfter(table.day, from - 1) - 1;
  for (; row >= 0 && row < table.claims.length; row += direction)
    if (enabled.has(table.claims[row]!.claimant)) return table.day[row]!;
  return null;
}

function makeTable(dataset: Dataset, clock: Clock): ClaimTable {
  const claims = dataset.claims.filter((claim) => claim.sameAs === null);
  const days = Int32Array.from(claims, (claim) => dayNumber(clockDay(claim, clock)));
  // A stable sort of row numbers, which are in the order of ids.
  const order = orderOf(days);
  const sorted = Array.from(order, (row) => claims[row]!);
  const rowsOf = new Map<PlaceId, number[]>();
  sorted.forEach((claim, row) => {
    const subject = subjectOf(claim);
    const list = rowsOf.get(subject);
    if (list) list.push(row);
    else rowsOf.set(subject, [row]);
  });
  return { claims: sorted, day: Int32Array.from(order, (row) => days[row]!), rowsOf };
}

/** Row numbers by ascending day, those of one day in their own order. */
function orderOf(days: Int32Array): Float64Array {
  const rows = days.length;
  // Day and row in one number, so that sorting is a plain sort of numbers.
  return Float64Array.from(days, (day, row) => day * rows + row)
    .sort()
    .map((key) => ((key % rows) + rows) % rows);
}
