/** What is drawn of the map over time is what the map resolves to, day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { EAST, sampled } from '../../../tests/support/chartOfEast.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import { CELLS, smallDataset } from '../../../tests/support/smallDataset.ts';
import { cellPlacesOf } from '../../domain/dataset.ts';
import { dayOf } from '../../domain/day.ts';
import { sampledDays, sampleHistory } from '../../domain/history.ts';
import { resolve } from '../../domain/mapState.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import { intervalOf, sharesOf } from '../../domain/shares.ts';
import { HOLDERS, type PlaceId } from '../../domain/types.ts';
import { chartPlaceOf, wholeRange } from './chartPlaces.ts';
import { rowOf } from './controlClaims.ts';
import { bandsOf, mappedRun } from './mappedRun.ts';
import { stretchesOf } from './stretches.ts';

test('a day’s interval is that of the resolved map, its parts lie upon each other', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const dataset = smallDataset({ readings });
      const days = sampledDays(dataset, 5);
      const history = sampled(sampleHistory(dataset, query, [EAST], days));
      const chart = chartPlaceOf(dataset, EAST);
      for (const holder of HOLDERS) {
        const mapped = mappedRun(history, EAST, holder, wholeRange(dataset), 100 / chart.baseKm2);
        expect(mapped).toHaveLength(days.length);
        const bands = bandsOf(mapped);
        mapped.forEach(({ day: number, low, high }, i) => {
          const state = resolve(dataset, { ...query, date: dayOf(number) });
          const shares = sharesOf(dataset, state, EAST);
          const expected = shares && intervalOf(shares, holder);
          expect(low).toBeCloseTo(expected?.lowPct ?? NaN);
          expect(high).toBeCloseTo(expected?.highPct ?? NaN);
          expect(bands.disputed[i]?.high).toBe(bands.contested[i]?.low);
        });
      }
    }),
    { ...RUNS, numRuns: 100 },
  );
});

describe('a settlement', () => {
  test.each([
    ['ru', 'controlled', 1],
    ['ua', 'controlled', -1],
    ['ua', 'denied', -1],
    ['ru', 'withdrawn', 1],
    ['ru', 'entered', 0],
    ['ua', 'contested', 0],
  ] as const)('%s, %s stands in row %i', (holder, status, row) => {
    expect(rowOf(claimOf({ holder, status }))).toBe(row);
  });
  test('its stretches cover the range, differ from their neighbours and are what the map says', () => {
    const town = 'town-0' as PlaceId;
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const small = smallDataset({ readings });
        const place = { ...small.places[0]!, id: town, cells: Uint16Array.of(0) };
        const places = [...small.places, place];
        const dataset = { ...small, places, cellPlaces: cellPlacesOf(places, CELLS) };
        const history = sampled(sampleHistory(dataset, query, [town], sampledDays(dataset, 1)));
        const whole = wholeRange(dataset);
        const stretches = stretchesOf(history, town, whole);
        expect(stretches[0]?.from).toBe(whole[0]);
        expect(stretches.at(-1)?.to).toBe(whole[1]);
        stretches.forEach(({ from, resolution }, i) => {
          const before = stretches[i - 1];
          if (before) expect([before.to, before.resolution === resolution]).toEqual([from, false]);
          const { codes } = resolve(dataset, { ...query, date: dayOf(from) });
          expect(RESOLUTIONS[codes[0] ?? 0]).toBe(resolution);
        });
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
