import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimRow } from '../../src/data/tables/claimRow.ts';
import { cellProblem } from '../../src/data/tables/cell.ts';
import type { RawRow } from '../../src/data/tables/rawRow.ts';
import { readCsv } from './csv.ts';
import { readDescriptor, type TableResource } from './descriptor.ts';
import { foreignKeyProblems, primaryKeyProblems, type RawTable } from './keys.ts';
import { errorAt, sortProblems, type Problem } from '../../src/data/tables/problem.ts';
import type { Tables } from './rows.ts';
import * as typed from './typedRows.ts';

/**
 * Reads every table under `dataDir` as its `datapackage.json` describes it, and checks each cell
 * and key against that schema. Rows come in file order, claims file by file. Rules that span
 * columns or tables are in `checkTables`. Throws only when `datapackage.json` itself is missing or
 * not JSON; everything else is a problem.
 */
export function readTables(dataDir: string): { tables: Tables; problems: Problem[] } {
  const problems: Problem[] = [];
  const raw = new Map<string, RawTable>();
  for (const resource of readDescriptor(dataDir)) {
    problems.push(...unlistedParts(dataDir, resource));
    raw.set(resource.name, readTable(dataDir, resource, problems));
  }
  for (const table of raw.values()) {
    problems.push(...primaryKeyProblems(table), ...foreignKeyProblems(table, raw));
  }
  const rowsOf = <T>(name: string, build: (row: RawRow) => T): T[] =>
    (raw.get(name)?.rows ?? []).map(build);
  const tables: Tables = {
    claimants: rowsOf('claimants', typed.claimantRow),
    places: rowsOf('places', typed.placeRow),
    settlements: rowsOf('settlements', typed.settlementRow),
    formerNames: rowsOf('former_names', typed.formerNameRow),
    claims: rowsOf('claims', claimRow),
    reports: rowsOf('reports', typed.reportRow),
    events: rowsOf('events', typed.eventRow),
    eventReports: rowsOf('event_reports', typed.eventReportRow),
    observations: rowsOf('observations', typed.observationRow),
    rejected: rowsOf('rejected', typed.rejectedRow),
  };
  return { tables, problems: sortProblems(problems) };
}

function readTable(dataDir: string, resource: TableResource, problems: Problem[]): RawTable {
  const { fields } = resource.schema;
  const columns = fields.map((field) => field.name);
  const rows = resource.paths.flatMap((path) => {
    const file = readCsv(dataDir, path, columns);
    problems.push(...file.problems);
    return file.rows;
  });
  for (const field of fields) {
    for (const row of rows) {
      const message = cellProblem(row.cells[field.name] ?? '', field);
      if (message !== null) problems.push(errorAt(row, field.name, message));
    }
  }
  return { resource, rows };
}

/** Files that lie beside the parts of a table but are not among them, so nobody would read them. */
function unlistedParts(dataDir: string, { paths }: TableResource): Problem[] {
  const [folder, name] = (paths[0] ?? '').split('/');
  if (folder === undefined || name === undefined || !existsSync(join(dataDir, folder))) return [];
  return readdirSync(join(dataDir, folder))
    .filter((part) => part.endsWith('.csv') && !paths.includes(`${folder}/${part}`))
    .map((part) =>
      errorAt({ file: `${folder}/${part}`, line: 1 }, 'file', 'not listed in datapackage.json'),
    );
}
