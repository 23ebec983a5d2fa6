import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadBuiltData } from './shared/builtData.ts';

// The entry as a user starts it, from any folder.
const ENTRY = fileURLToPath(new URL('claimline.mjs', import.meta.url));
const ELSEWHERE = fileURLToPath(new URL('.', import.meta.url));
const SLOW_START_MS = 30_000;
const { dataset } = await loadBuiltData(() => {});

function start(file: string, args: readonly string[]): Promise<[number, string, string]> {
  const options = { cwd: ELSEWHERE, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    const child = execFile(file, args, options, (_, stdout, stderr) =>
      resolve([child.exitCode ?? -1, stdout, stderr]),
    );
  });
}

const claimline = (...args: string[]): Promise<[number, string, string]> =>
  start(process.execPath, [ENTRY, ...args]);

test('stdout carries the result and nothing else', { timeout: SLOW_START_MS }, async () => {
  const [code, out, err] = await claimline('state', '--date', '2025-03-12', '--json');
  expect(JSON.parse(out)).toMatchObject({
    date: '2025-03-12',
    clock: 'asof',
    track: 'deepstate',
    dataVersion: dataset.version,
  });
  expect(err).toBe('');
  expect(code).toBe(0);
});

test('misuse exits with 2 and never shows a stack', { timeout: SLOW_START_MS }, async () => {
  const [code, out, err] = await claimline('state', '--date', '2025-03-12', '--claimants', 'isv');
  expect(err).toBe('unknown claimant "isv": did you mean "isw"?\n');
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('a reader that stops early is no error', { timeout: SLOW_START_MS }, async () => {
  const line = `"${process.execPath}" "${ENTRY}" claims --json | head -n 1`;
  expect(await start('/bin/sh', ['-c', line])).toEqual([0, '{\n', '']);
});
