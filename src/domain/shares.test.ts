import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CELL_HA, queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { resolve } from './mapState.ts';
import { intervalOf, sharesOf, type Shares } from './shares.ts';
import { HOLDERS, type PlaceId } from './types.ts';

const place = (id: string): PlaceId => id as PlaceId;
const ha = (km2: number): number => Math.round(km2 * 100);

/** Shares of every mapped place on a random map. */
function everyShares(check: (shares: Shares, cells: Uint16Array) => void): void {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const dataset = smallDataset({ readings });
      const state = resolve(dataset, query);
      for (const { id, cells } of dataset.places) {
        const shares = sharesOf(dataset, state, id);
        if (shares && cells) check(shares, cells);
      }
    }),
    RUNS,
  );
}

test('low + disputed + contested + other holder + unclaimed = base, to the hectare', () => {
  everyShares((shares, cells) => {
    const { ru, ua, disputedKm2, contestedKm2, unclaimedKm2, baseKm2 } = shares;
    const parts = [ru.lowKm2, ua.lowKm2, disputedKm2, contestedKm2, unclaimedKm2];
    const base = [...cells].reduce((sum, cell) => sum + (CELL_HA[cell] ?? NaN), 0);
    expect(ha(baseKm2)).toBe(base);
    expect(parts.reduce((sum, km2) => sum + ha(km2), 0)).toBe(base);
    for (const km2 of [...parts, baseKm2]) expect(km2).toBe(ha(km2) / 100);
  });
});

test('low ≤ high, within 0 and 100 %, for both holders', () => {
  everyShares((shares) => {
    for (const holder of HOLDERS) {
      const { lowKm2, highKm2, lowPct, highPct } = intervalOf(shares, holder);
      expect(lowKm2).toBeLessThanOrEqual(highKm2);
      expect(lowPct).toBeLessThanOrEqual(highPct);
      expect(lowPct).toBeGreaterThanOrEqual(0);
      expect(highPct).toBeLessThanOrEqual(100);
      expect(ha(highKm2)).toBe(ha(lowKm2) + ha(shares.disputedKm2) + ha(shares.contestedKm2));
    }
  });
});

test('the high ends of both holders meet no more than base and what is open', () => {
  everyShares(({ ru, ua, disputedKm2, contestedKm2, unclaimedKm2, baseKm2 }) => {
    expect(ha(ru.highKm2) + ha(ua.lowKm2) + ha(unclaimedKm2)).toBe(ha(baseKm2));
    expect(ha(ru.highKm2) + ha(ua.highKm2) + ha(unclaimedKm2)).toBe(
      ha(baseKm2) + ha(disputedKm2) + ha(contestedKm2),
    );
  });
});

test('open water counts as unclaimed and is measured apart', () => {
  const dataset = smallDataset({
    readings: [3, 4].map((settlement) => readingOf({ settlement, holder: 'ua' })),
  });
  const state = resolve(dataset, queryOf('2022-05-09'));
  const shares = sharesOf(dataset, state, place('west'));
  expect(shares?.ua.lowKm2).toBe(24.38);
  expect(shares?.waterKm2).toBe(32.51);
  expect(shares?.unclaimedKm2).toBe(32.51);
  expect(sharesOf(dataset, state, place('east'))?.waterKm2).toBe(0);
});

test.each(['elsewhere', 'nowhere', 'unheard-of', ''])(
  'a place without cells has no shares: "%s"',
  (id) => {
    const dataset = smallDataset();
    const state = resolve(dataset, queryOf('2022-05-09'));
    expect(sharesOf(dataset, state, place(id))).toBeNull();
  },
);
