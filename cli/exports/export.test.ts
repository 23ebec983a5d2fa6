import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../main.ts';
import { loadBuiltData, readBuiltPackage } from '../shared/builtData.ts';
import { writePieces } from './writeFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimline-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { dataset } = await loadBuiltData(() => {});

async function claimline(line: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(['export', ...line.split(' ')], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

/** Files that are being written. */
const parts = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.part'));

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true }) as Record<string, string>[];

describe('misuse is one sentence', () => {
  test.each([
    ['--format csv', '--what is missing: for example --what shares'],
    ['--what sharse', 'unknown what "sharse": did you mean "shares"?'],
    ['--what shares --format geojson', 'shares cannot be written as geojson: choose one of csv, json, parquet'], // prettier-ignore
    ['--what cells --date 2025-03-12 --format xlsx', 'unknown format "xlsx"'],
    [
      '--what cells',
      '--date is missing: cells are of a day, for example --date 2025-03-12, or of several, --from',
    ],
    ['--what shares --date 2025-03-12 --from 2025-03-01', '--date and --from or --to exclude each other'], // prettier-ignore
    ['--what shares --from 2025-03-02 --to 2025-03-01', '--from 2025-03-02 is after --to 2025-03-01'], // prettier-ignore
    ['--what shares --from 2019-01-01', '2019-01-01 is before the data'],
    ['--what shares --step 0', '"0" is not a number of days: write --step 7'],
    ['--what cells --date 2025-03-12 --step 7', '--step needs --from or --to: a day has no steps'],
    ['--what claims --step 7', '--step says nothing about claims'],
    ['--what positions --from 2025-03-02 --to 2025-03-01 --step 1', '--from 2025-03-02 is after --to'], // prettier-ignore
    ['--what shares --from 2025-3-1', '"2025-3-1" is not a day: write it as YYYY-MM-DD'],
    ['--what claims --date 2025-03-12', '--date says nothing about claims'],
    ['--what shares --place avdiivka', '"avdiivka" has no shares: it is one cell'],
    ['--what shares --format parquet', 'parquet goes into a file: name it with --out'],
    ['--what package', 'the package goes into a file: name it with --out'],
    ['--what claims --out claims.xlsx', 'the name claims.xlsx says no format: end it in one of .csv, .json, .parquet, .jsonld, or add --format'], // prettier-ignore
    ['--what claims --out ', '--out needs the name of a file'],
    ['--what claims --place ,', '--place needs at least one place'],
    ['--what package --format csv --out x.zip', 'the package is a zip, not csv'],
  ])('claimline export %s', async (line, message) => {
    const { code, out, err } = await claimline(line);
    expect(err).toContain(message);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect({ out, code }).toEqual({ out: '', code: 2 });
  });
});

test('shares go to stdout as CSV: one row for each day and place', async () => {
  const line = '--what shares --from 2025-03-01 --to 2025-03-10 --step 4 --place kursk,donetsk';
  const { code, out, err } = await claimline(line);
  const rows = rowsOf(out);
  expect(rows.map((row) => `${row['date']} ${row['place']}`)).toEqual(
    ['2025-03-01', '2025-03-05', '2025-03-09', '2025-03-10'].flatMap((date) => [
      `${date} kursk`,
      `${date} donetsk`,
    ]),
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('claims are those of the filter, which the JSON repeats', async () => {
  const line = '--what claims --format json --place sudzha --claimants ru-mod,isw --to 2025-03-31';
  const { about, rows } = JSON.parse((await claimline(line)).out) as {
    about: { query: unknown; dataVersion: string };
    rows: { id: string }[];
  };
  const expected = dataset.claims.filter(
    ({ place, claimant, asOf }) =>
      String(place) === 'sudzha' && ['ru-mod', 'isw'].includes(claimant) && asOf <= '2025-03-31',
  );
  expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(about.query).toEqual({ places: ['sudzha'], claimants: ['ru-mod', 'isw'], to: '2025-03-31', clock: 'asof' }); // prettier-ignore
  expect(about.dataVersion).toBe(dataset.version);
});

test('the file’s name gives the format, and DuckDB reads what is in it', async () => {
  const file = join(folder, 'positions.parquet');
  const { code, out, err } = await claimline(`--what positions --date 2025-03-13 --out ${file}`);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/positions\.parquet: \d+ bytes\n$/);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(
    `SELECT count(DISTINCT settlement)::INT AS settlements, count(*) FILTER (settlement = 'sudzha')::INT AS sudzha FROM '${file}'`,
  );
  expect(result.getRowObjectsJson()).toEqual([
    { settlements: dataset.settlements.length, sudzha: expect.any(Number) as number },
  ]);
});

test('the package is the one that was built', async () => {
  const file = join(folder, 'all.zip');
  expect((await claimline(`--what package --out ${file}`)).code).toBe(0);
  expect(readFileSync(file).equals(readBuiltPackage().bytes)).toBe(true);
});

describe('a write that fails', () => {
  test('says why in one sentence', async () => {
    const { code, err } = await claimline(`--what reports --out ${folder}/nowhere/r.csv`);
    expect(err).toBe(`cannot write ${folder}/nowhere/r.csv: there is no such folder\n`);
    expect(code).toBe(1);
  });

  test.each([
    [`${folder}/${'x'.repeat(300)}.csv`, 'its name is too long'],
    ['/dev/null/x.csv', 'a part of its path is no folder'],
    ['/dev/full', 'the disk is full'],
  ])('to %s says why', async (file, reason) => {
    await expect(writePieces(file, ['x'])).rejects.toThrow(`cannot write ${file}: ${reason}`);
  });

  test('leaves the old file and nothing beside it', async () => {
    const file = join(folder, 'old.csv');
    writeFileSync(file, 'old');
    const broken = function* (): Generator<string> {
      yield 'new'.repeat(1 << 16);
      throw new Error('the data ended');
    };
    await expect(writePieces(file, broken())).rejects.toThrow('the data ended');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(parts()).toEqual([]);
    expect(await writePieces(file, ['é', new Uint8Array([10])])).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('é\n');
  });

  test('by an interruption leaves the old file and nothing beside it', { timeout: 60_000 }, async () => {
    const file = join(folder, 'kept.csv');
    writeFileSync(file, 'old');
    const entry = fileURLToPath(new URL('../claimline.mjs', import.meta.url));
    const line = ['export', '--what', 'positions', '--from', '2022-04-03', '--step', '1', '--out', file]; // prettier-ignore
    const child = spawn(process.execPath, [entry, ...line]);
    let err = '';
    child.stderr.on('data', (data) => (err += String(data)));
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (parts().length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(err).toBe(`interrupted: ${file} is left as it was\n`);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(parts()).toEqual([]);
  }); // prettier-ignore

  test('is refused where a folder stands, and a link stays a link', async () => {
    await expect(writePieces(folder, ['x'])).rejects.toThrow(`cannot write ${folder}: it is a folder`); // prettier-ignore
    const [target, link] = [join(folder, 'target.csv'), join(folder, 'link.csv')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await writePieces(link, ['new']);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  test('never takes the place of a device', async () => {
    expect(await writePieces('/dev/null', ['x'])).toBe(1);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

test('cells of several days as GeoJSON have an id for each day', async () => {
  const line = '--what cells --from 2025-03-11 --to 2025-03-13 --step 2 --place sudzha --format geojson'; // prettier-ignore
  const { out } = await claimline(line);
  const { features } = JSON.parse(out) as { features: { id: string }[] };
  expect(features.map(({ id }) => id)).toEqual(['sudzha@2025-03-11', 'sudzha@2025-03-13']);
});

test('positions of several days are changes, or whole ones at each step', async () => {
  const range = '--from 2025-03-11 --to 2025-03-13 --place sudzha';
  const changes = rowsOf((await claimline(`--what positions ${range}`)).out);
  expect(changes[0]).toHaveProperty('stance_before');
  const whole = rowsOf((await claimline(`--what positions --step 1 ${range}`)).out);
  const single = rowsOf((await claimline('--what positions --date 2025-03-12 --place sudzha')).out);
  expect(whole.filter(({ date }) => date === '2025-03-12')).toEqual(single);
  expect(new Set(whole.map(({ date }) => date)).size).toBe(3);
});
