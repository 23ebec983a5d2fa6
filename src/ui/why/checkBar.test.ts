import { expect, test } from 'vitest';
import type { ClaimCheck } from '../../domain/claimCheck.ts';
import type { Claim } from '../../domain/types.ts';
import { checkBar } from './checkBar.ts';
import { rangeText } from './checkWords.ts';

const check = (
  claim: Partial<Claim>,
  claimed: ClaimCheck['claimed'],
  mapped: ClaimCheck['mapped'],
): ClaimCheck => ({ claim, claimed, mapped }) as ClaimCheck;

test('a share stands on a bar from 0 to 100 %', () => {
  const mapped = { lowPct: 68, highPct: 70, lowKm2: 1800, highKm2: 1850 };
  expect(checkBar(check({ kind: 'share', value: 75 }, { low: 72.5, high: 77.5 }, mapped))).toEqual({
    end: 100,
    mapped: { low: 68, high: 70 },
    claimed: { low: 72.5, high: 77.5 },
    figure: 75,
  });
});

test('an area without an upper end runs to the end of the bar', () => {
  const mapped = { lowPct: 0, highPct: 0, lowKm2: 400, highKm2: 500 };
  const bar = checkBar(check({ kind: 'area', value: 1000 }, { low: 1000, high: Infinity }, mapped));
  expect(bar?.end).toBeCloseTo(1100);
  expect(bar?.claimed.high).toBe(100);
  expect(bar?.mapped.low).toBeCloseTo(36.36, 1);
});

test('nothing to draw without a mapped interval', () => {
  expect(checkBar(check({ kind: 'share', value: 75 }, { low: 72.5, high: 77.5 }, null))).toBeNull();
});

test('rangeText keeps two decimals and says when there is no upper end', () => {
  expect(rangeText({ low: 99.45, high: 99.55 }, true)).toMatch(/^99\.45–99\.55\s%$/);
  expect(rangeText({ low: 1000, high: Infinity }, false)).toMatch(/^≥\s1\s000\skm²$/);
  expect(rangeText(null, true)).toBe('');
});
