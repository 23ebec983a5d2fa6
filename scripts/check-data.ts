/**
 * `npm run check:data [-- dataDir]`: validates every table and prints every problem as
 * `file:line field: what is wrong`. Exits 1 when there is an error; warnings alone are for an
 * editor to look at.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOfPublished, readPublished } from './publish/published.ts';
import { checkTables } from './tables/checkTables.ts';
import { NoTables } from './tables/descriptor.ts';
import { formatProblem, type Problem } from '../src/data/tables/problem.ts';
import type { Tables } from './tables/rows.ts';

const dataDir = process.argv[2] ?? fileURLToPath(new URL('../data', import.meta.url));
/** Where the published versions lie. */
const PUBLISHED = fileURLToPath(new URL('../public/data', import.meta.url));
process.exitCode = run();

/** Prints what was found; returns the exit code. */
function run(): number {
  try {
    const { tables, problems: inTables } = checkTables(dataDir);
    const problems = [...inTables, ...problemsOfPublished(readPublished(dataDir), PUBLISHED)];
    const errors = problems.filter((problem) => problem.severity === 'error');
    const warnings = problems.filter((problem) => problem.severity === 'warning');
    print(errors, 'Errors');
    print(warnings, 'Warnings');
    console.log(summary(tables, errors.length, warnings.length));
    return errors.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoTables)) throw error;
    console.error(error.message);
    return 1;
  }
}

function print(list: readonly Problem[], title: string): void {
  if (list.length === 0) return;
  console.log(`${title}:`);
  for (const problem of list) console.log(formatProblem(problem, shownFolder(dataDir)));
  console.log('');
}

/** The folder as an editor or a terminal would open it from here. */
function shownFolder(folder: string): string {
  const path = relative(process.cwd(), resolve(folder));
  const shown = path.startsWith('..') || isAbsolute(path) ? resolve(folder) : path;
  return shown === '' ? '' : `${shown.replaceAll('\\', '/')}/`;
}

function summary({ claims, ...rest }: Tables, errorCount: number, warningCount: number): string {
  const rows: [number, string][] = [
    [claims.length, 'claim'],
    [rest.claimants.length, 'claimant'],
    [rest.places.length, 'place'],
    [rest.settlements.length, 'point'],
    [rest.reports.length, 'report'],
    [rest.events.length, 'event'],
    [rest.observations.length, 'observation'],
  ];
  const counts = rows.map(([count, noun]) => plural(count, noun)).join(', ');
  return `${counts}, ${rest.rejected.length} rejected: ${plural(errorCount, 'error')}, ${plural(warningCount, 'warning')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
