import { describe, expect, test } from 'vitest';
import { run } from './main.ts';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function claimline(line: string): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(line.split(' ').filter(Boolean), {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

describe('misuse is one sentence on stderr and exit code 2', () => {
  test.each([
    ['stat', 'unknown command "stat": did you mean "state"?'],
    ['state', '--date is missing: for example --date 2025-03-12'],
    ['state --dat 2025-03-12', 'unknown option "--dat": did you mean "--date"?'],
    ['state --date 2025-02-30', '"2025-02-30" is not a day: write it as YYYY-MM-DD'],
    ['state --date 2019-01-01', '2019-01-01 is before the data, which runs from 2022-02-24 to'],
    ['state --date 2035-01-01', '2035-01-01 is after the data, which runs from 2022-02-24 to'],
    ['state --date 2025-03-12 --claimants isv', 'unknown claimant "isv": did you mean "isw"?'],
    ['state --date 2025-03-12 --claimants ,', '--claimants needs at least one claimant'],
    ['state --date 2025-03-12 --clock stated', 'unknown clock "stated": choose one of asof, said'],
    ['state --date 2025-03-12 --track isw', 'unknown track "isw": choose one of deepstate, none'],
    [
      'state --date 2025-03-12 --places donetks',
      'unknown place "donetks": did you mean "donetsk"?',
    ],
    ['claims --kind shares', 'unknown kind "shares": did you mean "share"?'],
    ['claims --place kursc', 'unknown place "kursc": did you mean "kursk"?'],
    ['claims --from 2025-03-02 --to 2025-03-01', '--from 2025-03-02 is after --to 2025-03-01'],
    ['claims --json --csv', 'option "--csv" cannot be used with option "--json"'],
    ['explain --date 2025-03-13', '--place is missing: for example --place sudzha'],
    ['check', 'missing required argument "claim-id"'],
    ['check no-such-claim-anywhere-at-all', 'unknown claim "no-such-claim-anywhere-at-all": '],
  ])('claimline %s', async (line, message) => {
    const { code, out, err } = await claimline(line);
    expect(err).toContain(message);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('help', () => {
  test.each(['', '--help', 'state --help', 'claims --help', 'explain --help', 'check --help'])(
    'claimline %s shows examples',
    async (line) => {
      const { code, out, err } = await claimline(line);
      expect(out).toMatch(/^Usage: claimline/);
      expect(out).toContain('Examples:\n  claimline ');
      expect(err).toBe('');
      expect(code).toBe(0);
    },
  );

  test('--version names the program and its data', async () => {
    expect((await claimline('--version')).out).toMatch(/^claimline \d+\.\d+\.\d+, data \S/);
  });
});

describe('text', () => {
  test('state prints the intervals, the base of a share, and the line on legal status', async () => {
    const { code, out } = await claimline('state --date 2025-03-12');
    expect(code).toBe(0);
    expect(out).toMatch(/^Donetsk oblast +26,5\d\d +\d+\.\d–\d+\.\d /m);
    expect(out).toMatch(
      /more than 86 % held by Russia \(of: area occupied by Ukraine.*1,268 km²\)/,
    );
    expect(out).toContain('Ukraine (mapped part)');
    expect(out).toContain('they express no view on legal status.');
  });

  test('state names the claimants that count when they are chosen', async () => {
    const line = 'state --date 2025-03-12 --claimants ru-mod,ua-president --places kursk,sudzha';
    const { out } = await claimline(line);
    expect(out).toContain('no base track · counting ru-mod, ua-president ·');
  });

  test('explain prints positions with their dates and reports', async () => {
    const { out } = await claimline('explain --place Sudzha --date 2025-03-13');
    expect(out).toMatch(/^Sudzha, Kursk oblast: disputed$/m);
    expect(out).toMatch(/^ru-mod +ru-official +Russia +2025-03-13 +2025-03-13 +same day/m);
    expect(out).toContain('Considered and dropped\n');
  });
});
