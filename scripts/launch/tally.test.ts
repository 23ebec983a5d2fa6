import { expect, test } from 'vitest';
import { countIn, Tally } from './tally.mjs';

test('a step is an item beside the tests it ran', () => {
  const tally = new Tally();
  tally.add('Types', true);
  tally.add('Unit tests', false, { passed: 40, failed: 2 });
  expect(String(tally)).toBe('41 passed, 3 failed');
  expect(tally.failedSteps).toEqual(['Unit tests']);
});

test.each([
  { name: 'the last line counts', output: '1 passed, 0 failed\nmore\n7 passed, 2 failed\n' },
  { name: 'without a line break at the end', output: '7 passed, 2 failed' },
  { name: 'with Windows line ends', output: 'log\r\n7 passed, 2 failed\r\n' },
])('count: $name', ({ output }) => expect(countIn(output)).toEqual({ passed: 7, failed: 2 }));

test.each(['', 'all 7 passed', 'Tests 7 passed, 2 failed', '7 passed, 2 failed, 1 skipped'])(
  'no count in "%s"',
  (output) => expect(countIn(output)).toBeNull(),
);
