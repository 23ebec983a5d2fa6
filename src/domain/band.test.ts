import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf, type ClaimText } from '../../tests/support/claims.ts';
import { readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { bandRoom, hasRoomForBand, schematicBand, type Band } from './band.ts';
import { checkClaim, trackShares, type ClaimCheck } from './claimCheck.ts';
import { trackQuery } from './claimChecks.ts';
import { day } from './day.ts';
import { resolve } from './mapState.ts';
import { segmentsOf } from './partition.ts';

/** East, from west to east: held by `ru` (1.01 km²), contested (2.03), held by `ua` (4.07). */
const dataset = smallDataset({
  readings: [
    readingOf({ settlement: 0, asOf: '2022-04-10', holder: 'ru' }),
    readingOf({ settlement: 1, asOf: '2022-04-10', holder: null, status: 'contested' }),
    readingOf({ settlement: 2, asOf: '2022-04-10', holder: 'ua' }),
  ],
});
const segments = segmentsOf(dataset.partition);
/** Longitudes at which one cell ends and the next begins. */
const [WEST, FIRST, SECOND, EAST] = [36, 36.1, 36.2, 36.3] as const;

function checkFor(text: ClaimText): ClaimCheck {
  const claim = claimOf({ kind: 'area', unit: 'km2', status: null, basePlace: 'east', ...text });
  return checkClaim(dataset, claim, trackShares(dataset));
}

function bandFor(text: ClaimText): Band | null {
  const check = checkFor(text);
  const state = resolve(dataset, trackQuery(day('2022-05-01')));
  const work = schematicBand(dataset, segments, state, check);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function lngsOf(band: Band | null): [number, number] {
  const lngs = (band?.polygons ?? []).flat(2).map(([lng]) => lng);
  return [Math.min(...lngs), Math.max(...lngs)];
}

describe('the band lies beside the front', () => {
  test('on the other side, beyond what is contested, for a figure above the mapped range', () => {
    const band = bandFor({ holder: 'ru', value: 5 });
    expect(band?.km2).toBeCloseTo(5 - 3.04, 6);
    expect(lngsOf(band)[0]).toBeCloseTo(SECOND, 5);
    expect(lngsOf(band)[1]).toBeLessThan(EAST);
  });

  test('on the holder’s own side for a figure below it', () => {
    const band = bandFor({ holder: 'ru', value: 0.5 });
    expect(band?.km2).toBeCloseTo(0.51, 6);
    expect(lngsOf(band)[1]).toBeCloseTo(FIRST, 5);
    expect(lngsOf(band)[0]).toBeGreaterThan(WEST);
  });

  test('and the other way round for the other holder', () => {
    expect(lngsOf(bandFor({ holder: 'ua', value: 7 }))[1]).toBeCloseTo(FIRST, 5);
    expect(lngsOf(bandFor({ holder: 'ua', value: 2 }))[0]).toBeCloseTo(SECOND, 5);
  });

  test('with its label in it', () => {
    const band = bandFor({ holder: 'ru', value: 5 });
    const [west, east] = lngsOf(band);
    expect(band?.labelAt[0]).toBeGreaterThan(west);
    expect(band?.labelAt[0]).toBeLessThan(east);
  });
});

describe('there is no band', () => {
  test.each<ClaimText & { why: string }>([
    { value: 2, why: 'without a difference' },
    { value: 8, why: 'where the base has no room for it' },
    { value: 5, basePlace: 'elsewhere', why: 'where the base is off the map' },
    { value: 5, kind: 'control', why: 'for what is no level' },
  ])('$why', ({ why: _why, ...text }) => expect(bandFor({ holder: 'ru', ...text })).toBeNull());
});

test('its area is the difference, whatever is claimed, and it is the same each time', () => {
  const anyValue = fc.oneof(
    fc.double({ min: 3.05, max: 7.1, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(anyValue, (value) => {
      const band = bandFor({ holder: 'ru', value });
      const difference = value > 3.04 ? value - 3.04 : 1.01 - value;
      expect(Math.abs((band?.km2 ?? 0) / difference - 1)).toBeLessThan(0.001);
      expect(bandFor({ holder: 'ru', value })).toEqual(band);
    }),
    { ...RUNS, numRuns: 100 },
  );
});

describe('what a band needs, and what its base has', () => {
  test.each([
    { value: 8, needed: 8 - 3.04, left: 4.07, isEnough: false },
    { value: 5, needed: 5 - 3.04, left: 4.07, isEnough: true },
    { value: 7.11, needed: 4.07, left: 4.07, isEnough: true },
    { value: 0.5, needed: 0.51, left: 1.01, isEnough: true },
  ])('a figure of $value km²: $needed of $left', ({ value, needed, left, isEnough }) => {
    const room = bandRoom(checkFor({ holder: 'ru', value }));
    expect(room?.neededKm2).toBeCloseTo(needed, 9);
    expect(room?.leftKm2).toBeCloseTo(left, 9);
    expect(room && hasRoomForBand(room)).toBe(isEnough);
  });

  test.each<ClaimText>([{ value: 2 }, { value: 5, basePlace: 'elsewhere' }])(
    'nothing is asked without a difference: %o',
    (text) => expect(bandRoom(checkFor({ holder: 'ru', ...text }))).toBeNull(),
  );

  test('there is a band exactly where there is room, for either holder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ru', 'ua'),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (holder, value) => {
          const room = bandRoom(checkFor({ holder, value }));
          expect(bandFor({ holder, value }) !== null).toBe(room !== null && hasRoomForBand(room));
        },
      ),
      { ...RUNS, numRuns: 100 },
    );
  });
});
