import { INCURSION_ZONE, KURSK } from '../../domain/namedPlaces.ts';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../scripts/tables/readTables.ts';
import { claimOf, type ClaimText } from '../../../tests/support/claims.ts';
import { smallDataset } from '../../../tests/support/smallDataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { day, daysBetween } from '../../domain/day.ts';
import { claimsInForce } from '../../domain/inForce.ts';
import type { Query } from '../../domain/query.ts';
import type { Claim, PlaceId } from '../../domain/types.ts';
import { en } from '../../text/text.ts';
import { latestShare } from './shareClaims.ts';

const { tables } = readTables(fileURLToPath(new URL('../../../data', import.meta.url)));
const real: Dataset = {
  ...smallDataset({ claims: tables.claims }),
  claimants: tables.claimants,
};

/** Thin spaces as plain ones. */
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

const queryOn = (dataset: Dataset, date: string, clock: Query['clock'] = 'asof'): Query => ({
  date: day(date),
  clock,
  claimants: new Set(dataset.claimants.map(({ id }) => id)),
  track: 'deepstate',
});

describe('Kursk on 12 March 2025', () => {
  const latest = latestShare(real, KURSK, queryOn(real, '2025-03-12'));
  const claim = latest?.claim as Claim;

  test('shows Gerasimov’s 86 %, once, about the incursion zone', () => {
    expect(claim.id).toBe('ru-general-staff-2025-03-12-kursk-incursion-zone-86-recaptured');
    expect(claim.place).toBe(INCURSION_ZONE);
    expect(latest?.claimant.side).toBe('ru-official');
    expect(plain(en.places.claim.figure(claim))).toBe('more than 86 %');
  });

  test('with its base in words and in km², and never as a share of the oblast', () => {
    expect(plain(en.places.claim.base(claim))).toMatch(
      /^of: area occupied by Ukraine .* 1 268 km²$/,
    );
    expect(en.places.claim.notOblast).toBe('Not a share of the oblast.');
  });

  test('with its date and age', () => {
    expect(en.places.claim.asOf(claim, false)).toBe('as of 12 March 2025');
    expect(en.places.claim.age(daysBetween(claim.asOf, day('2025-03-12')))).toBe('the same day');
    expect(en.places.claim.age(daysBetween(claim.asOf, day('2025-03-13')))).toBe('1 day earlier');
  });

  test('with the mapped share of the same zone beside it', () => {
    const mapped = { lowKm2: 790, highKm2: 878, lowPct: 78, highPct: 86.8 };
    expect(plain(en.places.kursk.mapped(mapped, 1012))).toBe(
      'Mapped on this day: 78–86.8 % of 1 012 km².',
    );
  });
});

test('Donetsk on 20 February 2025 shows Rudskoi’s 75 %', () => {
  const latest = latestShare(real, 'donetsk' as PlaceId, queryOn(real, '2025-02-20'));
  expect(latest?.claim.value).toBe(75);
  expect(latest?.claim.speaker).toContain('Rudsko');
  expect(en.places.claim.base(latest?.claim as Claim)).toBe('of: area of Donetsk oblast');
});

test.each(['asof', 'said'] as const)(
  'a walk over days gives what is in force on each (%s)',
  (clock) => {
    for (let month = 1; month <= 12; month++)
      for (const date of [`2025-${String(month).padStart(2, '0')}-20`, '2025-06-30']) {
        const query = queryOn(real, date, clock);
        const [newest, ...rest] = claimsInForce(real.claims, 'donetsk' as PlaceId, query, [
          'share',
        ]);
        const latest = latestShare(real, 'donetsk' as PlaceId, query);
        expect(latest?.claim.id).toBe(newest?.id);
        expect(latest?.others).toBe(rest.length);
      }
  },
);

describe('which claim is in force', () => {
  const share = (text: ClaimText): Claim =>
    claimOf({ kind: 'share', status: null, unit: 'percent', value: 50, place: 'east', ...text });
  const dataset = smallDataset({
    claims: [
      share({ id: 'a', asOf: '2022-05-01', value: 40, until: '2022-05-04' }),
      share({ id: 'b', asOf: '2022-05-02', claimant: 'isw', value: 55 }),
      share({ id: 'c', asOf: '2022-05-03', claimant: 'isw', sameAs: 'b', value: 55 }),
    ],
  });
  const at = (date: string) => latestShare(dataset, 'east' as PlaceId, queryOn(dataset, date));

  test.each([
    { name: 'nothing before the first', date: '2022-04-30', id: undefined, others: undefined },
    { name: 'the first on its day', date: '2022-05-01', id: 'a', others: 0 },
    { name: 'the newer beside the older', date: '2022-05-03', id: 'b', others: 1 },
    { name: 'the lapsed one no longer', date: '2022-05-04', id: 'b', others: 0 },
  ])('$name', ({ date, id, others }) => {
    expect(at(date)?.claim.id).toBe(id);
    expect(at(date)?.others).toBe(others);
  });

  test('the answer is the same object between changes, another when a claimant goes off', () => {
    const query = queryOn(dataset, '2022-05-05');
    const first = latestShare(dataset, 'east' as PlaceId, query);
    expect(latestShare(dataset, 'east' as PlaceId, { ...query, date: day('2022-05-09') })).toBe(
      first,
    );
    const off = { ...query, claimants: new Set<never>() };
    expect(latestShare(dataset, 'east' as PlaceId, off)).toBeNull();
  });
});
