import { describe, expect, test } from 'vitest';
import { ALL, datasetWith, SHARE, told } from '../../../tests/support/chartOfEast.ts';
import type { ClaimText } from '../../../tests/support/claims.ts';
import { wholeRange, type ChartPlace } from './chartPlaces.ts';
import { levelMarks } from './levelClaims.ts';

describe('levelMarks', () => {
  test.each<{ name: string; claim: ClaimText; expected: unknown }>([
    { name: 'a share of the place is drawn', claim: SHARE, expected: ['c-0'] },
    {
      name: 'a figure about another place but of this base is drawn',
      claim: { ...SHARE, place: 'zone' },
      expected: ['c-0'],
    },
    {
      name: 'a share of another base is not',
      claim: { ...SHARE, basePlace: 'zone' },
      expected: 'other-base zone',
    },
    {
      name: 'a share without a base on the map is not',
      claim: { ...SHARE, basePlace: null },
      expected: 'other-base',
    },
    {
      name: 'a repeat is not',
      claim: { ...SHARE, sameAs: 'c-9' },
      expected: 'repeat',
    },
    {
      name: 'a claimant that is off is not',
      claim: { ...SHARE, claimant: 'nobody' },
      expected: 'off',
    },
    {
      name: 'a day that is not shown is not',
      claim: { ...SHARE, asOf: '2021-01-01' },
      expected: 'outside',
    },
    {
      name: 'a number of settlements is not',
      claim: { kind: 'settlement-count', value: 3, unit: 'settlements', basePlace: 'east' },
      expected: 'count',
    },
  ])('$name', ({ claim, expected }) => {
    const { dataset, chart } = datasetWith([claim]);
    const chosen = levelMarks(dataset, chart, ALL, wholeRange(dataset));
    expect(told(chosen)).toEqual(
      typeof expected === 'string'
        ? { drawn: [], leftOut: { [expected]: ['c-0'] } }
        : { drawn: expected, leftOut: {} },
    );
  });

  test('a change is no level, and a claim about elsewhere is no concern', () => {
    const { dataset, chart } = datasetWith([
      { kind: 'area-change', value: 5, unit: 'km2', basePlace: 'east' },
      { ...SHARE, place: 'west', basePlace: 'west' },
    ]);
    expect(told(levelMarks(dataset, chart, ALL, wholeRange(dataset)))).toEqual({
      drawn: [],
      leftOut: {},
    });
  });

  test('an area stands at its part of the map’s area; on an axis of km² a share is turned round', () => {
    const { dataset, chart } = datasetWith([
      { ...SHARE, kind: 'area', value: 1.5, unit: 'km2' },
      SHARE,
    ]);
    const values = (unit: ChartPlace['unit']): unknown =>
      levelMarks(dataset, { ...chart, unit }, ALL, wholeRange(dataset)).drawn.map((mark) => [
        Math.round(mark.value * 1000) / 1000,
        mark.isConverted,
      ]);
    expect(chart.baseKm2).toBeCloseTo((101 + 203 + 407) / 100);
    expect(values('percent')).toEqual([
      [21.097, true],
      [40, false],
    ]);
    expect(values('km2')).toEqual([
      [1.5, false],
      [2.844, true],
    ]);
  });

  test('the clock decides the day', () => {
    const { dataset, chart } = datasetWith([
      { ...SHARE, asOf: '2022-05-01', statedOn: '2022-05-04' },
    ]);
    const dayOn = (clock: 'asof' | 'said'): unknown =>
      levelMarks(dataset, chart, { ...ALL, clock }, wholeRange(dataset)).drawn[0]?.day;
    expect(dayOn('said')).toBe(Number(dayOn('asof')) + 3);
  });
});
