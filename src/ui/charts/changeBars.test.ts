import { describe, expect, test } from 'vitest';
import { ALL, datasetWith, SHARE, told } from '../../../tests/support/chartOfEast.ts';
import type { ClaimText } from '../../../tests/support/claims.ts';
import { day, dayNumber } from '../../domain/day.ts';
import { areaBars, countBars } from './changeBars.ts';
import { wholeRange } from './chartPlaces.ts';
import { levelMarks, mergeLeftOut } from './levelClaims.ts';

describe('changes', () => {
  const gain: ClaimText = {
    kind: 'area-change',
    value: 30,
    unit: 'km2',
    basePlace: 'east',
    periodFrom: day('2022-04-22'),
    periodTo: day('2022-05-01'),
  };
  test('a bar covers its period, both days included, and its area is the figure', () => {
    const { dataset, chart } = datasetWith([gain, { ...gain, holder: 'ua' }]);
    const range = [dayNumber(day('2022-01-01')), dayNumber(day('2022-12-31'))] as const;
    const { drawn } = areaBars(dataset, chart, ALL, range);
    expect(drawn.map(({ perDay }) => perDay)).toEqual([3, -3]);
    for (const { from, to, perDay } of drawn) expect(Math.abs(perDay) * (to - from + 1)).toBe(30);
  });
  test('a percentage is of the map’s area; without a first day there is no bar', () => {
    const { dataset, chart } = datasetWith([
      { ...gain, value: 10, unit: 'percent' },
      { ...gain, periodFrom: null },
      { ...gain, basePlace: 'zone' },
    ]);
    const chosen = areaBars(dataset, chart, ALL, wholeRange(dataset));
    expect(chosen.drawn[0]?.km2).toBeCloseTo(chart.baseKm2 / 10);
    expect(told(chosen)).toEqual({
      drawn: ['c-0'],
      leftOut: { 'no-period': ['c-1'], 'other-base zone': ['c-2'] },
    });
  });
  test('settlements stand on the day their count ends', () => {
    const { dataset, chart } = datasetWith([
      { kind: 'settlement-count-change', value: 4, unit: 'settlements', holder: 'ua' },
    ]);
    const { drawn } = countBars(dataset, chart, ALL, wholeRange(dataset));
    expect(drawn.map(({ count }) => count)).toEqual([-4]);
  });
  test('left out claims of several panels stand together, each reason once', () => {
    const { dataset, chart } = datasetWith([
      { ...gain, sameAs: 'x' },
      { ...SHARE, sameAs: 'x' },
    ]);
    const range = wholeRange(dataset);
    const merged = mergeLeftOut([
      levelMarks(dataset, chart, ALL, range).leftOut,
      areaBars(dataset, chart, ALL, range).leftOut,
    ]);
    expect(merged.map(({ reason, claims }) => [reason, claims.length])).toEqual([['repeat', 2]]);
  });
});
