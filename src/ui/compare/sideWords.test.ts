import { describe, expect, test } from 'vitest';
import { CLAIMANT_IDS, queryOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import type { Query } from '../../domain/query.ts';
import { compare } from '../../text/en/compare.ts';
import { en } from '../../text/text.ts';
import { readingOf, sideWords } from './sideWords.ts';

const dataset = smallDataset();
const text = { ...en, compare };
const words = (query: Query, other: Query) => sideWords(dataset, query, other, text, 'en');
const some = (...ids: string[]): Query['claimants'] =>
  new Set(CLAIMANT_IDS.filter((id) => ids.includes(id)));
const MAY = queryOf('2022-05-06');

describe('a side in full', () => {
  test.each<{ name: string; query: Query; full: string }>([
    { name: 'everybody', query: MAY, full: '6 May 2022, as of the day, all 4 claimants' },
    {
      name: 'by what had been said',
      query: { ...MAY, clock: 'said' },
      full: '6 May 2022, as said by the day, all 4 claimants',
    },
    {
      name: 'named where they are few, and without their base track',
      query: { ...MAY, claimants: some('isw', 'ru-mod') },
      full: '6 May 2022, as of the day, only ISW and RU-MOD, no base track',
    },
    {
      name: 'nobody',
      query: { ...MAY, claimants: some() },
      full: '6 May 2022, as of the day, no claimant, no base track',
    },
    {
      name: 'without a base track',
      query: { ...MAY, track: 'none' },
      full: '6 May 2022, as of the day, all 4 claimants, no base track',
    },
  ])('$name', ({ query, full }) => {
    expect(words(query, MAY).full).toBe(full);
  });
});

describe('a side in short', () => {
  test('says only what tells it from the other', () => {
    const week = queryOf('2022-04-29');
    expect(words(MAY, week).short).toBe('6 May 2022');
    expect(words({ ...MAY, clock: 'said' }, MAY).short).toBe('as said by the day');
    expect(words({ ...week, clock: 'said' }, MAY).short).toBe('29 April 2022, as said by the day');
  });

  test('is its day where nothing does', () => {
    expect(words(MAY, MAY).short).toBe('6 May 2022');
  });
});

describe('a comparison reads as one over time', () => {
  test.each<{ name: string; shown: Query; other: Query; reading: string }>([
    { name: 'forwards', shown: MAY, other: queryOf('2022-05-01'), reading: 'time' },
    { name: 'not backwards', shown: queryOf('2022-05-01'), other: MAY, reading: 'aside' },
    { name: 'not on one day', shown: MAY, other: { ...MAY, clock: 'said' }, reading: 'aside' },
    {
      name: 'not with other claimants as well',
      shown: MAY,
      other: queryOf('2022-05-01', { claimants: some('isw') }),
      reading: 'aside',
    },
    {
      name: 'with the same claimants in another set',
      shown: MAY,
      other: queryOf('2022-05-01', { claimants: new Set([...CLAIMANT_IDS].reverse()) }),
      reading: 'time',
    },
  ])('$name', ({ shown, other, reading }) => {
    expect(readingOf(shown, other)).toBe(reading);
  });
});
