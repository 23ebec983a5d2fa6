import { describe, expect, test } from 'vitest';
import { claimOf, type ClaimText } from '../../../tests/support/claims.ts';
import { queryOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { tableDataset } from '../../../tests/support/tableDataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { advance, resolve, type MapState } from '../../domain/mapState.ts';
import { CLOCKS, type Query } from '../../domain/query.ts';
import { STATUSES } from '../../domain/types.ts';
import { en } from '../text.ts';
import { MAX_LENGTH, plainSentence, sentenceOf, type Part } from './sentence.ts';

const real = tableDataset();
const everyone = new Set(real.claimants.map(({ id }) => id));

/** Walks all days, one step at a time, as a reader with the slider does. */
function* everyDay(clock: Query['clock']): Generator<{ query: Query; mapState: MapState }> {
  let mapState: MapState | null = null;
  for (let date: Day = real.firstDay; date <= real.lastDay; date = addDays(date, 1)) {
    const query: Query = { date, clock, claimants: everyone, track: 'deepstate' };
    mapState = mapState ? advance(real, mapState, query).state : resolve(real, query);
    yield { query, mapState };
  }
}

const say = (dataset: Dataset, query: Query): string =>
  plainSentence(dataset, query, resolve(dataset, query), en, 'en');

describe.each(CLOCKS)('every day of the data on the clock %s', (clock) => {
  test(
    'has a sentence of two lines at most, with links to the claims it quotes',
    { timeout: 60_000 },
    () => {
      const byId = new Map(real.claims.map((claim) => [claim.id, claim]));
      for (const { query, mapState } of everyDay(clock)) {
        const parts = sentenceOf(real, query, mapState, en, 'en');
        const text = parts.map((part) => part.text).join('');
        expect(text.length, text).toBeLessThanOrEqual(MAX_LENGTH);
        expect(text).not.toMatch(/[[\]]|undefined|null|NaN/);
        expect(text.includes('no base track')).toBe(query.date < real.trackFrom);
        if (query.date < real.trackFrom) expect(text).not.toContain('the map shows');
        const quoted = parts.flatMap((part) => (part.kind !== 'text' && part.claim) || []);
        expect(quoted.length, text).toBeGreaterThan(0);
        for (const id of quoted) {
          const claim = byId.get(id);
          expect(claim?.sameAs).toBeNull();
          expect((clock === 'said' ? claim!.statedOn : claim!.asOf) <= query.date).toBe(true);
        }
      }
    },
  );
});

test.each([
  { date: '2025-03-13', holds: ['Sudzha is held by Russia', 'denies Russia holds Sudzha'] },
  { date: '2025-03-12', holds: ['more than 86\u202f%', '1\u202f268\u202fkm²'] },
  { date: '2024-08-15', holds: ['Sudzha is held by Ukraine', 'deny Ukraine holds Sudzha'] },
  { date: '2025-02-20', holds: ['64\u202f%'] },
])('$date tells what the day is known for', ({ date, holds }) => {
  const text = say(real, queryOf(date, { claimants: everyone }));
  for (const words of holds) expect(text).toContain(words);
});

const CLAIM: ClaimText = { claimant: 'isw', place: 'east', asOf: '2022-05-01' };
const LEVEL = { ...CLAIM, status: null, value: 40, qualifier: 'about' } as const;

describe('the same words for both holders', () => {
  const swap = (text: string): string =>
    text.replace(/Russia|Ukraine/g, (name) => (name === 'Russia' ? 'Ukraine' : 'Russia'));
  const cases: [string, ClaimText][] = [
    ...STATUSES.map((status): [string, ClaimText] => [status, { ...CLAIM, status }]),
    ['share', { ...LEVEL, kind: 'share', unit: 'percent', basePlace: 'east', base: 'east' }],
    ['area', { ...LEVEL, kind: 'area', unit: 'km2' }],
    ['area-change', { ...LEVEL, kind: 'area-change', unit: 'km2' }],
    ['settlement-count', { ...LEVEL, kind: 'settlement-count', unit: 'settlements' }],
  ];
  test.each(cases)('%s', (_, claim) => {
    const query = queryOf('2022-05-01', { track: 'none' });
    const tell = (holder: 'ru' | 'ua'): string =>
      say(smallDataset({ claims: [claimOf({ ...claim, holder })] }), query);
    expect(tell('ua')).toBe(swap(tell('ru')));
  });
});

test('a day without news tells the latest claim with its age', () => {
  const dataset = smallDataset({ claims: [claimOf(CLAIM)] });
  expect(say(dataset, queryOf('2022-05-21', { track: 'none' }))).toBe(
    '21 May 2022. No claim for 20 days. ISW says east is held by Russia (1 May).',
  );
});

test('without a claim, or without a claimant, it says so', () => {
  const dataset = smallDataset({ claims: [] });
  expect(say(dataset, queryOf('2022-05-21'))).toContain(en.sentence.none);
  expect(say(dataset, queryOf('2022-05-21', { claimants: new Set() }))).toContain(
    en.sentence.noSources,
  );
});

test('looks back in the past tense and gives both dates', () => {
  const dataset = smallDataset({ claims: [claimOf({ ...CLAIM, statedOn: '2022-06-01' })] });
  const asOf = say(dataset, queryOf('2022-05-01', { track: 'none' }));
  const said = say(dataset, queryOf('2022-06-01', { track: 'none', clock: 'said' }));
  expect(asOf).toBe('1 May 2022. ISW says east was held by Russia (stated 1 June).');
  expect(said).toBe('1 June 2022. ISW says east was held by Russia (as of 1 May).');
});

test('what the map shows opens the place, a claim opens the claim', () => {
  const date = '2025-03-13';
  const query = queryOf(date, { claimants: everyone });
  const parts: readonly Part[] = sentenceOf(real, query, resolve(real, query), en, 'en');
  const links = parts.filter((part) => part.kind !== 'text');
  expect(links[0]).toMatchObject({ kind: 'claim', place: 'sudzha' });
  expect(links.at(-1)).toMatchObject({ claim: null, place: 'sudzha' });
});
