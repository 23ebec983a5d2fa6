import { readBorders } from './borders.ts';
import { contradictionWarnings } from './contradictions.ts';
import { sortProblems, type Problem } from '../../src/data/tables/problem.ts';
import { readTables } from './readTables.ts';
import type { Tables } from './rows.ts';
import { checkClaims } from './rules/claims.ts';
import { checkOrder } from './rules/order.ts';
import { checkEvents, checkObservations, checkOrigins, checkPlaces } from './rules/places.ts';
import { checkReports } from './rules/reports.ts';
import type { Rule } from './rules/rule.ts';
import { checkInside, checkPoints } from './rules/settlements.ts';

const RULES: readonly Rule[] = [
  checkClaims,
  checkReports,
  checkPlaces,
  checkOrigins,
  checkEvents,
  checkObservations,
  checkPoints,
  checkOrder,
];

/**
 * Reads the tables of `dataDir` and holds them to everything that is known about them: the schema
 * of `datapackage.json`, the rules across columns and tables, the oblast borders, and, as warnings,
 * claims that stand alone for long. Problems come by file and line; no error means that the tables
 * can be used.
 */
export function checkTables(dataDir: string): { tables: Tables; problems: Problem[] } {
  const { tables, problems } = readTables(dataDir);
  const borders = readBorders(dataDir);
  const found = [
    ...problems,
    ...RULES.flatMap((rule) => rule(tables)),
    ...('severity' in borders ? [borders] : checkInside(tables.settlements, borders)),
    ...contradictionWarnings(tables),
  ];
  return { tables, problems: sortProblems(found) };
}
