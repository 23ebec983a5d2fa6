/** Every claim and every event was read somewhere. */
import { errorAt, type Problem, type Spot } from '../../../src/data/tables/problem.ts';
import type { Rule } from './rule.ts';

export const checkReports: Rule = ({ claims, reports, events, eventReports }) => [
  ...unreported(claims, new Set<string>(reports.map((report) => report.claim)), 'reports.csv'),
  ...unreported(events, new Set(eventReports.map((report) => report.event)), 'event_reports.csv'),
  ...gaps(reports.map((report) => ({ ...report, of: report.claim }))),
  ...gaps(eventReports.map((report) => ({ ...report, of: report.event }))),
];

function unreported(
  rows: readonly (Spot & { readonly id: string })[],
  reported: ReadonlySet<string>,
  table: string,
): Problem[] {
  return rows
    .filter((row) => !reported.has(row.id))
    .map((row) => errorAt(row, 'id', `"${row.id}" has no report in ${table}`));
}

/** Numbers of reports run 1, 2, 3 within what they report, so that none got lost. */
function gaps(rows: readonly (Spot & { readonly of: string; readonly seq: number })[]): Problem[] {
  const last = new Map<string, number>();
  return rows.flatMap((row) => {
    const expected = (last.get(row.of) ?? 0) + 1;
    last.set(row.of, row.seq);
    return row.seq === expected || row.seq === expected - 1
      ? []
      : [errorAt(row, 'seq', `${row.seq} where ${expected} comes next`)];
  });
}
