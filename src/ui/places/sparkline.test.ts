import { expect, test } from 'vitest';
import {
  axisTop,
  bandPath,
  CHART_HEIGHT,
  CHART_WIDTH,
  markPath,
  underPath,
  xOf,
  yOf,
} from './sparkline.ts';

test('the first day is at the left edge, the last at the right', () => {
  expect(xOf(100, [100, 200])).toBe(0);
  expect(xOf(200, [100, 200])).toBe(CHART_WIDTH);
  expect(xOf(150, [100, 200])).toBe(CHART_WIDTH / 2);
});

test('values stand between the bottom and the top of the axis and stay on its edges', () => {
  expect(yOf(0, 100)).toBe(CHART_HEIGHT);
  expect(yOf(100, 100)).toBe(0);
  expect(yOf(130, 100)).toBe(0);
  expect(yOf(-1, 100)).toBe(CHART_HEIGHT);
});

test('a band runs along its high ends and back along its low ones', () => {
  const points = [
    { day: 0, low: 0, high: 50 },
    { day: 10, low: 50, high: 100 },
  ];
  expect(bandPath(points, [0, 10], 100)).toBe('M0 22L280 0L280 22L0 44Z');
  expect(underPath(points, [0, 10], 100)).toBe('M0 44L280 22L280 44L0 44Z');
  expect(bandPath([], [0, 10], 100)).toBe('');
});

test.each([
  { qualifier: 'more-than', shape: 'up' },
  { qualifier: 'at-least', shape: 'up' },
  { qualifier: 'less-than', shape: 'down' },
  { qualifier: 'at-most', shape: 'down' },
  { qualifier: 'about', shape: 'dot' },
  { qualifier: 'exactly', shape: 'dot' },
  { qualifier: null, shape: 'dot' },
] as const)('"$qualifier" is drawn as $shape', ({ qualifier, shape }) => {
  const path = markPath(10, 20, qualifier);
  const drawn = path.includes('a') ? 'dot' : path.startsWith('M7.4 22.6') ? 'up' : 'down';
  expect(drawn).toBe(shape);
});

test.each([
  [0, 0.5],
  [1, 1],
  [7.2, 7.5],
  [1263, 1500],
  [1500, 1500],
  [1501, 2000],
])('an axis up to %d ends at %d', (value, top) => {
  expect(axisTop(value)).toBe(top);
});
