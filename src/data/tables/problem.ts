/** What is wrong with the tables, and where. */

/** A row's place in the tables. */
export interface Spot {
  /** Path inside the data folder, with `/`: `claims/isw.csv`. */
  readonly file: string;
  /** Line in that file, from 1; the header is line 1. */
  readonly line: number;
}

export type Severity = 'error' | 'warning';

export interface Problem extends Spot {
  readonly severity: Severity;
  /** The column, or `row` / `file` when no single column is meant. */
  readonly field: string;
  readonly message: string;
}

export function errorAt(spot: Spot, field: string, message: string): Problem {
  return { severity: 'error', file: spot.file, line: spot.line, field, message };
}

export function warningAt(spot: Spot, field: string, message: string): Problem {
  return { severity: 'warning', file: spot.file, line: spot.line, field, message };
}

/** `file:line field: what is wrong`; `folder` ('' or ending in '/') goes before the file. */
export function formatProblem(problem: Problem, folder: string): string {
  return `${folder}${problem.file}:${problem.line} ${problem.field}: ${problem.message}`;
}

/** The problems by file and line; those of one line keep the order they were found in. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
}
