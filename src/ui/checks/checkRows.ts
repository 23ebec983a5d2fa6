/** The rows of the list of claim checks: which, in what order, and how many of each outcome. Pure. */
import type { ClaimCheck } from '../../domain/claimCheck.ts';
import { claimedPct } from '../../domain/claimChecks.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { SIDES, type Claim, type Claimant, type Result, type Side } from '../../domain/types.ts';
import { COLUMNS, type Column, type Sort } from '../../view/viewState.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';

export interface CheckRow {
  readonly check: ClaimCheck;
  readonly claim: Claim;
  readonly claimant: Claimant;
  readonly place: string;
  readonly result: Result;
  /** The claimed figure in percent of the mapped base; null when it cannot be compared. */
  readonly pct: number | null;
}

export function rowOf(dataset: Dataset, check: ClaimCheck): CheckRow | null {
  const { claim } = check;
  const claimant = lookupOf(dataset).claimants.get(claim.claimant);
  if (!claimant) return null;
  return {
    check,
    claim,
    claimant,
    place: placeName(dataset, claim.place),
    result: check.outcome ?? 'none',
    pct: claimedPct(check),
  };
}

/** The list's own order: newest as-of day first. */
export const OWN_SORT: Sort = { column: 'as-of', isDescending: true };

/** Sorted by one column; rows without a value there come last, ties newest first. */
export function sortRows(rows: readonly CheckRow[], sort: Sort): CheckRow[] {
  const direction = sort.isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column) }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || newestFirst(a.row, b.row);
      if (a.key < b.key) return -direction;
      if (a.key > b.key) return direction;
      return newestFirst(a.row, b.row);
    })
    .map(({ row }) => row);
}

function newestFirst({ claim: a }: CheckRow, { claim: b }: CheckRow): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** What a row is sorted by: a number or folded text; null is no value. */
function keyOf(row: CheckRow, column: Column): number | string | null {
  const { check, claim, claimant } = row;
  switch (column) {
    case 'as-of':
      return claim.asOf;
    case 'stated-on':
      return claim.statedOn;
    case 'place':
      return row.place;
    case 'claimant':
      return claimant.name;
    case 'side':
      return SIDES.indexOf(claimant.side);
    case 'value':
      return row.pct;
    case 'mapped':
      return check.mapped?.lowPct ?? null;
    case 'difference':
      return check.differencePoints;
    case 'outcome':
      return row.result === 'none' ? null : ['below', 'within', 'above'].indexOf(row.result);
    case 'base':
      return claim.base ?? claim.basePlace;
    case 'confidence':
      return ['high', 'medium', 'low'].indexOf(claim.confidence);
    case 'article':
    case 'holder':
    case 'id':
    case 'kind':
    case 'speaker':
    case 'until':
      return claim[column];
    default:
      return null;
  }
}

export type Counts = Readonly<Record<Result, number>>;

export function countsOf(rows: readonly CheckRow[]): Counts {
  const counts = { within: 0, above: 0, below: 0, none: 0 };
  for (const { result } of rows) counts[result]++;
  return counts;
}

/** One entry for each side that occurs, in the domain's order. */
export function countsBySide(rows: readonly CheckRow[]): { side: Side; counts: Counts }[] {
  return SIDES.map((side) => ({
    side,
    rows: rows.filter(({ claimant }) => claimant.side === side),
  }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ side: group.side, counts: countsOf(group.rows) }));
}

/** Always there: a figure stands with its claimant, base and date. */
export const FIXED_COLUMNS: readonly Column[] = [
  'place',
  'value',
  'mapped',
  'difference',
  'outcome',
  'claimant',
  'as-of',
];
/** May be added. The base stands with the place, the side with the claimant. */
export const MORE_COLUMNS: readonly Column[] = [
  'stated-on',
  'kind',
  'holder',
  'confidence',
  'speaker',
  'id',
];

/** The columns that are shown, from left to right. */
export function columnsOf(more: readonly Column[]): Column[] {
  return [...FIXED_COLUMNS, ...MORE_COLUMNS.filter((column) => more.includes(column))];
}

/** The added columns after one is switched on or off; those this list does not have stay. */
export function toggledColumn(more: readonly Column[], column: string): Column[] {
  return COLUMNS.filter((one) => more.includes(one) !== (one === column));
}

/** The sort of this list; its own where the link names a column it does not show. */
export function listSort(sort: Sort | null, more: readonly Column[]): Sort {
  return sort && columnsOf(more).includes(sort.column) ? sort : OWN_SORT;
}
