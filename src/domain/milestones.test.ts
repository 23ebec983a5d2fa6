import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber } from './day.ts';
import type { Listening } from './history.ts';
import { advance, resolve, type MapState } from './mapState.ts';
import { milestonesOf, nearestState } from './milestones.ts';
import { changedBetween } from './timeline.ts';

function allOf(dataset: Dataset, listening: Listening): readonly MapState[] {
  const work = milestonesOf(dataset, listening);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

describe('milestones', () => {
  test('are what is resolved on their days, which ascend', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const dataset = smallDataset({ readings });
        const states = allOf(dataset, query);
        const days = states.map((state) => state.query.date);
        expect(days).toEqual([...new Set(days)].sort());
        for (const state of states) expect(state).toEqual(resolve(dataset, state.query));
      }),
      RUNS,
    );
  });

  test('stand so close that a quarter as much changes between two as there are cells', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const dataset = smallDataset({ readings });
        const index = dataset.changes[query.clock];
        const days = allOf(dataset, query).map(({ query: { date } }) => dayNumber(date));
        const apart = Math.ceil(dataset.settlements.length / 4);
        for (const date of index.day) {
          const since = days.findLast((day) => day <= date) ?? -Infinity;
          // Those of one day are never parted.
          const others = index.day.filter((day) => since < day && day < date).length;
          expect(others).toBeLessThanOrEqual(apart);
        }
      }),
      RUNS,
    );
  });
});

describe('the nearest state', () => {
  test('is parted from the query by the fewest changes, and leads to the same map', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyDay, (readings, query, date) => {
        const dataset = smallDataset({ readings });
        const before = resolve(dataset, query);
        const asked = { ...query, date };
        const milestones = allOf(dataset, query);
        const nearest = nearestState(dataset, before, milestones, asked);
        const away = (state: MapState): number =>
          changedBetween(dataset.changes[query.clock], dayNumber(state.query.date), dayNumber(date))
            .length;
        expect(away(nearest)).toBe(Math.min(...[before, ...milestones].map(away)));
        expect(advance(dataset, nearest, asked).state).toEqual(resolve(dataset, asked));
      }),
      RUNS,
    );
  });

  test('is never one of another listening', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyQuery, (readings, query, other) => {
        const dataset = smallDataset({ readings });
        const before = resolve(dataset, query);
        expect(nearestState(dataset, before, allOf(dataset, other), query)).toBe(before);
      }),
      RUNS,
    );
  });
});
