import { expect, test } from 'vitest';
import { tableDataset } from '../../../tests/support/tableDataset.ts';
import type { ClaimantId } from '../../domain/types.ts';
import { binDaysFor, densityOf } from './density.ts';

const dataset = tableDataset();
const everyone = new Set(dataset.claimants.map(({ id }) => id));

test.each([
  { width: 1300, bin: 7 },
  { width: 700, bin: 14 },
  { width: 320, bin: 28 },
])('a plot of $width px has bars of $bin days', ({ width, bin }) => {
  expect(binDaysFor(1640, width)).toBe(bin);
});

test('switching claimants off empties their band and keeps the scale', () => {
  const all = densityOf(dataset, everyone, 'asof', 7);
  const none = densityOf(dataset, new Set<ClaimantId>(), 'asof', 7);
  expect(none.most).toEqual(all.most);
  expect(Object.values(none.path)).toEqual(['', '', '']);
  expect(Object.values(all.path).every((path) => path.startsWith('M'))).toBe(true);
});

test('no bar reaches beyond the days or into another band', () => {
  const { path, most, days } = densityOf(dataset, everyone, 'said', 28);
  const bars = (d: string): number[][] =>
    [...d.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h/g)].map((match) => match.slice(1).map(Number));
  for (const [x = 0, y = 0, width = 0, height = 0] of bars(path.ru)) {
    expect(x + width).toBeLessThanOrEqual(days);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeCloseTo(most.ru, 1);
  }
  for (const [, y = 0, , height = 0] of bars(path.ua)) {
    expect(y).toBe(most.ru + most.others);
    expect(height).toBeLessThanOrEqual(most.ua);
  }
});
