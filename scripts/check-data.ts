/**
 * `npm run check:data [-- dataDir]`: validates every table and prints every problem as
 * `file:line field: what is wrong`. Exits 1 when there is an error; warnings alone are for an
 * editor to look at.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTables } from './tables/checkTables.ts';
import { formatProblem, type Problem } from './tables/problem.ts';
import type { Tables } from './tables/rows.ts';

const dataDir = process.argv[2] ?? fileURLToPath(new URL('../data', import.meta.url));
const { tables, problems } = checkTables(dataDir);
const errors = problems.filter((problem) => problem.severity === 'error');
const warnings = problems.filter((problem) => problem.severity === 'warning');

print(errors, 'Errors');
print(warnings, 'Warnings');
console.log(summary(tables, errors.length, warnings.length));
process.exitCode = errors.length > 0 ? 1 : 0;

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
  const rows = [
    [claims.length, 'claims'],
    [rest.claimants.length, 'claimants'],
    [rest.places.length, 'places'],
    [rest.settlements.length, 'points'],
    [rest.reports.length, 'reports'],
    [rest.events.length, 'events'],
    [rest.observations.length, 'observations'],
    [rest.rejected.length, 'rejected'],
  ];
  const counts = rows.map(([count, name]) => `${count} ${name}`).join(', ');
  return `${counts}: ${plural(errorCount, 'error')}, ${plural(warningCount, 'warning')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
