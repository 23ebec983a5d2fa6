import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { addDays, day, dayNumber, dayOf, daysBetween, isDay } from './day.ts';

describe('isDay', () => {
  test.each([
    { text: '2024-02-29', expected: true, why: 'a leap year' },
    { text: '2000-02-29', expected: true, why: 'a leap century' },
    { text: '1900-02-29', expected: false, why: 'no leap century' },
    { text: '2023-02-29', expected: false, why: 'no leap year' },
    { text: '2024-02-30', expected: false, why: 'never' },
    { text: '2024-04-31', expected: false, why: 'April has 30 days' },
    { text: '2024-13-01', expected: false, why: 'no such month' },
    { text: '2024-00-10', expected: false, why: 'months start at 1' },
    { text: '2024-01-00', expected: false, why: 'days start at 1' },
    { text: '1969-12-31', expected: true, why: 'before 1970' },
    { text: '1850-06-01', expected: true, why: 'long before 1970' },
    { text: '2024-2-9', expected: false, why: 'no leading zeros' },
    { text: '2024-02-09T00:00', expected: false, why: 'a time of day' },
    { text: ' 2024-02-09', expected: false, why: 'a space' },
    { text: '2024-02-09\n', expected: false, why: 'a line end' },
    { text: '20240209', expected: false, why: 'no hyphens' },
    { text: '', expected: false, why: 'empty' },
  ])('"$text" is a day: $expected ($why)', ({ text, expected }) => {
    expect(isDay(text)).toBe(expected);
  });
});

test('dayNumber is the count of the calendar of the language, for every day of years 100 to 9999', () => {
  const first = Date.UTC(100, 0, 1) / 86_400_000;
  const last = Date.UTC(9999, 11, 31) / 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (count) => {
      expect(dayNumber(dayOf(count))).toBe(count);
    }),
    RUNS,
  );
});

test('day throws a RangeError that quotes what is no day', () => {
  expect(() => day('2024-02-30')).toThrow(RangeError);
  expect(() => day('2024-02-30')).toThrow('"2024-02-30" is not a day');
  expect(day('2024-02-29')).toBe('2024-02-29');
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1970-12-31', 364],
  ['1900-01-01', -25567],
  ['2000-03-01', 11017],
  ['2025-03-13', 20160],
])('%s is day number %i', (text, count) => {
  expect(dayNumber(day(text))).toBe(count);
  expect(dayOf(count)).toBe(text);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2025-01-01', -1, '2024-12-31'],
  ['1970-01-01', -1, '1969-12-31'],
  // Clocks change in Europe on these days; whole days do not care.
  ['2025-03-29', 1, '2025-03-30'],
  ['2025-03-30', 1, '2025-03-31'],
  ['2025-10-26', 1, '2025-10-27'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(day(from), days)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(days);
});

const anyNumber = fc.integer({ min: -100_000, max: 100_000 });

test('numbers and days name each other', () => {
  fc.assert(
    fc.property(anyNumber, (count) => {
      expect(isDay(dayOf(count))).toBe(true);
      expect(dayNumber(dayOf(count))).toBe(count);
    }),
    RUNS,
  );
});

test('days compare as text as they do as numbers', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      expect(dayOf(a) < dayOf(b)).toBe(a < b);
      expect(daysBetween(dayOf(a), dayOf(b))).toBe(b - a);
    }),
    RUNS,
  );
});
