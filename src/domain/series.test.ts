import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReadingsWithTies, RUNS, shuffled } from '../../tests/support/arbitraries.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { CELLS, readingOf } from '../../tests/support/smallDataset.ts';
import { NEVER } from './day.ts';
import { endOfRun, packSeries, runsByClaimant } from './series.ts';

test('order of readings never matters, not even of contradictory ones of one day', () => {
  const pairs = anyReadingsWithTies.chain((readings) =>
    fc.tuple(fc.constant(readings), shuffled(readings)),
  );
  fc.assert(
    fc.property(pairs, ([readings, others]) => {
      expect(packSeries(others, CELLS)).toEqual(packSeries(readings, CELLS));
    }),
    RUNS,
  );
});

test('every reading has one entry, in the rows of its settlement', () => {
  fc.assert(
    fc.property(anyReadingsWithTies, (readings) => {
      const { start, settlement, claim } = packSeries(deepFreeze(readings), CELLS);
      expect(start[0]).toBe(0);
      expect(start[CELLS]).toBe(readings.length);
      for (let cell = 0; cell < CELLS; cell++)
        for (let i = start[cell] ?? 0; i < (start[cell + 1] ?? 0); i++)
          expect(settlement[i]).toBe(cell);
      const spoken = readings.flatMap((reading) => reading.claim ?? []);
      expect([...claim].filter((index) => index !== -1).sort((a, b) => a - b)).toEqual(spoken);
    }),
    RUNS,
  );
});

test('a lapse is packed as the first day it no longer holds, none as NEVER', () => {
  const { until, claim } = packSeries(
    [readingOf({ asOf: '1970-01-01', until: '1970-01-09', claim: 3 }), readingOf()],
    1,
  );
  expect([...until]).toEqual([8, NEVER]);
  expect([...claim]).toEqual([3, -1]);
});

test('no readings, no entries', () => {
  const series = packSeries([], 2);
  expect([...series.start]).toEqual([0, 0, 0]);
  expect(series.claimant).toHaveLength(0);
});

test('runs hold every entry once: those of one claimant about one cell stand together', () => {
  fc.assert(
    fc.property(anyReadingsWithTies, (readings) => {
      const series = packSeries(readings, CELLS);
      const entries = runsByClaimant(series).flatMap((runs, claimant) =>
        [...runs].flatMap((first) => {
          const run = Array.from(
            { length: endOfRun(series, first) - first },
            (_, index) => first + index,
          );
          for (const entry of run) {
            expect(series.claimant[entry]).toBe(claimant);
            expect(series.settlement[entry]).toBe(series.settlement[first]);
          }
          return run;
        }),
      );
      expect(entries.sort((a, b) => a - b)).toEqual([...series.claimant.keys()]);
      for (const runs of runsByClaimant(series)) {
        const cells = Array.from(runs, (first) => series.settlement[first]);
        expect(new Set(cells).size).toBe(runs.length);
      }
    }),
    RUNS,
  );
});
