/** What stands on a place's charts, over the small map of six cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf, type ClaimText } from '../../../tests/support/claims.ts';
import { CELLS, CLAIMANT_IDS, smallDataset } from '../../../tests/support/smallDataset.ts';
import { cellPlacesOf, type Dataset } from '../../domain/dataset.ts';
import { day, dayNumber, dayOf } from '../../domain/day.ts';
import { sampledDays, sampleHistory, type History } from '../../domain/history.ts';
import { resolve } from '../../domain/mapState.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import { intervalOf, sharesOf } from '../../domain/shares.ts';
import { HOLDERS, type PlaceId } from '../../domain/types.ts';
import { areaBars, countBars } from './changeBars.ts';
import {
  chartedPlaces,
  chartPlaceOf,
  rangeOf,
  wholeRange,
  type ChartPlace,
} from './chartPlaces.ts';
import { rowOf } from './controlClaims.ts';
import { levelMarks, mergeLeftOut, type Chosen, type Listening } from './levelClaims.ts';
import { bandsOf, mappedRun } from './mappedRun.ts';
import { nearestMark } from './nearestMark.ts';
import { panelsOf, sameSpan } from './panels.ts';
import { stretchesOf } from './stretches.ts';

const EAST = 'east' as PlaceId;
const ALL: Listening = { clock: 'asof', claimants: new Set(CLAIMANT_IDS) };

function datasetWith(texts: readonly ClaimText[]): { dataset: Dataset; chart: ChartPlace } {
  const claims = texts.map((text, i) => claimOf({ id: `c-${i}`, ...text }));
  const dataset = smallDataset({ claims });
  return { dataset, chart: chartPlaceOf(dataset, EAST) };
}

const told = (chosen: Chosen<{ claim: { id: string } }>): unknown => ({
  drawn: chosen.drawn.map(({ claim }) => claim.id),
  leftOut: Object.fromEntries(
    chosen.leftOut.map(({ reason, base, claims }) => [
      base === null ? reason : `${reason} ${base}`,
      claims.map(({ id }) => id),
    ]),
  ),
});

const share: ClaimText = { kind: 'share', value: 40, unit: 'percent', basePlace: 'east' };

describe('levelMarks', () => {
  test.each<{ name: string; claim: ClaimText; expected: unknown }>([
    { name: 'a share of the place is drawn', claim: share, expected: ['c-0'] },
    {
      name: 'a figure about another place but of this base is drawn',
      claim: { ...share, place: 'zone' },
      expected: ['c-0'],
    },
    {
      name: 'a share of another base is not',
      claim: { ...share, basePlace: 'zone' },
      expected: 'other-base zone',
    },
    {
      name: 'a share without a base on the map is not',
      claim: { ...share, basePlace: null },
      expected: 'other-base',
    },
    {
      name: 'a repeat is not',
      claim: { ...share, sameAs: 'c-9' },
      expected: 'repeat',
    },
    {
      name: 'a claimant that is off is not',
      claim: { ...share, claimant: 'nobody' },
      expected: 'off',
    },
    {
      name: 'a day that is not shown is not',
      claim: { ...share, asOf: '2021-01-01' },
      expected: 'outside',
    },
    {
      name: 'a number of settlements is not',
      claim: { kind: 'settlement-count', value: 3, unit: 'settlements', basePlace: 'east' },
      expected: 'count',
    },
  ])('$name', ({ claim, expected }) => {
    const { dataset, chart } = datasetWith([claim]);
    const chosen = levelMarks(dataset, chart, ALL, wholeRange(dataset));
    expect(told(chosen)).toEqual(
      typeof expected === 'string'
        ? { drawn: [], leftOut: { [expected]: ['c-0'] } }
        : { drawn: expected, leftOut: {} },
    );
  });

  test('a change is no level, and a claim about elsewhere is no concern', () => {
    const { dataset, chart } = datasetWith([
      { kind: 'area-change', value: 5, unit: 'km2', basePlace: 'east' },
      { ...share, place: 'west', basePlace: 'west' },
    ]);
    expect(told(levelMarks(dataset, chart, ALL, wholeRange(dataset)))).toEqual({
      drawn: [],
      leftOut: {},
    });
  });

  test('an area stands at its part of the map’s area; on an axis of km² a share is turned round', () => {
    const { dataset, chart } = datasetWith([
      { ...share, kind: 'area', value: 1.5, unit: 'km2' },
      share,
    ]);
    const values = (unit: ChartPlace['unit']): unknown =>
      levelMarks(dataset, { ...chart, unit }, ALL, wholeRange(dataset)).drawn.map((mark) => [
        Math.round(mark.value * 1000) / 1000,
        mark.isConverted,
      ]);
    expect(chart.baseKm2).toBeCloseTo((101 + 203 + 407) / 100);
    expect(values('percent')).toEqual([
      [21.097, true],
      [40, false],
    ]);
    expect(values('km2')).toEqual([
      [1.5, false],
      [2.844, true],
    ]);
  });

  test('the clock decides the day', () => {
    const { dataset, chart } = datasetWith([
      { ...share, asOf: '2022-05-01', statedOn: '2022-05-04' },
    ]);
    const dayOn = (clock: 'asof' | 'said'): unknown =>
      levelMarks(dataset, chart, { ...ALL, clock }, wholeRange(dataset)).drawn[0]?.day;
    expect(dayOn('said')).toBe(Number(dayOn('asof')) + 3);
  });
});

describe('changes', () => {
  const gain: ClaimText = {
    kind: 'area-change',
    value: 30,
    unit: 'km2',
    basePlace: 'east',
    periodFrom: day('2022-04-22'),
    periodTo: day('2022-05-01'),
  };
  test('a bar covers its period, both days included, and its area is the figure', () => {
    const { dataset, chart } = datasetWith([gain, { ...gain, holder: 'ua' }]);
    const range = [dayNumber(day('2022-01-01')), dayNumber(day('2022-12-31'))] as const;
    const { drawn } = areaBars(dataset, chart, ALL, range);
    expect(drawn.map(({ perDay }) => perDay)).toEqual([3, -3]);
    for (const { from, to, perDay } of drawn) expect(Math.abs(perDay) * (to - from + 1)).toBe(30);
  });
  test('a percentage is of the map’s area; without a first day there is no bar', () => {
    const { dataset, chart } = datasetWith([
      { ...gain, value: 10, unit: 'percent' },
      { ...gain, periodFrom: null },
      { ...gain, basePlace: 'zone' },
    ]);
    const chosen = areaBars(dataset, chart, ALL, wholeRange(dataset));
    expect(chosen.drawn[0]?.km2).toBeCloseTo(chart.baseKm2 / 10);
    expect(told(chosen)).toEqual({
      drawn: ['c-0'],
      leftOut: { 'no-period': ['c-1'], 'other-base zone': ['c-2'] },
    });
  });
  test('settlements stand on the day their count ends', () => {
    const { dataset, chart } = datasetWith([
      { kind: 'settlement-count-change', value: 4, unit: 'settlements', holder: 'ua' },
    ]);
    const { drawn } = countBars(dataset, chart, ALL, wholeRange(dataset));
    expect(drawn.map(({ count }) => count)).toEqual([-4]);
  });
  test('left out claims of several panels stand together, each reason once', () => {
    const { dataset, chart } = datasetWith([
      { ...gain, sameAs: 'x' },
      { ...share, sameAs: 'x' },
    ]);
    const range = wholeRange(dataset);
    const merged = mergeLeftOut([
      levelMarks(dataset, chart, ALL, range).leftOut,
      areaBars(dataset, chart, ALL, range).leftOut,
    ]);
    expect(merged.map(({ reason, claims }) => [reason, claims.length])).toEqual([['repeat', 2]]);
  });
});

describe('chartPlaceOf', () => {
  const { dataset } = datasetWith([]);
  test('a partly mapped, unmapped or empty place has no chart', () => {
    const ids = chartedPlaces(dataset).map(({ id }) => String(id));
    expect(ids).toContain('east');
    expect(ids).not.toContain('elsewhere');
    expect(ids).not.toContain('nowhere');
  });
  test('a settlement leads to its oblast', () => {
    expect(chartPlaceOf(dataset, 'town-4' as PlaceId).place.id).toBe('west');
  });
  test('the filter’s days are kept within the data; nonsense asks for nothing', () => {
    const chart = chartPlaceOf(dataset, EAST);
    const whole = wholeRange(dataset);
    expect(rangeOf(dataset, chart, { from: null, to: null })).toEqual(whole);
    expect(rangeOf(dataset, chart, { from: day('1999-01-01'), to: null })).toEqual(whole);
    expect(rangeOf(dataset, chart, { from: day('1999-01-01'), to: day('1999-02-01') })).toEqual(
      whole,
    );
    expect(rangeOf(dataset, chart, { from: dayOf(whole[0] + 1), to: null })[0]).toBe(whole[0] + 1);
  });
});

test('a day’s interval is that of the resolved map, its parts lie upon each other', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, (readings, query) => {
      const dataset = smallDataset({ readings });
      const days = sampledDays(dataset, 5);
      const history = run(sampleHistory(dataset, query, [EAST], days));
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

test('levels never share a panel with changes; both holders’ axes have one span', () => {
  const { plans } = panelsOf({
    unit: 'percent',
    covered: null,
    levels: [
      { holder: 'ru', run: [{ day: 1, low: 60, withDisputed: 61, high: 62 }], marks: [] },
      { holder: 'ua', run: [{ day: 1, low: 10, withDisputed: 30, high: 40 }], marks: [] },
    ],
    areas: [],
    counts: [],
  });
  expect(plans.map(({ kind }) => kind)).toEqual(['level', 'level']);
  const spans = plans.map(({ scale: { domain } }) => domain[1] - domain[0]);
  expect(spans[0]).toBeCloseTo(spans[1] ?? NaN);
});

test('sameSpan widens within the bounds and never narrows', () => {
  const anyDomain = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }))
    .map(([low, size]) => [low, Math.min(100, low + size)] as const);
  fc.assert(
    fc.property(fc.array(anyDomain, { minLength: 1, maxLength: 3 }), (domains) => {
      const widened = sameSpan(domains, { floor: 0, ceiling: 100 });
      const span = Math.max(...domains.map(([low, high]) => high - low));
      widened.forEach(([low, high], i) => {
        expect(low).toBeLessThanOrEqual(domains[i]![0]);
        expect(high).toBeGreaterThanOrEqual(domains[i]![1]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high - low).toBeCloseTo(span);
      });
    }),
    RUNS,
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
        const history = run(sampleHistory(dataset, query, [town], sampledDays(dataset, 1)));
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

test('the nearest mark is the one meant', () => {
  const marks = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 10, y: 0 },
  ];
  expect(nearestMark(marks, { x: 6, y: 3 })?.id).toBe('b');
  expect(nearestMark([], { x: 6, y: 3 })).toBeUndefined();
});

function run(work: Generator<undefined, History>): History {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
