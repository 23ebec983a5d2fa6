import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import {
  CELL_HA,
  CELLS,
  queryOf,
  readingOf,
  smallDataset,
} from '../../tests/support/smallDataset.ts';
import {
  changedSettlements,
  changeOf,
  changeOfAll,
  compareStates,
  transitionsOf,
  type Difference,
} from './compare.ts';
import type { Dataset } from './dataset.ts';
import { resolve, type MapState } from './mapState.ts';
import type { Query } from './query.ts';
import { RESOLUTIONS } from './resolution.ts';
import { sharesOf } from './shares.ts';
import type { PlaceId } from './types.ts';

interface Pair {
  readonly dataset: Dataset;
  readonly first: MapState;
  readonly second: MapState;
  readonly difference: Difference;
}

const pairOf = (dataset: Dataset, a: Query, b: Query): Pair => {
  const [first, second] = [resolve(dataset, a), resolve(dataset, b)];
  return { dataset, first, second, difference: compareStates(dataset, first, second) };
};
const anyPair: fc.Arbitrary<Pair> = fc
  .tuple(anyReadings, anyQuery, anyQuery)
  .map(([readings, a, b]) => pairOf(smallDataset({ readings }), a, b));

const place = (id: string): PlaceId => id as PlaceId;
const mapped = ({ places }: Dataset) => places.filter(({ cells }) => cells && cells.length > 0);

/** Town 0 goes from Ukraine to Russia, town 1 becomes disputed, site 4 loses its dispute. */
const example = pairOf(
  smallDataset({
    readings: [
      readingOf({ settlement: 0, holder: 'ua', asOf: '2022-05-01' }),
      readingOf({ settlement: 0, holder: 'ru', asOf: '2022-05-03' }),
      readingOf({ settlement: 1, holder: 'ua', asOf: '2022-05-01' }),
      readingOf({ settlement: 1, holder: 'ru', asOf: '2022-05-02', claimant: 2, claim: 0 }),
      readingOf({ settlement: 4, holder: 'ru', asOf: '2022-05-01' }),
      readingOf({
        settlement: 4,
        holder: 'ua',
        asOf: '2022-05-01',
        claimant: 3,
        claim: 1,
        until: '2022-05-03',
      }),
      readingOf({ settlement: 2, holder: 'ru', asOf: '2022-05-01' }),
    ],
  }),
  queryOf('2022-05-01'),
  queryOf('2022-05-03'),
);

describe('the example', () => {
  const { dataset, difference } = example;

  test('names the cells that differ', () => {
    expect(difference.changed).toEqual([0, 1, 4]);
    expect([...difference.isChanged]).toEqual([1, 1, 0, 0, 1, 0]);
  });

  test('says what each place won and lost', () => {
    const none = { unclaimed: 0, ru: 0, ua: 0, contested: 0, disputed: 0 };
    expect(changeOf(dataset, difference, place('east'))).toEqual({
      baseKm2: 7.11,
      changedKm2: 3.04,
      gainedKm2: { ...none, ru: 1.01, disputed: 2.03 },
      lostKm2: { ...none, ua: 3.04 },
    });
    expect(changeOf(dataset, difference, place('zone'))).toEqual({
      baseKm2: 18.3,
      changedKm2: 18.3,
      gainedKm2: { ...none, ru: 16.27, disputed: 2.03 },
      lostKm2: { ...none, ua: 2.03, disputed: 16.27 },
    });
  });

  test('says what became what, largest first', () => {
    expect(transitionsOf(difference)).toEqual([
      { from: 'disputed', to: 'ru', km2: 16.27 },
      { from: 'ua', to: 'disputed', km2: 2.03 },
      { from: 'ua', to: 'ru', km2: 1.01 },
    ]);
  });

  test('names settlements by importance, and no site', () => {
    expect(changedSettlements({ ...dataset, labels: [1] }, difference)).toEqual([
      { cell: 1, from: 'ua', to: 'disputed' },
      { cell: 0, from: 'ua', to: 'ru' },
    ]);
  });
});

test('a place without area on the map has no change', () => {
  const { dataset, difference } = example;
  for (const id of ['elsewhere', 'nowhere', 'unknown'])
    expect(changeOf(dataset, difference, place(id))).toBeNull();
});

test('equals a count cell by cell', () => {
  fc.assert(
    fc.property(anyPair, ({ dataset, first, second, difference }) => {
      const cells = Array.from({ length: CELLS }, (_, cell) => cell);
      const differing = cells.filter((cell) => first.codes[cell] !== second.codes[cell]);
      expect(difference.changed).toEqual(differing);
      for (const { id, cells: own } of mapped(dataset)) {
        const change = changeOf(dataset, difference, id)!;
        const inPlace = differing.filter((cell) => own!.includes(cell));
        const km2 = (list: readonly number[]): number =>
          list.reduce((sum, cell) => sum + CELL_HA[cell]!, 0) / 100;
        expect(change.changedKm2).toBe(km2(inPlace));
        RESOLUTIONS.forEach((name, code) => {
          expect(change.gainedKm2[name]).toBe(km2(inPlace.filter((i) => second.codes[i] === code)));
          expect(change.lostKm2[name]).toBe(km2(inPlace.filter((i) => first.codes[i] === code)));
        });
      }
    }),
    RUNS,
  );
});

test('swapping the two sides swaps won and lost', () => {
  fc.assert(
    fc.property(anyPair, ({ dataset, first, second, difference }) => {
      const back = compareStates(dataset, second, first);
      expect(back.isChanged).toEqual(difference.isChanged);
      for (const { id } of mapped(dataset)) {
        const [there, here] = [changeOf(dataset, difference, id)!, changeOf(dataset, back, id)!];
        expect(here.gainedKm2).toEqual(there.lostKm2);
        expect(here.lostKm2).toEqual(there.gainedKm2);
      }
      expect(changedSettlements(dataset, back)).toEqual(
        changedSettlements(dataset, difference).map(({ cell, from, to }) => ({
          cell,
          from: to,
          to: from,
        })),
      );
    }),
    RUNS,
  );
});

test('a state differs in nothing from itself', () => {
  fc.assert(
    fc.property(anyPair, ({ dataset, first }) => {
      const difference = compareStates(dataset, first, first);
      expect(difference.changed).toEqual([]);
      expect(transitionsOf(difference)).toEqual([]);
      expect(changeOfAll(dataset, difference).changedKm2).toBe(0);
    }),
    RUNS,
  );
});

test('what a side won less what it lost is the change of its share, and the base stays', () => {
  fc.assert(
    fc.property(anyPair, ({ dataset, first, second, difference }) => {
      for (const { id } of mapped(dataset)) {
        const change = changeOf(dataset, difference, id)!;
        const [before, after] = [sharesOf(dataset, first, id)!, sharesOf(dataset, second, id)!];
        expect(change.baseKm2).toBe(before.baseKm2);
        expect(change.changedKm2).toBeLessThanOrEqual(change.baseKm2);
        const balance = (name: (typeof RESOLUTIONS)[number]): number =>
          change.gainedKm2[name] - change.lostKm2[name];
        expect(balance('ru')).toBeCloseTo(after.ru.lowKm2 - before.ru.lowKm2, 9);
        expect(balance('ua')).toBeCloseTo(after.ua.lowKm2 - before.ua.lowKm2, 9);
        expect(balance('disputed')).toBeCloseTo(after.disputedKm2 - before.disputedKm2, 9);
        expect(balance('contested')).toBeCloseTo(after.contestedKm2 - before.contestedKm2, 9);
        expect(balance('unclaimed')).toBeCloseTo(after.unclaimedKm2 - before.unclaimedKm2, 9);
      }
    }),
    RUNS,
  );
});

test('places that share no cell add up to the whole map, and so do the transitions', () => {
  fc.assert(
    fc.property(anyPair, ({ dataset, difference }) => {
      const all = changeOfAll(dataset, difference);
      const [east, west] = ['east', 'west'].map((id) => changeOf(dataset, difference, place(id))!);
      expect(all.baseKm2).toBeCloseTo(east!.baseKm2 + west!.baseKm2, 9);
      expect(all.changedKm2).toBeCloseTo(east!.changedKm2 + west!.changedKm2, 9);
      const moved = transitionsOf(difference).reduce((sum, { km2 }) => sum + km2, 0);
      expect(moved).toBeCloseTo(all.changedKm2, 9);
    }),
    RUNS,
  );
});
