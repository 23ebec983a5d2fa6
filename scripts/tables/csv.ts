import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { errorAt, type Problem } from '../../src/data/tables/problem.ts';
import type { RawRow } from '../../src/data/tables/rawRow.ts';

/**
 * The rows of one CSV file (UTF-8, comma, one header line), with the line each starts on. A file
 * that is missing, not well formed or without the expected header gives no rows and one problem;
 * a row with too few or too many cells is reported and still read by position. Lines are counted
 * here: no empty line is skipped, and asking csv-parse for them takes three times as long.
 */
export function readCsv(
  dataDir: string,
  file: string,
  columns: readonly string[],
): { rows: RawRow[]; problems: Problem[] } {
  const path = join(dataDir, file);
  const failed = (line: number, field: string, message: string) => ({
    rows: [],
    problems: [errorAt({ file, line }, field, message)],
  });
  if (!existsSync(path)) return failed(1, 'file', 'not found, though datapackage.json lists it');
  let records: string[][];
  try {
    records = parse(readFileSync(path), { bom: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(Number(error['lines'] ?? 1), 'row', `not well-formed CSV (${error.code})`);
  }
  const [header = [], ...body] = records;
  if (header.join() !== columns.join()) {
    return failed(1, 'row', `the header must be ${columns.join()}`);
  }
  const problems: Problem[] = [];
  let line = 2;
  const rows = body.map((record): RawRow => {
    const spot = { file, line };
    line += 1 + lineBreaks(record);
    if (record.length !== columns.length) {
      const found = record.join('') === '' ? 'an empty line' : `${record.length} cells`;
      problems.push(
        errorAt(spot, 'row', `${found} where the header has ${columns.length} columns`),
      );
    }
    const cells: Record<string, string> = {};
    columns.forEach((name, i) => (cells[name] = record[i] ?? ''));
    return { ...spot, cells };
  });
  return { rows, problems };
}

/** Line breaks inside quoted cells: a record with n of them takes n + 1 lines. */
function lineBreaks(record: readonly string[]): number {
  return record.reduce(
    (sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum),
    0,
  );
}
