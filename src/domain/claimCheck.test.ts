import { describe, expect, test } from 'vitest';
import { claimOf, type ClaimText } from '../../tests/support/claims.ts';
import { readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import {
  checkClaim,
  claimedRange,
  printedUnit,
  trackShares,
  type ClaimCheck,
} from './claimCheck.ts';
import type { Qualifier } from './types.ts';

describe('printedUnit', () => {
  test.each([
    { value: 75, isPercent: true, unit: 1 },
    { value: 80, isPercent: true, unit: 1 },
    { value: 100, isPercent: true, unit: 1 },
    { value: 99.5, isPercent: true, unit: 0.1 },
    { value: 0.25, isPercent: true, unit: 0.01 },
    { value: 0, isPercent: true, unit: 1 },
    { value: 1268, isPercent: false, unit: 1 },
    { value: 1300, isPercent: false, unit: 100 },
    { value: 113_000, isPercent: false, unit: 1000 },
    // Two digits are taken as meant: read to the hundred, not to the thousand.
    { value: 1000, isPercent: false, unit: 100 },
    { value: 5000, isPercent: false, unit: 100 },
    { value: 30, isPercent: false, unit: 1 },
    { value: 10.5, isPercent: false, unit: 0.1 },
    { value: 0, isPercent: false, unit: 1 },
  ])('of $value (percent: $isPercent) is $unit', ({ value, isPercent, unit }) => {
    expect(printedUnit(value, isPercent)).toBeCloseTo(unit, 12);
  });
});

describe('claimedRange', () => {
  const PERCENT = { low: 0, high: 100 };
  test.each<{ value: number; qualifier: Qualifier | null; low: number; high: number; why: string }>(
    [
      { value: 75, qualifier: 'about', low: 72.5, high: 77.5, why: '± 2.5 points' },
      { value: 57.5, qualifier: 'about', low: 55, high: 60, why: 'a unit of no less than 1' },
      { value: 99.5, qualifier: 'exactly', low: 99.45, high: 99.55, why: '± 0.05 points' },
      { value: 75, qualifier: null, low: 74.5, high: 75.5, why: '± half a unit' },
      { value: 86, qualifier: 'more-than', low: 86, high: 100, why: 'anything above' },
      { value: 86, qualifier: 'at-least', low: 86, high: 100, why: 'anything above' },
      { value: 20, qualifier: 'less-than', low: 0, high: 20, why: 'anything below' },
      { value: 20, qualifier: 'at-most', low: 0, high: 20, why: 'anything below' },
      { value: 99, qualifier: 'about', low: 96.5, high: 100, why: 'never over 100 %' },
      { value: 1, qualifier: 'about', low: 0, high: 3.5, why: 'never under 0' },
    ],
  )('$value % $qualifier is $low to $high: $why', ({ value, qualifier, low, high }) => {
    const range = claimedRange(value, qualifier, PERCENT, printedUnit(value, true));
    expect(range.low).toBeCloseTo(low, 12);
    expect(range.high).toBeCloseTo(high, 12);
  });

  test('an area has no upper end', () => {
    const scale = { low: 0, high: Infinity };
    expect(claimedRange(1300, 'at-least', scale, 100)).toEqual({ low: 1300, high: Infinity });
    expect(claimedRange(1300, 'about', scale, 100)).toEqual({ low: 1050, high: 1550 });
  });
});

/**
 * East is 7.11 km². The track shows 1.01 km² of it as held by `ru`, 2.03 as contested and 4.07 as
 * held by `ua`: mapped `ru` is 1.01 to 3.04 km² or 14.2 to 42.8 %, `ua` 4.07 to 6.10 km².
 * The reading of `isw` says otherwise; it must not move the map that claims are checked against.
 */
const dataset = smallDataset({
  readings: [
    readingOf({ settlement: 0, asOf: '2022-04-10', holder: 'ru' }),
    readingOf({ settlement: 1, asOf: '2022-04-10', holder: null, status: 'contested' }),
    readingOf({ settlement: 2, asOf: '2022-04-10', holder: 'ua' }),
    readingOf({ settlement: 2, asOf: '2022-04-10', holder: 'ru', claimant: 1, claim: 0 }),
    readingOf({ settlement: 0, asOf: '2022-05-15', holder: 'ua' }),
  ],
});
const LOW_PCT = (100 * 101) / 711;
const HIGH_PCT = (100 * 304) / 711;

const check = (text: ClaimText): ClaimCheck =>
  checkClaim(
    dataset,
    claimOf({ kind: 'share', unit: 'percent', status: null, basePlace: 'east', ...text }),
    trackShares(dataset),
  );

describe('a share against the mapped range', () => {
  test.each<ClaimText & { outcome: string; points: number; why: string }>([
    { value: 30, outcome: 'within', points: 0, why: 'inside' },
    { value: 75, qualifier: 'about', outcome: 'above', points: 75 - HIGH_PCT, why: 'over it' },
    { value: 5, qualifier: 'about', outcome: 'below', points: 5 - LOW_PCT, why: 'under it' },
    {
      value: 45,
      qualifier: 'about',
      outcome: 'within',
      points: 45 - HIGH_PCT,
      why: 'reached by the tolerance, which does not shrink the difference',
    },
    {
      value: 45,
      qualifier: 'exactly',
      outcome: 'above',
      points: 45 - HIGH_PCT,
      why: 'out of reach',
    },
    {
      value: 43,
      qualifier: null,
      outcome: 'within',
      points: 43 - HIGH_PCT,
      why: 'equal after rounding',
    },
    {
      value: 10,
      qualifier: 'more-than',
      outcome: 'within',
      points: 10 - LOW_PCT,
      why: 'more than a figure that the map exceeds',
    },
    {
      value: 50,
      qualifier: 'more-than',
      outcome: 'above',
      points: 50 - HIGH_PCT,
      why: 'more than all of it',
    },
    {
      value: 50,
      qualifier: 'less-than',
      outcome: 'within',
      points: 50 - HIGH_PCT,
      why: 'less than a figure above the map',
    },
    {
      value: 10,
      qualifier: 'at-most',
      outcome: 'below',
      points: 10 - LOW_PCT,
      why: 'at most less than the map',
    },
  ])('$value % $qualifier is $outcome: $why', ({ outcome, points, why: _why, ...text }) => {
    const result = check(text);
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toBeNull();
    expect(result.differencePoints).toBeCloseTo(points, 9);
    expect(result.differenceKm2).toBeCloseTo((points * 7.11) / 100, 9);
  });

  test('carries day, base and mapped interval of the claim’s holder', () => {
    const result = check({ value: 30, holder: 'ua' });
    expect(result.day).toBe('2022-05-01');
    expect(result.basePlace?.id).toBe('east');
    expect(result.mappedBaseKm2).toBe(7.11);
    expect(result.mapped).toMatchObject({ lowKm2: 4.07, highKm2: 6.1 });
    expect(result.claimed).toEqual({ low: 29.5, high: 30.5 });
  });

  test('is taken on the as-of day, whenever it was said', () => {
    const result = check({ value: 30, asOf: '2022-05-14', statedOn: '2022-05-16' });
    expect(result.mapped?.lowKm2).toBe(1.01);
    expect(check({ value: 30, asOf: '2022-05-15' }).mapped?.lowKm2).toBe(0);
  });
});

describe('an area against the mapped range', () => {
  test.each<ClaimText & { outcome: string; km2: number }>([
    { value: 2, outcome: 'within', km2: 0 },
    { value: 5, outcome: 'above', km2: 5 - 3.04 },
    { value: 0.5, outcome: 'below', km2: 0.5 - 1.01 },
    { value: 5, qualifier: 'about', outcome: 'within', km2: 5 - 3.04 },
  ])('$value km² $qualifier is $outcome', ({ outcome, km2, ...text }) => {
    const result = check({ ...text, kind: 'area', unit: 'km2' });
    expect(result.outcome).toBe(outcome);
    expect(result.differenceKm2).toBeCloseTo(km2, 9);
    expect(result.differencePoints).toBeCloseTo((100 * km2) / 7.11, 9);
  });
});

describe('a claim that cannot be compared says why', () => {
  test.each<ClaimText & { reason: string; why: string }>([
    { kind: 'control', reason: 'not-a-level', why: 'a status' },
    { kind: 'area-change', value: 3, reason: 'not-a-level', why: 'a change' },
    { kind: 'settlement-count', value: 3, reason: 'not-a-level', why: 'a count' },
    { value: null, reason: 'not-a-level', why: 'a share without a figure' },
    { value: 30, basePlace: null, reason: 'base-not-mapped', why: 'no base' },
    { value: 30, basePlace: 'moon', reason: 'base-not-mapped', why: 'an unknown base' },
    { value: 30, basePlace: 'elsewhere', reason: 'base-not-mapped', why: 'a base off the map' },
    { value: 30, basePlace: 'country', reason: 'base-partly-mapped', why: 'a part of the base' },
    { value: 30, asOf: '2022-04-02', reason: 'no-track', why: 'the day before the track' },
    { value: 30, asOf: '2022-05-21', reason: 'no-track', why: 'the day after the track' },
    {
      value: 30,
      asOf: '2022-05-11',
      basePlace: 'west',
      reason: 'no-track',
      why: 'after the track of that place',
    },
  ])('$reason: $why', ({ reason, why: _why, ...text }) => {
    const result = check(text);
    expect(result.reason).toBe(reason);
    expect(result.outcome).toBeNull();
    expect(result.mapped).toBeNull();
    expect(result.differenceKm2).toBeNull();
    expect(result.differencePoints).toBeNull();
  });

  test.each(['2022-04-03', '2022-05-20'])(
    'the track’s own first and last day count: %s',
    (asOf) => {
      expect(check({ value: 30, asOf }).reason).toBeNull();
    },
  );

  test('the last day of a place where the track ends earlier counts', () => {
    expect(check({ value: 30, asOf: '2022-05-10', basePlace: 'west' }).reason).toBeNull();
  });
});

test('trackShares is null for a place without cells', () => {
  expect(trackShares(dataset)('elsewhere' as never, '2022-05-01' as never)).toBeNull();
});
