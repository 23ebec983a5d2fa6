/** The laws of the domain on the dataset that is really served. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import { checkClaim, trackShares } from '../../src/domain/claimCheck.ts';
import { addDays, day, daysBetween } from '../../src/domain/day.ts';
import { explain } from '../../src/domain/explain.ts';
import { advance, resolve } from '../../src/domain/mapState.ts';
import { CLOCKS, TRACKS, type Query } from '../../src/domain/query.ts';
import { RESOLUTIONS } from '../../src/domain/resolution.ts';
import { sharesOf } from '../../src/domain/shares.ts';
import { HOLDERS } from '../../src/domain/types.ts';
import { SEED } from '../support/arbitraries.ts';

const dataset = readBuiltDataset();
const claimants = dataset.claimants.map(({ id }) => id);
const everybody = new Set(claimants);

const anyDay = fc
  .nat({ max: daysBetween(dataset.firstDay, dataset.lastDay) })
  .map((days) => addDays(dataset.firstDay, days));
const anyQuery: fc.Arbitrary<Query> = fc.record({
  date: anyDay,
  clock: fc.constantFrom(...CLOCKS),
  claimants: fc.oneof(
    fc.constant(everybody),
    fc.subarray(claimants).map((ids) => new Set(ids)),
  ),
  track: fc.constantFrom(...TRACKS),
});
const RUNS = { seed: SEED, numRuns: 25 };

test('advance over a random walk equals resolve from scratch', () => {
  fc.assert(
    fc.property(fc.array(anyQuery, { minLength: 2, maxLength: 6 }), ([first, ...walk]) => {
      let state = resolve(dataset, first!);
      for (const query of walk) {
        const step = advance(dataset, state, query);
        const expected = resolve(dataset, query);
        expect(step.state).toEqual(expected);
        const differing = [...expected.codes.keys()].filter(
          (cell) => state.codes[cell] !== expected.codes[cell],
        );
        expect(step.changed).toEqual(differing);
        state = step.state;
      }
    }),
    RUNS,
  );
});

test('explain and resolve say the same of every settlement', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { codes } = resolve(dataset, query);
      const explained = dataset.settlements.map(
        (_, cell) => explain(dataset, cell, query).resolution,
      );
      expect(explained).toEqual(Array.from(codes, (code) => RESOLUTIONS[code]));
    }),
    { ...RUNS, numRuns: 5 },
  );
});

test('low + disputed + contested + other holder + unclaimed = base for every place', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const state = resolve(dataset, query);
      dataset.places.forEach(({ id, cells }, place) => {
        const shares = sharesOf(dataset, state, id);
        if (!shares || !cells) return;
        const ha = RESOLUTIONS.map((_, code) => state.ha[place * RESOLUTIONS.length + code] ?? NaN);
        const base = cells.reduce((sum, cell) => sum + (dataset.cellHa[cell] ?? NaN), 0);
        expect(ha.reduce((sum, part) => sum + part, 0)).toBe(base);
        expect(shares.baseKm2).toBe(base / 100);
        expect(shares.waterKm2).toBeLessThanOrEqual(shares.unclaimedKm2);
        for (const holder of HOLDERS) {
          expect(shares[holder].lowKm2).toBeLessThanOrEqual(shares[holder].highKm2);
          expect(shares[holder].highPct).toBeLessThanOrEqual(100);
        }
      });
    }),
    RUNS,
  );
});

test('open water never resolves to anything', () => {
  const { codes } = resolve(dataset, {
    date: dataset.lastDay,
    clock: 'asof',
    claimants: everybody,
    track: 'deepstate',
  });
  const water = [...codes.keys()].filter((cell) => dataset.settlements[cell]?.kind === 'water');
  expect(water.length).toBeGreaterThan(0);
  expect(water.filter((cell) => codes[cell] !== 0)).toEqual([]);
});

describe('claims', () => {
  test('are sorted by id, each id once, each with its note and reports', () => {
    const ids = dataset.claims.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const { notes, reports } = readBuiltDetails();
    expect(ids.filter((id) => notes[id] === undefined)).toEqual([]);
    expect(ids.filter((id) => !reports[id]?.length)).toEqual([]);
  });

  test('name claimants and rows that exist', () => {
    const ids = new Set(dataset.claims.map(({ id }) => id));
    expect(dataset.claims.filter(({ claimant }) => !everybody.has(claimant))).toEqual([]);
    expect(dataset.claims.filter(({ sameAs }) => sameAs !== null && !ids.has(sameAs))).toEqual([]);
  });

  test('that can be checked have an outcome, the others a reason', () => {
    const shares = trackShares(dataset);
    for (const claim of dataset.claims) {
      const { outcome, reason, differenceKm2 } = checkClaim(dataset, claim, shares);
      expect((outcome === null) !== (reason === null)).toBe(true);
      expect(differenceKm2 === null || Number.isFinite(differenceKm2)).toBe(true);
    }
  });

  test('Rudskoi’s 75 % of Donetsk oblast, 20 February 2025, is above the mapped range', () => {
    const shares = trackShares(dataset);
    const checks = dataset.claims
      .filter(
        ({ place, kind, value, asOf, sameAs }) =>
          place === 'donetsk' &&
          kind === 'share' &&
          value === 75 &&
          asOf === day('2025-02-20') &&
          sameAs === null,
      )
      .map((claim) => checkClaim(dataset, claim, shares));
    expect(checks.map(({ outcome }) => outcome)).toEqual(['above']);
    expect(checks[0]?.differencePoints).toBeGreaterThan(0);
    expect(checks[0]?.differenceKm2).toBeGreaterThan(0);
  });
});
