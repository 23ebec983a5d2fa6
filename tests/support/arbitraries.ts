/**
 * Random readings and queries over the small map. Alphabets are tiny on purpose: same days, same
 * claimants and same settlements must meet often, or the rules for ties are never tried.
 */
import fc from 'fast-check';
import { addDays, day, type Day } from '../../src/domain/day.ts';
import { CLOCKS, TRACKS, type Query } from '../../src/domain/query.ts';
import type { Reading } from '../../src/domain/series.ts';
import { STATUSES } from '../../src/domain/types.ts';
import { CELLS, CLAIMANT_IDS, TRACK_INDEX } from './smallDataset.ts';

/** Every property runs with this seed, so that a failure is the same everywhere. */
export const SEED = 20250313;
export const RUNS = { seed: SEED, numRuns: 1000 } as const;

const START = day('2022-04-28');
/** Ten days around a turn of the month. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 9 })
  .map((offset) => addDays(START, offset));

/** A reading whose spoken claims are still without a number (-1). */
const anyUnnumbered: fc.Arbitrary<Reading> = fc
  .record({
    settlement: fc.integer({ min: 0, max: CELLS - 2 }),
    claimant: fc.integer({ min: 0, max: CLAIMANT_IDS.length - 1 }),
    asOf: anyDay,
    saidAfter: fc.integer({ min: 0, max: 3 }),
    holder: fc.constantFrom('ru', 'ua', 'ua', 'ru', null),
    status: fc.constantFrom(...STATUSES),
    lapsesAfter: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
    isSpoken: fc.boolean(),
  })
  .map(({ saidAfter, lapsesAfter, isSpoken, ...rest }) => {
    const isObserved = !isSpoken && rest.claimant === TRACK_INDEX;
    return {
      ...rest,
      holder: isObserved ? rest.holder : (rest.holder ?? 'ru'),
      statedOn: isObserved ? rest.asOf : addDays(rest.asOf, saidAfter),
      until: lapsesAfter === null || isObserved ? null : addDays(rest.asOf, lapsesAfter),
      claim: isObserved ? null : -1,
    };
  });

/** Readings with spoken claims numbered from 0; contradictory observations of one day included. */
export const anyReadingsWithTies: fc.Arbitrary<Reading[]> = fc
  .array(anyUnnumbered, { maxLength: 30 })
  .map(numbered);

/** The same with at most one observation of a settlement a day, as the table's key demands. */
export const anyReadings: fc.Arbitrary<Reading[]> = fc
  .uniqueArray(anyUnnumbered, {
    maxLength: 30,
    selector: ({ claim, settlement, asOf }) => (claim === null ? `${settlement} ${asOf}` : {}),
  })
  .map(numbered);

/** Numbers the spoken readings in their order. */
export function numbered(readings: readonly Reading[]): Reading[] {
  let claims = 0;
  return readings.map((reading) =>
    reading.claim === null ? reading : { ...reading, claim: claims++ },
  );
}

export const anyQuery: fc.Arbitrary<Query> = fc.record({
  date: anyDay,
  clock: fc.constantFrom(...CLOCKS),
  claimants: fc.subarray(CLAIMANT_IDS).map((ids) => new Set(ids)),
  track: fc.constantFrom(...TRACKS),
});

/** The order of `items` shuffled. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
