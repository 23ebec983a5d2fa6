import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../domain/dataset.ts';
import { day } from '../../domain/day.ts';
import { packSeries, type Reading } from '../../domain/series.ts';
import type { Claim, ClaimantId, ClaimId, PlaceId } from '../../domain/types.ts';
import { historyOf } from './history.ts';

const TOWN = 'town' as PlaceId;
const claim = (id: string, asOf: string, statedOn: string, sameAs: string | null): Claim =>
  ({
    id: id as ClaimId,
    place: TOWN,
    asOf: day(asOf),
    statedOn: day(statedOn),
    kind: 'control',
    holder: 'ru',
    status: 'controlled',
    claimant: 'ru-mod' as ClaimantId,
    sameAs: sameAs as ClaimId | null,
  }) as Claim;
const reading = (change: Partial<Reading>): Reading => ({
  settlement: 0,
  claimant: 0,
  asOf: day('2024-08-10'),
  statedOn: day('2024-08-10'),
  holder: 'ua',
  status: 'controlled',
  until: null,
  claim: null,
  ...change,
});
const CLAIMS = [
  claim('late', '2025-03-12', '2025-03-15', null),
  claim('repeat', '2025-03-13', '2025-03-13', 'late'),
];
const DATASET = {
  claims: CLAIMS,
  claimants: [
    { id: 'deepstate', name: 'DeepState', side: 'osint', derivedFrom: [] },
    { id: 'ru-mod', name: 'Ministry', side: 'ru-official', derivedFrom: [] },
  ],
  places: [],
  settlements: [{ id: TOWN, name: 'Town' }],
  series: packSeries(
    [
      reading({}),
      reading({ asOf: day('2024-09-01'), statedOn: day('2024-09-01') }),
      reading({ asOf: day('2025-03-14'), statedOn: day('2025-03-14'), holder: 'ru' }),
      reading({
        claimant: 1,
        asOf: day('2025-03-12'),
        statedOn: day('2025-03-15'),
        holder: 'ru',
        claim: 0,
      }),
    ],
    1,
  ),
} as unknown as Dataset;

const keys = (clock: 'asof' | 'said') => historyOf(DATASET, 0, clock).map((entry) => entry.key);

describe('historyOf', () => {
  test('runs oldest first by the chosen clock, without readings that change nothing', () => {
    expect(keys('asof')).toEqual([
      'deepstate 2024-08-10',
      'late',
      'repeat',
      'deepstate 2025-03-14',
    ]);
    expect(keys('said')).toEqual([
      'deepstate 2024-08-10',
      'repeat',
      'deepstate 2025-03-14',
      'late',
    ]);
  });

  test('lists a claim that repeats another’s news, though it never counts', () => {
    const repeat = historyOf(DATASET, 0, 'asof').find((entry) => entry.key === 'repeat');
    expect(repeat?.claim?.sameAs).toBe('late');
    expect(repeat?.stance).toBe('ru');
  });
});
