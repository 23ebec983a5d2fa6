import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { FIRST_DAY, LAST_DAY, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import type { Dataset } from './dataset.ts';
import { addDays, day, dayNumber, dayOf, type Day } from './day.ts';
import {
  daysIn,
  disputedSpans,
  spanOn,
  sweepDisagreement,
  type Disagreement,
} from './disagreement.ts';
import { disputedAreas, disputedRun } from './disputedArea.ts';
import { disagreementList, opponentsDuring, opponentsOn } from './disagreementList.ts';
import type { Listening } from './history.ts';
import { resolve } from './mapState.ts';
import { DISPUTED, RESOLUTIONS } from './resolution.ts';
import type { PlaceId } from './types.ts';

const EVERYBODY: Listening = {
  clock: 'asof',
  track: 'deepstate',
  claimants: new Set(smallDataset().claimants.map(({ id }) => id)),
};
/** The days on which the random readings start, lapse and rest, and one before them all. */
const DAYS: readonly Day[] = Array.from({ length: 22 }, (_, i) => addDays(day('2022-04-27'), i));

function sweep(dataset: Dataset, listening: Listening = EVERYBODY): Disagreement {
  const work = sweepDisagreement(dataset, listening);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

describe('spans', () => {
  const dataset = smallDataset({
    readings: [
      readingOf({ settlement: 0, holder: 'ua', asOf: '2022-04-01' }),
      readingOf({ settlement: 0, claimant: 2, claim: 0, asOf: '2022-05-01', until: '2022-05-11' }),
      readingOf({ settlement: 1, holder: 'ua', asOf: '2022-03-01' }),
      readingOf({ settlement: 1, claimant: 2, claim: 1, asOf: '2022-03-20' }),
      readingOf({ settlement: 2, holder: 'ua', asOf: '2022-04-01' }),
    ],
  });
  const { spans } = sweep(dataset);
  const written = (cell: number): unknown[] =>
    (spans[cell] ?? []).map(({ from, to, after }) => [dayOf(from), dayOf(to), after]);

  test('end on the day before the one on which it is settled, and say how', () => {
    expect(written(0)).toEqual([['2022-05-01', '2022-05-10', 'ua']]);
    expect(daysIn(spans[0]![0]!)).toBe(10);
    expect(daysIn(spans[0]![0]!, dayNumber(day('2022-05-03')))).toBe(3);
  });

  test('may begin before the slider and end with the data, still open', () => {
    expect(written(1)).toEqual([['2022-03-20', LAST_DAY, null]]);
  });

  test('there are none where one claimant speaks', () => expect(written(2)).toEqual([]));

  test('are those of the days on which `resolve` finds the cell disputed', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, { date: _, ...listening }) => {
        const map = smallDataset({ readings });
        const found = sweep(map, listening);
        for (const date of DAYS) {
          const { codes } = resolve(map, { ...listening, date });
          codes.forEach((code, cell) => {
            const span = spanOn(found.spans[cell] ?? [], dayNumber(date));
            expect(span !== undefined).toBe(code === DISPUTED);
            if (span && span.after !== null) {
              const next = resolve(map, { ...listening, date: dayOf(span.to + 1) });
              expect(RESOLUTIONS[next.codes[cell] ?? 0]).toBe(span.after);
            }
          });
        }
        found.spans.forEach((ofCell, cell) => {
          expect(disputedSpans(map, cell, listening)).toEqual(ofCell);
          ofCell.forEach(({ from, to }, i) => {
            expect(from).toBeLessThanOrEqual(to);
            expect(from).toBeGreaterThan((ofCell[i - 1]?.to ?? -Infinity) + 1);
          });
        });
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

describe('disputed area', () => {
  test('the run over time has the area of each day’s map', () => {
    const places = ['east', 'zone', 'both', 'nowhere', 'elsewhere'] as unknown as PlaceId[];
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, { date: _, ...listening }) => {
        const map = smallDataset({ readings });
        const found = sweep(map, listening);
        const runs = new Map(places.map((place) => [place, disputedRun(map, found, place)]));
        for (const date of DAYS) {
          const areas = disputedAreas(map, resolve(map, { ...listening, date }), places);
          expect(areas.map(({ place }) => place)).toEqual(['east', 'zone', 'both']);
          for (const { place, km2, points, baseKm2 } of areas) {
            expect(runs.get(place)?.[dayNumber(date) - dayNumber(FIRST_DAY)]).toBe(km2);
            expect(points).toBeCloseTo((100 * km2) / baseKm2, 9);
          }
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('counts what began before the slider’s first day', () => {
    const map = smallDataset({
      readings: [
        readingOf({ settlement: 0, holder: 'ua', asOf: '2022-01-01' }),
        readingOf({ settlement: 0, claimant: 2, claim: 0, asOf: '2022-01-02' }),
      ],
    });
    const run = disputedRun(map, sweep(map), 'east' as PlaceId);
    expect(new Set(run)).toEqual(new Set([1.01]));
  });
});

describe('the list', () => {
  const against = (settlement: number, claim: number, asOf: string, until?: string) => [
    readingOf({ settlement, holder: 'ua', asOf: '2022-03-01' }),
    readingOf({ settlement, claimant: 2, claim, asOf, ...(until === undefined ? {} : { until }) }),
  ];

  test('has the longest first, and none that ended before the slider’s first day', () => {
    const map = smallDataset({
      readings: [
        ...against(0, 0, '2022-05-01', '2022-05-03'),
        ...against(1, 1, '2022-04-01', '2022-05-01'),
        ...against(2, 2, '2022-03-02', '2022-03-20'),
      ],
    });
    const list = disagreementList(map, sweep(map));
    expect(list.map(({ cell, days, km2 }) => [cell, days, km2])).toEqual([
      [1, 30, 2.03],
      [0, 2, 1.01],
    ]);
  });

  test('gathers open country of an oblast that is disputed on the same days', () => {
    const map: Dataset = {
      ...smallDataset({
        readings: [
          ...against(3, 0, '2022-05-01', '2022-05-03'),
          ...against(4, 1, '2022-05-01', '2022-05-03'),
          ...against(5, 2, '2022-05-01', '2022-05-03'),
          ...against(1, 3, '2022-05-01', '2022-05-03'),
        ],
      }),
      settlements: smallDataset().settlements.map((settlement, cell) =>
        cell >= 3 || cell === 1 ? { ...settlement, kind: 'site' } : settlement,
      ),
    };
    const list = disagreementList(map, sweep(map));
    expect(list.map(({ cells, cell, isOpenCountry }) => [cells, cell, isOpenCountry])).toEqual([
      [[1], 1, true],
      [[3, 4, 5], 5, true],
    ]);
    expect(list[1]?.km2).toBe(56.89);
  });

  test('holds each disputed cell of each day once', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, { date: _, ...listening }) => {
        const map = smallDataset({ readings });
        const list = disagreementList(map, sweep(map, listening));
        for (const date of DAYS) {
          const number = dayNumber(date);
          const listed = list
            .filter(({ from, to }) => from <= number && number <= to)
            .flatMap(({ cells }) => cells);
          const { codes } = resolve(map, { ...listening, date });
          const disputed = [...codes.keys()].filter((cell) => codes[cell] === DISPUTED);
          expect(listed.sort((a, b) => a - b)).toEqual(disputed);
        }
        list.forEach(({ days }, i) =>
          expect(days).toBeLessThanOrEqual(list[i - 1]?.days ?? Infinity),
        );
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});

describe('who stands where', () => {
  const map = smallDataset({
    readings: [
      readingOf({ holder: 'ua', asOf: '2022-04-01' }),
      readingOf({ claimant: 2, claim: 0, asOf: '2022-05-01' }),
      readingOf({ claimant: 1, claim: 1, asOf: '2022-05-04', status: 'contested' }),
      readingOf({ claimant: 1, claim: 2, asOf: '2022-05-06', holder: 'ua' }),
      readingOf({ claimant: 3, claim: 3, asOf: '2022-05-08', holder: 'ru' }),
    ],
  });
  const ids = (sides: ReturnType<typeof opponentsOn>): unknown => ({
    ru: sides.ru.map(({ id }) => id),
    ua: sides.ua.map(({ id }) => id),
  });

  test('on a day: the positions of that day, those that name neither left out', () => {
    const on = (date: string): unknown =>
      ids(opponentsOn(map, 0, { ...EVERYBODY, date: day(date) }));
    expect(on('2022-05-05')).toEqual({ ru: ['ru-mod'], ua: ['deepstate'] });
    expect(on('2022-05-08')).toEqual({ ru: ['ua-gs', 'ru-mod'], ua: ['isw', 'deepstate'] });
  });

  test('during a span: everybody who named a holder in it, in the order of coming', () => {
    const span = { from: dayNumber(day('2022-05-01')), to: dayNumber(day('2022-05-07')) };
    expect(ids(opponentsDuring(map, 0, span, EVERYBODY))).toEqual({
      ru: ['ru-mod'],
      ua: ['deepstate', 'isw'],
    });
  });

  test('a disputed cell has somebody on either side', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const some = smallDataset({ readings });
        const { codes } = resolve(some, query);
        codes.forEach((code, cell) => {
          const { ru, ua } = opponentsOn(some, cell, query);
          expect(ru.length > 0 && ua.length > 0).toBe(code === DISPUTED);
        });
      }),
      RUNS,
    );
  });
});
