/** Spoils the sample tables and tells what the check prints. */
import { rmSync } from 'node:fs';
import { checkTables } from './checkTables.ts';
import { formatProblem } from '../../src/data/tables/problem.ts';
import { sample, writeSample, type Sample, type SampleRow } from './sample.ts';

type Rows = Record<string, SampleRow[]>;

export type Spoil = (rows: Rows, sample: Sample) => void;

/** A test row: what is changed in the sample, and exactly what is printed then. */
export interface Case {
  readonly name: string;
  readonly spoil: Spoil;
  readonly lines: readonly string[];
}

/** Every line that is printed for the sample after `spoil` changed it. */
export function linesAfter(spoil: Spoil): string[] {
  const tables = sample();
  spoil(tables.rows, tables);
  const folder = writeSample(tables);
  try {
    return checkTables(folder).problems.map((problem) => formatProblem(problem, 'data/'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes cells of a row (counted from 0) of a file. */
export function set(file: string, row: number, cells: SampleRow): Spoil {
  return (rows) => {
    Object.assign(rows[file]![row]!, cells);
  };
}

/** Changes cells of a claim of ISW: 0 control of Avdiivka, 1 share and 2 area of the oblast. */
export function isw(row: number, cells: SampleRow): Spoil {
  return set('claims/isw.csv', row, cells);
}
