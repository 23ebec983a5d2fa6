import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { day, dayNumber } from '../../domain/day.ts';
import { QUALIFIERS, SIDES } from '../../domain/types.ts';
import { dayAfterKey } from './dayKeys.ts';
import { markAfterKey } from './markKeys.ts';
import { bandPath, linePath, qualifierPath, sidePath, type BandPoint } from './paths.ts';
import { roundDomain, valueScale } from './valueScale.ts';

describe('dayAfterKey', () => {
  const number = (text: string): number => dayNumber(day(text));
  const range = [number('2025-01-15'), number('2025-06-30')] as const;
  test.each([
    ['ArrowRight', '2025-03-31', '2025-04-01'],
    ['ArrowLeft', '2025-03-01', '2025-02-28'],
    ['PageUp', '2025-03-31', '2025-04-30'],
    ['PageDown', '2025-03-31', '2025-02-28'],
    ['Home', '2025-03-31', '2025-01-15'],
    ['End', '2025-03-31', '2025-06-30'],
    ['ArrowRight', '2025-06-30', '2025-06-30'],
    ['PageDown', '2025-01-20', '2025-01-15'],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(dayAfterKey(number(from), key, false, range)).toBe(number(to));
  });
  test('Shift makes the step a week; other keys lead nowhere', () => {
    expect(dayAfterKey(range[0], 'ArrowRight', true, range)).toBe(range[0] + 7);
    expect(dayAfterKey(range[0], 'a', false, range)).toBeNull();
  });
});

describe('markAfterKey', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 2, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 2, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Escape', 1, null],
  ])('%s from %i of three leads to %s', (key, from, to) => {
    expect(markAfterKey(from, key, 3)).toBe(to);
  });
  test('leads nowhere among no marks', () => expect(markAfterKey(0, 'End', 0)).toBeNull());
});

describe('value axis', () => {
  test('round ends that hold all values and respect the bounds', () => {
    expect(roundDomain([54.2, 79.9], { floor: 0, ceiling: 100 })).toEqual([50, 80]);
    expect(roundDomain([97, 100], { floor: 0, ceiling: 100 })[1]).toBe(100);
    expect(roundDomain([])).toEqual([0, 1]);
  });
  test('y falls as the value rises, and ticks lie on the axis', () => {
    const anyValue = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 20 }), (values) => {
        const domain = roundDomain(values, { floor: 0, ceiling: 100 });
        const scale = valueScale(domain, 240);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
        }
        for (const tick of scale.ticks) {
          expect(scale.y(tick)).toBeGreaterThanOrEqual(0);
          expect(scale.y(tick)).toBeLessThanOrEqual(240);
        }
        expect(scale.y(domain[1])).toBeLessThan(scale.y(domain[0]));
      }),
      RUNS,
    );
  });
});

describe('paths', () => {
  const axes = { x: (at: number) => 10 * at, y: (value: number) => 100 - value };
  test('a stair holds its value until the next', () => {
    const points = [
      { day: 0, value: 10 },
      { day: 2, value: 20 },
    ];
    expect(linePath(points, axes)).toBe('M0,90L20,90L20,80');
    expect(linePath(points, axes, 'line')).toBe('M0,90L20,80');
  });
  test('no points, no path', () => {
    expect(bandPath([], axes)).toBe('');
    expect(linePath([], axes)).toBe('');
  });
  test('days that repeat the day before change nothing of the outline but its length', () => {
    const flat: BandPoint[] = [0, 1, 2, 3, 4].map((at) => ({
      day: at,
      low: 10,
      high: at < 3 ? 20 : 30,
    }));
    const corners = flat.filter((_, i) => i === 0 || i === 3 || i === 4);
    expect(bandPath(flat, axes)).toBe(bandPath(corners, axes));
  });
  test('every side has a mark of its own, and each direction of qualifier its stroke', () => {
    expect(new Set(SIDES.map((side) => sidePath(side, 4))).size).toBe(SIDES.length);
    expect(QUALIFIERS.map((qualifier) => qualifierPath(qualifier, 4) !== '')).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(qualifierPath('more-than', 4)).toBe(qualifierPath('at-least', 4));
    expect(qualifierPath('less-than', 4)).not.toBe(qualifierPath('at-least', 4));
  });
});
