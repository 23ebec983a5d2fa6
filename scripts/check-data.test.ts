import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { sample, writeSample } from './tables/sample.ts';
import { isw } from './tables/spoil.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(dataDir: string) {
  const script = fileURLToPath(new URL('./check-data.ts', import.meta.url));
  const command = ['--import', 'tsx', script, dataDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const COUNTS =
  '4 claims, 3 claimants, 4 places, 2 points, 4 reports, 1 event, 1 observation, 0 rejected';

test('an error is printed with its file and line, and the exit code is 1', () => {
  const tables = sample();
  isw(0, { as_of: '2024-01-11' })(tables.rows, tables);
  folder = writeSample(tables);
  const line = `${folder}/claims/isw.csv:2 as_of: 2024-01-11 is after stated_on 2024-01-10`;
  expect(check(folder)).toEqual({
    status: 1,
    stdout: `Errors:\n${line}\n\n${COUNTS}: 1 error, 0 warnings\n`,
    stderr: '',
  });
});

test('warnings alone are printed apart, and the exit code is 0', () => {
  const tables = sample();
  tables.rows['observations/deepstate.csv']!.push({
    settlement: 'ocheretyne',
    as_of: '2024-04-18',
    holder: 'ru',
    status: 'controlled',
  });
  folder = writeSample(tables);
  const { status, stdout } = check(folder);
  expect(status).toBe(0);
  expect(stdout).toBe(
    `Warnings:\n${folder}/claims/isw.csv:2 until: "ua" at avdiivka is contradicted by every ` +
      `other claimant (deepstate) for 62 days from 2024-02-17, and has no lapse by then\n\n` +
      `${COUNTS.replace('1 observation', '2 observations')}: 0 errors, 1 warning\n`,
  );
});

test('a folder without tables is one sentence', () => {
  expect(check('/nowhere')).toEqual({
    status: 1,
    stdout: '',
    stderr: '/nowhere/datapackage.json not found: no tables to read\n',
  });
});
