import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test.each([
  [
    'a day in brackets',
    'Russia holds Sudzha (12 March); more',
    'Russia holds Sudzha (12_March); more',
  ],
  ['a day with its year', '13 March 2025. Russia', '13_March_2025. Russia'],
  ['a count', 'No claim for 3 days. The', 'No claim for 3_days. The'],
  ['an interval', '18 239–18 538 km²', '18 239–+18 538_km²'],
  ['no figure', 'Sudzha is held by Russia', 'Sudzha is held by Russia'],
  ['a figure that ends a clause', 'of 86, and 75 of', 'of 86, and 75_of'],
])('keeps figures and dates on one line: %s', (_, text, expected) => {
  expect(unbroken(text)).toBe(expected.replaceAll('_', '\u00a0').replaceAll('+', '\u2060'));
  expect(unbroken(unbroken(text))).toBe(unbroken(text));
});
