import { INCURSION_ZONE, SIX_PLACES, SUDZHA } from '../../domain/namedPlaces.ts';
import { expect, test } from 'vitest';
import { claimOf } from '../../../tests/support/claims.ts';
import { queryOf, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { cellPlacesOf, type Dataset } from '../../domain/dataset.ts';
import { day, dayOf } from '../../domain/day.ts';
import { resolve } from '../../domain/mapState.ts';
import { sharesOf } from '../../domain/shares.ts';
import type { Claim, Place, PlaceId } from '../../domain/types.ts';
import { bandOf, type History, type Listening } from '../../domain/history.ts';
import { chartsOf, sampleCards } from './charts.ts';

const DONETSK = 'donetsk' as PlaceId;
const share = (text: object): Claim =>
  claimOf({ kind: 'share', status: null, value: 60, unit: 'percent', place: DONETSK, ...text });

const small = smallDataset({
  readings: [
    readingOf({ settlement: 0, holder: 'ru', asOf: '2022-04-05' }),
    readingOf({ settlement: 1, holder: 'ua', asOf: '2022-04-20' }),
    readingOf({ settlement: 1, holder: null, status: 'contested', asOf: '2022-05-01' }),
  ],
  claims: [
    share({ id: 'a' }),
    share({ id: 'b', claimant: 'isw', qualifier: 'more-than' }),
    share({ id: 'c', holder: 'ua' }),
    share({ id: 'd', asOf: '2022-02-23' }),
  ],
});
const places = [...SIX_PLACES, INCURSION_ZONE].map((id): Place => ({
  ...(small.places[0] as Place),
  id,
  cells: Uint16Array.from(id === SUDZHA ? [1] : [0, 1, 2]),
}));
const dataset: Dataset = { ...small, places, cellPlaces: cellPlacesOf(places, 6) };
const listening: Listening = queryOf('2022-05-01');
const history = run(dataset, listening);

function run(of: Dataset, to: Listening): History {
  const work = sampleCards(of, to);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test('every sample equals that day resolved from scratch', () => {
  const range = [history.days[0] ?? 0, history.days.at(-1) ?? 0] as const;
  const band = bandOf(history, DONETSK, 'ru', range);
  expect(band.map(({ day }) => day)).toEqual(history.days);
  for (const { day: number, lowKm2, highKm2 } of band) {
    const state = resolve(dataset, { ...listening, date: dayOf(number) });
    const ru = sharesOf(dataset, state, DONETSK)?.ru;
    expect(lowKm2).toBeCloseTo(ru?.lowKm2 ?? -1, 9);
    expect(highKm2).toBeCloseTo(ru?.highKm2 ?? -1, 9);
  }
});

test('the last day of the data is sampled', () => {
  expect(dayOf(history.days.at(-1) ?? 0)).toBe(dataset.lastDay);
});

test('only claims that name the holder, inside the days shown, of claimants that are on, are marked', () => {
  expect(chartsOf(dataset, history, listening).get(DONETSK)?.markCount).toBe(2);
  const only = { ...listening, claimants: new Set(['isw']) } as unknown as Listening;
  expect(chartsOf(dataset, history, only).get(DONETSK)?.markCount).toBe(1);
});

test('days without a reading of the base track are drawn apart', () => {
  const chart = chartsOf(dataset, history, listening).get(DONETSK);
  expect(chart?.areas.ru).not.toBe('');
  expect(chart?.uncovered).toMatch(/^M0 /);
});

test('a place of one cell is a strip of what it resolved to', () => {
  const strip = chartsOf(dataset, history, listening).get(SUDZHA);
  expect(Object.keys(strip?.areas ?? {}).sort()).toEqual(['contested', 'ua']);
  expect(strip?.markCount).toBe(0);
});

test('a year’s first day is a line inside the range', () => {
  const longer = { ...dataset, lastDay: day('2023-06-30') };
  const chart = chartsOf(longer, run(longer, listening), listening).get(DONETSK);
  expect(chart?.years.map(({ year }) => year)).toEqual(['2023']);
});
