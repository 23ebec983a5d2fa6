import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { nearestMark } from './nearestMark.ts';
import { panelsOf, sameSpan } from './panels.ts';

test('levels never share a panel with changes; both holders’ axes have one span', () => {
  const { plans } = panelsOf({
    unit: 'percent',
    covered: null,
    levels: [
      { holder: 'ru', run: [{ day: 1, low: 60, withDisputed: 61, high: 62 }], marks: [] },
      { holder: 'ua', run: [{ day: 1, low: 10, withDisputed: 30, high: 40 }], marks: [] },
    ],
    areas: [],
    counts: [],
  });
  expect(plans.map(({ kind }) => kind)).toEqual(['level', 'level']);
  const spans = plans.map(({ scale: { domain } }) => domain[1] - domain[0]);
  expect(spans[0]).toBeCloseTo(spans[1] ?? NaN);
});

test('sameSpan widens within the bounds and never narrows', () => {
  const anyDomain = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }))
    .map(([low, size]) => [low, Math.min(100, low + size)] as const);
  fc.assert(
    fc.property(fc.array(anyDomain, { minLength: 1, maxLength: 3 }), (domains) => {
      const widened = sameSpan(domains, { floor: 0, ceiling: 100 });
      const span = Math.max(...domains.map(([low, high]) => high - low));
      widened.forEach(([low, high], i) => {
        expect(low).toBeLessThanOrEqual(domains[i]![0]);
        expect(high).toBeGreaterThanOrEqual(domains[i]![1]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high - low).toBeCloseTo(span);
      });
    }),
    RUNS,
  );
});

test('the nearest mark is the one meant', () => {
  const marks = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 10, y: 0 },
  ];
  expect(nearestMark(marks, { x: 6, y: 3 })?.id).toBe('b');
  expect(nearestMark([], { x: 6, y: 3 })).toBeUndefined();
});
