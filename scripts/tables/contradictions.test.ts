import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { ClaimId, ClaimantId, Holder, PlaceId, Status } from '../../src/domain/types.ts';
import { contradictionWarnings, findContradictions } from './contradictions.ts';
import { formatProblem } from '../../src/data/tables/problem.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { ObservationRow, Tables } from './rows.ts';

const TOWN = 'town' as PlaceId;
const SPOT = { file: 'claims/x.csv', line: 2 };

function control(
  claimant: string,
  day: string,
  holder: Holder,
  more: Partial<ClaimRow> = {},
): ClaimRow {
  return {
    ...SPOT,
    id: `${claimant}-${day}` as ClaimId,
    place: TOWN,
    asOf: day as Day,
    statedOn: day as Day,
    kind: 'control',
    holder,
    status: 'controlled' satisfies Status,
    value: null,
    valueText: null,
    unit: null,
    qualifier: null,
    base: null,
    basePlace: null,
    baseKm2: null,
    periodFrom: null,
    periodTo: null,
    claimant: claimant as ClaimantId,
    body: null,
    speaker: null,
    withdrew: null,
    confidence: 'high',
    until: null,
    untilReason: null,
    sameAs: null,
    derivedFrom: [],
    article: null,
    note: '',
    ...more,
  };
}

function seen(day: string, holder: Holder | null): ObservationRow {
  const status = holder === null ? 'contested' : 'controlled';
  return { ...SPOT, settlement: TOWN, asOf: day as Day, holder, status };
}

function tables(
  claims: readonly ClaimRow[],
  observations: readonly ObservationRow[],
  oblast = 'donetsk' as PlaceId,
): Tables {
  const place = { ...SPOT, name: 'Town', oblast, parts: [], officialKm2: null, note: null };
  const point = { ...SPOT, id: TOWN, name: 'Town', kind: 'settlement', oblast } as const;
  return {
    claimants: [],
    places: [{ ...place, id: TOWN, kind: 'settlement' }],
    settlements: [
      { ...point, lng: 37, lat: 48, nameUk: null, nameRu: null, rank: null, origin: 'x' },
    ],
    claims,
    reports: [],
    events: [],
    eventReports: [],
    formerNames: [],
    observations,
    rejected: [],
  };
}

/** The last day of the tables, so that spans have an end. */
const END = control('isw', '2024-12-31', 'ua', { place: 'elsewhere' as PlaceId });

describe('claims that stand alone', () => {
  test.each<{
    name: string;
    claims: ClaimRow[];
    observations: ObservationRow[];
    oblast?: string;
    alone: [claimant: string, from: string, days: number][];
  }>([
    {
      name: 'against the track for over 60 days',
      claims: [control('ru-mod', '2024-01-01', 'ru')],
      observations: [seen('2024-03-02', 'ru')],
      alone: [['ru-mod', '2024-01-01', 61]],
    },
    {
      name: 'not for 60 days or fewer',
      claims: [control('ru-mod', '2024-01-01', 'ru')],
      observations: [seen('2024-03-01', 'ru')],
      alone: [],
    },
    {
      name: 'not once it lapsed',
      claims: [control('ru-mod', '2024-01-01', 'ru', { until: '2024-02-01' as Day })],
      observations: [],
      alone: [],
    },
    {
      name: 'not once its claimant says otherwise',
      claims: [control('ru-mod', '2024-01-01', 'ru'), control('ru-mod', '2024-02-01', 'ua')],
      observations: [],
      alone: [],
    },
    {
      name: 'not while one other agrees',
      claims: [control('ru-mod', '2024-01-01', 'ru'), control('isw', '2024-01-01', 'ru')],
      observations: [],
      alone: [],
    },
    {
      name: 'not while one other calls it contested',
      claims: [
        control('ru-mod', '2024-01-01', 'ru'),
        control('isw', '2024-01-01', 'ua', { status: 'contested' }),
      ],
      observations: [],
      alone: [],
    },
    {
      name: 'not when it names no holder itself',
      claims: [control('ru-mod', '2024-01-01', 'ru', { status: 'entered' })],
      observations: [],
      alone: [],
    },
    {
      name: 'a denial is a position',
      claims: [control('ua-military', '2024-06-01', 'ua', { status: 'denied' })],
      observations: [seen('2024-05-01', 'ru')],
      alone: [['ua-military', '2024-06-01', 214]],
    },
    {
      name: 'the row that repeats another does not count',
      claims: [control('ru-mod', '2024-01-01', 'ru', { sameAs: 'y' as ClaimId })],
      observations: [],
      alone: [],
    },
    {
      name: 'a Ukrainian point without a row is ua from 3 April 2022',
      claims: [control('ru-mod', '2022-03-01', 'ru', { until: '2022-07-01' as Day })],
      observations: [],
      alone: [['ru-mod', '2022-04-03', 89]],
    },
    {
      name: 'a Russian point without a row is ru from 3 April 2022',
      claims: [control('ua-military', '2024-08-06', 'ua', { until: '2024-10-06' as Day })],
      observations: [],
      oblast: 'kursk',
      alone: [['ua-military', '2024-08-06', 61]],
    },
    {
      name: 'an earlier row stands instead of the rule',
      claims: [control('ru-mod', '2024-01-01', 'ru')],
      observations: [seen('2022-02-23', 'ru')],
      alone: [],
    },
    {
      name: 'the longest stretch is told, others in between break it',
      claims: [control('ru-mod', '2024-01-01', 'ru')],
      observations: [seen('2024-02-01', null), seen('2024-03-01', 'ua'), seen('2024-06-01', 'ru')],
      alone: [['ru-mod', '2024-03-01', 92]],
    },
  ])('$name', ({ claims, observations, oblast = 'donetsk', alone }) => {
    const found = findContradictions(tables([...claims, END], observations, oblast as PlaceId));
    expect(found.map(({ claim, from, days }) => [claim.claimant, from, days])).toEqual(alone);
  });
});

test('the warning names who contradicts, since when and for how long', () => {
  const claims = [control('ru-mod', '2024-01-01', 'ru'), control('isw', '2024-02-01', 'ua'), END];
  const printed = contradictionWarnings(tables(claims, [seen('2024-06-01', 'ru')]));
  expect(printed.map((problem) => formatProblem(problem, 'data/'))).toEqual([
    'data/claims/x.csv:2 until: "ru" at town is contradicted by every other claimant (deepstate, isw) for 152 days from 2024-01-01, and has no lapse by then',
    'data/claims/x.csv:2 until: "ua" at town is contradicted by every other claimant (deepstate, ru-mod) for 214 days from 2024-06-01, and has no lapse by then',
  ]);
});
