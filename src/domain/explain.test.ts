import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import {
  CELLS,
  CLAIMANT_IDS,
  queryOf,
  readingOf,
  smallDataset,
} from '../../tests/support/smallDataset.ts';
import { explain, type Considered, type Explanation } from './explain.ts';
import { resolve } from './mapState.ts';
import { RESOLUTIONS } from './resolution.ts';

const cells = Array.from({ length: CELLS }, (_, cell) => cell);

/** Explanations of every settlement of a random map. */
const anyMap = fc.record({ readings: anyReadings, query: anyQuery });

test('explain and resolve say the same of every settlement', () => {
  fc.assert(
    fc.property(anyMap, ({ readings, query }) => {
      const dataset = smallDataset({ readings });
      const { codes } = resolve(dataset, query);
      expect(cells.map((cell) => explain(dataset, cell, query).resolution)).toEqual(
        cells.map((cell) => RESOLUTIONS[codes[cell] ?? -1]),
      );
    }),
    RUNS,
  );
});

test('a cell is spoken of when one of its positions is a claim, not an observation', () => {
  fc.assert(
    fc.property(anyMap, ({ readings, query }) => {
      const dataset = smallDataset({ readings });
      expect([...resolve(dataset, query).spoken]).toEqual(
        cells.map((cell) => {
          const { positions } = explain(dataset, cell, query);
          return positions.some(({ claim }) => claim !== null) ? 1 : 0;
        }),
      );
    }),
    RUNS,
  );
});

test('every reading of a settlement is considered once: it counts or says why not', () => {
  fc.assert(
    fc.property(anyMap, ({ readings, query }) => {
      const dataset = smallDataset({ readings });
      for (const cell of cells) {
        const { positions, dropped } = explain(dataset, cell, query);
        const about = readings.filter(({ settlement }) => settlement === cell);
        expect(positions.length + dropped.length).toBe(about.length);
        expect(positions.every(({ fate }) => fate === 'counts')).toBe(true);
        expect(dropped.some(({ fate }) => fate === 'counts')).toBe(false);
      }
    }),
    RUNS,
  );
});

test('positions: one per claimant, none disabled, none after the day, none lapsed', () => {
  fc.assert(
    fc.property(anyMap, ({ readings, query }) => {
      const dataset = smallDataset({ readings });
      for (const cell of cells) {
        const { positions } = explain(dataset, cell, query);
        const ids = positions.map(({ claimant }) => claimant.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { claimant, asOf, statedOn, until, claim } of positions) {
          expect(query.claimants.has(claimant.id)).toBe(true);
          expect((query.clock === 'said' ? statedOn : asOf) <= query.date).toBe(true);
          expect(until === null || until > query.date).toBe(true);
          expect(query.track === 'deepstate' || claim !== null).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test('enabling a claimant never removes the position of another', () => {
  const anyClaimant = fc.constantFrom(...CLAIMANT_IDS);
  fc.assert(
    fc.property(anyMap, anyClaimant, ({ readings, query }, enabled) => {
      const dataset = smallDataset({ readings });
      const more = { ...query, claimants: new Set([...query.claimants, enabled]) };
      for (const cell of cells) {
        const others = ({ positions }: Explanation): Considered[] =>
          positions.filter(({ claimant }) => claimant.id !== enabled);
        expect(others(explain(dataset, cell, more))).toEqual(others(explain(dataset, cell, query)));
      }
    }),
    RUNS,
  );
});

test('both lists are newest first on the clock of the query', () => {
  fc.assert(
    fc.property(anyMap, ({ readings, query }) => {
      const dataset = smallDataset({ readings });
      for (const cell of cells) {
        const { positions, dropped } = explain(dataset, cell, query);
        for (const list of [positions, dropped]) {
          const days = list.map(({ asOf, statedOn }) => (query.clock === 'said' ? statedOn : asOf));
          expect(days).toEqual([...days].sort().reverse());
        }
      }
    }),
    RUNS,
  );
});

describe('an entry', () => {
  const spoken = readingOf({
    claimant: 1,
    claim: 0,
    asOf: '2022-05-01',
    statedOn: '2022-05-03',
    holder: 'ua',
    until: '2022-05-20',
  });
  const observed = readingOf({ asOf: '2022-04-20', holder: null, status: 'contested' });
  const dataset = smallDataset({ readings: [spoken, observed] });

  test('names its claimant, its days, its stance, its lapse and its claim', () => {
    const { positions, resolution } = explain(dataset, 0, queryOf('2022-05-09'));
    expect(resolution).toBe('contested');
    expect(positions).toEqual([
      {
        claimant: dataset.claimants[1],
        asOf: '2022-05-01',
        statedOn: '2022-05-03',
        stance: 'ua',
        until: '2022-05-20',
        claim: dataset.claims[0],
        fate: 'counts',
        ageDays: 8,
      },
      {
        claimant: dataset.claimants[0],
        asOf: '2022-04-20',
        statedOn: '2022-04-20',
        stance: 'contested',
        until: null,
        claim: null,
        fate: 'counts',
        ageDays: 19,
      },
    ]);
  });

  test('is as old as its day on the clock, negative when that is still to come', () => {
    const agesOn = (date: string, clock: 'asof' | 'said'): (number | undefined)[] => {
      const { positions, dropped } = explain(dataset, 0, queryOf(date, { clock }));
      const all = [...positions, ...dropped];
      return all.filter(({ claim }) => claim !== null).map(({ ageDays }) => ageDays);
    };
    expect(agesOn('2022-05-02', 'asof')).toEqual([1]);
    expect(agesOn('2022-05-02', 'said')).toEqual([-1]);
  });
});

test('a settlement that nobody speaks of is unclaimed, with empty lists', () => {
  expect(explain(smallDataset(), 2, queryOf('2022-05-09'))).toEqual({
    settlement: 2,
    resolution: 'unclaimed',
    positions: [],
    dropped: [],
  });
});
