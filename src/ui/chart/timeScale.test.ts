import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { day, dayNumber, dayOf } from '../../domain/day.ts';
import { timeScale, timeTicks, type DayRange } from './timeScale.ts';

const range = (from: string, to: string): DayRange => [dayNumber(day(from)), dayNumber(day(to))];
const told = (from: string, to: string, width: number): string[] =>
  timeTicks(timeScale(range(from, to), width), 'en').map(({ day: at, label, year }) =>
    [dayOf(at), label, year].filter(Boolean).join(' '),
  );

test('years, where nothing finer fits; the year it starts in stands at its start', () => {
  expect(told('2022-02-24', '2026-08-22', 300)).toEqual([
    '2022-02-24 2022',
    '2023-01-01 2023',
    '2024-01-01 2024',
    '2025-01-01 2025',
    '2026-01-01 2026',
  ]);
});

test('months with the year at its first', () => {
  expect(told('2024-11-01', '2025-02-28', 400)).toEqual([
    '2024-11-01 Nov 2024',
    '2024-12-01 Dec',
    '2025-01-01 Jan 2025',
    '2025-02-01 Feb',
  ]);
});

test('days of a short range', () => {
  expect(told('2025-03-10', '2025-03-14', 300)).toEqual([
    '2025-03-10 10 Mar 2025',
    '2025-03-11 11 Mar',
    '2025-03-12 12 Mar',
    '2025-03-13 13 Mar',
    '2025-03-14 14 Mar',
  ]);
});

const anyRange = fc
  .tuple(fc.integer({ min: 18_900, max: 21_000 }), fc.integer({ min: 1, max: 2000 }))
  .map(([from, days]): DayRange => [from, from + days]);
const anyWidth = fc.integer({ min: 120, max: 1400 });

test('ticks ascend within the range, and neighbours keep their labels apart', () => {
  fc.assert(
    fc.property(anyRange, anyWidth, ([from, to], width) => {
      const ticks = timeTicks(timeScale([from, to], width), 'en');
      for (const [i, tick] of ticks.entries()) {
        expect(tick.day).toBeGreaterThanOrEqual(from);
        expect(tick.day).toBeLessThanOrEqual(to);
        const before = ticks[i - 1];
        if (before) expect(tick.x - before.x).toBeGreaterThan(before.label === '' ? 0 : 30);
      }
      for (const text of ticks.flatMap(({ year }) => year ?? [])) {
        expect(ticks.filter(({ year }) => year === text)).toHaveLength(1);
      }
    }),
    RUNS,
  );
});

test('the day at a day’s own place is that day; any place gives a day of the range', () => {
  fc.assert(
    fc.property(anyRange, anyWidth, fc.double({ min: -500, max: 2000, noNaN: true }), (r, w, x) => {
      const scale = timeScale(r, w);
      for (const at of r) expect(scale.dayAt(scale.x(at))).toBe(at);
      expect(scale.dayAt(x)).toBeGreaterThanOrEqual(r[0]);
      expect(scale.dayAt(x)).toBeLessThanOrEqual(r[1]);
    }),
    RUNS,
  );
});
