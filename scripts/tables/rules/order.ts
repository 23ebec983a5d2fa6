/** Rows are sorted, so that a change of one row is a change of one line. */
import { errorAt, type Problem, type Spot } from '../../../src/data/tables/problem.ts';
import type { Rule } from './rule.ts';

export const checkOrder: Rule = (tables) => [
  ...unsorted(tables.claims, (row) => [row.statedOn, row.id], 'stated_on, id'),
  ...unsorted(tables.places, (row) => [row.id], 'id'),
  ...unsorted(tables.settlements, (row) => [row.id], 'id'),
  ...unsorted(tables.formerNames, (row) => [row.place, row.name], 'place, name'),
  ...unsorted(tables.reports, (row) => [row.claim, row.seq], 'claim, seq'),
  ...unsorted(tables.events, (row) => [row.date, row.id], 'date, id'),
  ...unsorted(tables.eventReports, (row) => [row.event, row.seq], 'event, seq'),
  ...unsorted(tables.observations, (row) => [row.settlement, row.asOf], 'settlement, as_of'),
  ...unsorted(tables.rejected, (row) => [row.table, row.id], 'table, id'),
];

type Key = readonly (string | number)[];

/** Rows that should stand before the row above them, within their file. */
function unsorted<T extends Spot>(
  rows: readonly T[],
  keyOf: (row: T) => Key,
  order: string,
): Problem[] {
  return rows.flatMap((row, i) => {
    const above = rows[i - 1];
    return above && above.file === row.file && isBefore(keyOf(row), keyOf(above))
      ? [errorAt(row, 'row', `should stand above line ${above.line} (sorted by ${order})`)]
      : [];
  });
}

function isBefore(a: Key, b: Key): boolean {
  const i = a.findIndex((part, at) => part !== b[at]);
  const [left, right] = [a[i], b[i]];
  return left !== undefined && right !== undefined && left < right;
}
