/** The columns of the table of claims, and what the link says of them. Pure. */
import type { Column, Sort } from '../../view/viewState.ts';

/** The columns this table has, in the order they stand. */
export const TABLE_COLUMNS = [
  'as-of',
  'stated-on',
  'place',
  'value',
  'base',
  'claimant',
  'speaker',
  'side',
  'origin',
  'kind',
  'holder',
  'confidence',
  'until',
  'article',
  'id',
] as const satisfies readonly Column[];
export type TableColumn = (typeof TABLE_COLUMNS)[number];

const isTableColumn = (column: Column): column is TableColumn =>
  TABLE_COLUMNS.some((one) => one === column);

/** Nothing is shown without claimant, base and date. */
export const FIXED: readonly TableColumn[] = ['as-of', 'value', 'base', 'claimant'];
const USUAL: readonly TableColumn[] = [
  'as-of',
  'place',
  'value',
  'base',
  'claimant',
  'side',
  'origin',
  'confidence',
];

export interface TableSort extends Sort {
  readonly column: TableColumn;
}

/** Newest first. */
export const OWN_SORT: TableSort = { column: 'as-of', isDescending: true };

export function shownColumns(columns: readonly Column[] | null): TableColumn[] {
  const chosen: readonly Column[] = columns?.some(isTableColumn) ? columns : USUAL;
  return TABLE_COLUMNS.filter((column) => chosen.includes(column) || FIXED.includes(column));
}

/** The columns as they are written to the link: null for the usual ones. */
export function chosenColumns(shown: readonly TableColumn[]): readonly TableColumn[] | null {
  const isUsual = shown.length === USUAL.length && shown.every((column) => USUAL.includes(column));
  return isUsual ? null : shown;
}

/** The sort of this table; its own where the link names a column it has not. */
export function tableSort(sort: Sort | null): TableSort {
  if (sort === null || !isTableColumn(sort.column)) return OWN_SORT;
  return { column: sort.column, isDescending: sort.isDescending };
}

/** Columns that are looked at from their upper end first. */
const DOWN_FIRST: readonly TableColumn[] = ['as-of', 'stated-on', 'until', 'value', 'confidence'];

/** The sort after a click on a column's name; null for the table's own. */
export function nextSort(now: TableSort, column: TableColumn): TableSort | null {
  const isDescending = now.column === column ? !now.isDescending : DOWN_FIRST.includes(column);
  const isOwn = column === OWN_SORT.column && isDescending === OWN_SORT.isDescending;
  return isOwn ? null : { column, isDescending };
}
