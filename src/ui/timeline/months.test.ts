import { expect, test } from 'vitest';
import { day } from '../../domain/day.ts';
import { addMonths } from './months.ts';

test.each([
  { from: '2025-03-13', months: 1, to: '2025-04-13' },
  { from: '2025-03-31', months: -1, to: '2025-02-28' },
  { from: '2024-01-31', months: 1, to: '2024-02-29' },
  { from: '2022-12-15', months: 1, to: '2023-01-15' },
  { from: '2023-01-15', months: -1, to: '2022-12-15' },
])('$from and $months months: $to', ({ from, months, to }) => {
  expect(addMonths(day(from), months)).toBe(to);
});
