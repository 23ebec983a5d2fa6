import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyQuery,
  anyReadings,
  numbered,
  RUNS,
  shuffled,
} from '../../tests/support/arbitraries.ts';
import { resolutionOf } from '../../tests/support/bruteForce.ts';
import {
  CELL_HA,
  CELLS,
  CLAIMANT_IDS,
  queryOf,
  readingOf,
  smallDataset,
} from '../../tests/support/smallDataset.ts';
import { advance, resolve } from './mapState.ts';
import { packQuery } from './query.ts';
import { RESOLUTIONS, type Resolution } from './resolution.ts';

const namesOf = (codes: Uint8Array): (Resolution | undefined)[] =>
  Array.from(codes, (code) => RESOLUTIONS[code]);

test('every settlement resolves as the rules say, written out plainly', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const { codes } = resolve(smallDataset({ readings }), query);
      expect(namesOf(codes)).toEqual(
        Array.from({ length: CELLS }, (_, cell) => resolutionOf(readings, cell, query)),
      );
    }),
    RUNS,
  );
});

test('order of claims never matters', () => {
  const pairs = anyReadings.chain((readings) =>
    fc.tuple(fc.constant(readings), shuffled(readings)),
  );
  fc.assert(
    fc.property(pairs, anyQuery, ([readings, others], query) => {
      expect(resolve(smallDataset({ readings: others }), query)).toEqual(
        resolve(smallDataset({ readings }), query),
      );
    }),
    RUNS,
  );
});

test('a claim after the day changes nothing, on either clock', () => {
  fc.assert(
    fc.property(anyReadings, anyReadings, anyQuery, (readings, others, query) => {
      const later = others.filter(
        ({ asOf, statedOn }) => (query.clock === 'said' ? statedOn : asOf) > query.date,
      );
      const more = numbered([...readings, ...later]);
      expect(resolve(smallDataset({ readings: more }), query)).toEqual(
        resolve(smallDataset({ readings }), query),
      );
    }),
    RUNS,
  );
});

test('without a base track the state is that of the spoken claims alone', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, anyTrack) => {
      const query = { ...anyTrack, track: 'none' } as const;
      const spoken = readings.filter(({ claim }) => claim !== null);
      expect(resolve(smallDataset({ readings }), query)).toEqual(
        resolve(smallDataset({ readings: spoken }), query),
      );
    }),
    RUNS,
  );
});

test('a switched-off claimant counts as one without claims', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const heard = readings.filter(({ claimant }) =>
        query.claimants.has(CLAIMANT_IDS[claimant] ?? CLAIMANT_IDS[0]!),
      );
      expect(resolve(smallDataset({ readings }), query).codes).toEqual(
        resolve(smallDataset({ readings: heard }), query).codes,
      );
    }),
    RUNS,
  );
});

test('hectares of a place are the sums of its cells', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const dataset = smallDataset({ readings });
      const { codes, ha } = resolve(dataset, query);
      dataset.places.forEach(({ cells }, place) =>
        RESOLUTIONS.forEach((_, code) => {
          const held = [...(cells ?? [])].filter((cell) => codes[cell] === code);
          expect(ha[place * RESOLUTIONS.length + code]).toBe(
            held.reduce((sum, cell) => sum + (CELL_HA[cell] ?? NaN), 0),
          );
        }),
      );
    }),
    RUNS,
  );
});

describe('advance', () => {
  const anyWalk = fc.array(anyQuery, { minLength: 2, maxLength: 8 });

  test('from any state equals resolve from scratch, in every field', () => {
    fc.assert(
      fc.property(anyReadings, anyWalk, (readings, [first, ...walk]) => {
        const dataset = smallDataset({ readings });
        let state = resolve(dataset, first!);
        for (const query of walk) {
          state = advance(dataset, state, query).state;
          expect(state).toEqual(resolve(dataset, query));
        }
      }),
      RUNS,
    );
  });

  test('changed is exactly the cells that differ, ascending', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyQuery, (readings, from, to) => {
        const dataset = smallDataset({ readings });
        const before = resolve(dataset, from);
        const { state, changed } = advance(dataset, before, to);
        const differing = Array.from(before.codes.keys()).filter(
          (cell) => before.codes[cell] !== state.codes[cell],
        );
        expect(changed).toEqual(differing);
      }),
      RUNS,
    );
  });

  test('leaves the state before as it was', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyQuery, (readings, from, to) => {
        const dataset = smallDataset({ readings });
        const before = resolve(dataset, from);
        const copy = structuredClone(before);
        const { state, changed } = advance(dataset, before, to);
        expect(before).toEqual(copy);
        // The same arrays exactly when nothing changed: that is how a map sees that it need not draw.
        expect(state.codes === before.codes).toBe(changed.length === 0);
        expect(state.ha === before.ha).toBe(changed.length === 0);
      }),
      RUNS,
    );
  });

  test('with only one part of the query changed equals resolve as well', () => {
    const anyChange = fc.oneof(
      anyQuery.map(({ date }) => ({ date })),
      anyQuery.map(({ claimants }) => ({ claimants })),
      anyQuery.map(({ clock }) => ({ clock })),
      anyQuery.map(({ track }) => ({ track })),
    );
    fc.assert(
      fc.property(anyReadings, anyQuery, anyChange, (readings, from, change) => {
        const dataset = smallDataset({ readings });
        const to = { ...from, ...change };
        expect(advance(dataset, resolve(dataset, from), to).state).toEqual(resolve(dataset, to));
      }),
      RUNS,
    );
  });

  test('a claimant switched off and another on at once, among many: equals resolve', () => {
    // One cell each: to ask every switched claimant is less than to look at every cell.
    const anyPair = fc.record({
      off: fc.constantFrom(...CLAIMANT_IDS),
      on: fc.constantFrom(...CLAIMANT_IDS),
      date: anyQuery.map(({ date }) => date),
    });
    fc.assert(
      fc.property(anyReadings, anyPair, (readings, { off, on, date }) => {
        const few = readings.filter(({ settlement }, i) => settlement === i % CELLS);
        const dataset = smallDataset({ readings: numbered(few) });
        const without = (id: string): Set<(typeof CLAIMANT_IDS)[number]> =>
          new Set(CLAIMANT_IDS.filter((one) => one !== id));
        const from = queryOf(date, { claimants: without(on) });
        const to = queryOf(date, { claimants: without(off) });
        expect(advance(dataset, resolve(dataset, from), to).state).toEqual(resolve(dataset, to));
      }),
      RUNS,
    );
  });

  test('over more changes than settlements looks at all of them', () => {
    const readings = Array.from({ length: 40 }, (_, i) =>
      readingOf({ settlement: i % 2, asOf: `2022-05-${String((i % 20) + 1).padStart(2, '0')}` }),
    );
    const dataset = smallDataset({ readings });
    const before = resolve(dataset, queryOf('2022-04-20'));
    const { state, changed } = advance(dataset, before, queryOf('2022-05-30'));
    expect(changed).toEqual([0, 1]);
    expect(state).toEqual(resolve(dataset, queryOf('2022-05-30')));
  });
});

describe('with nothing to go by', () => {
  test('no readings leave every settlement unclaimed', () => {
    expect(namesOf(resolve(smallDataset(), queryOf('2022-05-01')).codes)).toEqual(
      Array.from({ length: CELLS }, () => 'unclaimed'),
    );
  });

  test('no claimants leave every settlement unclaimed', () => {
    const dataset = smallDataset({ readings: [readingOf()] });
    const { codes } = resolve(dataset, queryOf('2022-05-09', { claimants: new Set() }));
    expect(namesOf(codes)).not.toContain('ru');
  });
});

test('packQuery ignores claimants the dataset does not know', () => {
  const { claimants } = smallDataset();
  const query = queryOf('1970-01-02', { claimants: new Set(['isw', 'stranger'] as never[]) });
  expect(packQuery(claimants, query)).toEqual({
    date: 1,
    isSaid: false,
    enabled: Uint8Array.from([0, 1, 0, 0]),
    hasTrack: true,
  });
});
