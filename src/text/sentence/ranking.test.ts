import { describe, expect, test } from 'vitest';
import { claimOf, type ClaimText } from '../../../tests/support/claims.ts';
import { queryOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { answerTo, rankedNews } from './ranking.ts';

const TODAY = '2022-05-10';
const ids = (...claims: ClaimText[]): string[] =>
  rankedNews(smallDataset({ claims: claims.map(claimOf) }), queryOf(TODAY)).map(({ id }) => id);

const other: ClaimText = { id: 'other', claimant: 'isw', asOf: TODAY, place: 'town-1' };
const share: ClaimText = {
  kind: 'share',
  status: null,
  value: 70,
  unit: 'percent',
  basePlace: 'donetsk',
};

test.each<{ name: string; first: ClaimText; second?: ClaimText }>([
  { name: 'the newer first', first: { asOf: TODAY }, second: { asOf: '2022-05-09' } },
  { name: 'one of the six places first', first: { asOf: TODAY, place: 'donetsk' } },
  { name: 'a share with its base before a town', first: { ...share, asOf: TODAY } },
  {
    name: 'a named holder before "contested"',
    first: { asOf: TODAY },
    second: { asOf: TODAY, status: 'contested' },
  },
  {
    name: 'a claim before its denial',
    first: { asOf: TODAY },
    second: { asOf: TODAY, status: 'denied' },
  },
  {
    name: 'news before a look back',
    first: { asOf: TODAY },
    second: { ...share, asOf: TODAY, statedOn: '2022-06-30' },
  },
])('$name', ({ first, second }) => {
  const a = { id: 'first', claimant: 'ru-mod', place: 'town-0', ...first };
  const b = { ...other, ...second };
  expect(ids(a, b)).toEqual(['first', 'other']);
  expect(ids(b, a)).toEqual(['first', 'other']);
});

test('whose claim it is decides nothing: swapped claimants keep the order of the claims', () => {
  const a: ClaimText = { ...other, id: 'a', place: 'town-0' };
  const b: ClaimText = { ...other, id: 'b', place: 'town-1' };
  expect(
    ids({ ...a, claimant: 'ru-mod', holder: 'ru' }, { ...b, claimant: 'ua-gs', holder: 'ua' }),
  ).toEqual(
    ids({ ...a, claimant: 'ua-gs', holder: 'ua' }, { ...b, claimant: 'ru-mod', holder: 'ru' }),
  );
});

describe('never told', () => {
  test.each<{ name: string; claim: ClaimText }>([
    { name: 'repeated news', claim: { sameAs: 'other' } },
    { name: 'a lapsed claim', claim: { until: TODAY } },
    { name: 'a later claim', claim: { asOf: '2022-05-11' } },
    { name: 'a remark', claim: { kind: 'statement', status: null } },
    { name: 'a claim three days old when there is newer news', claim: { asOf: '2022-05-07' } },
  ])('$name', ({ claim }) => {
    expect(ids({ id: 'never', asOf: TODAY, ...claim }, other)).toEqual(['other']);
  });

  test('a position its claimant has replaced', () => {
    expect(
      ids(
        { id: 'old', claimant: 'isw', asOf: '2022-05-09', place: 'town-1' },
        { ...other, status: 'contested' },
      ),
    ).toEqual(['other']);
  });
});

describe('answerTo', () => {
  const lead = claimOf({ id: 'lead', claimant: 'ru-mod', place: 'town-1', asOf: TODAY });
  const answer = (...claims: ClaimText[]): string | undefined =>
    answerTo(smallDataset({ claims: [lead, ...claims.map(claimOf)] }), lead, queryOf(TODAY))?.id;
  const word: ClaimText = { ...other, asOf: '2022-05-08', holder: 'ua' };

  test('is another claimant’s other holder', () => {
    expect(answer(word)).toBe('other');
    expect(answer({ ...word, holder: 'ru' })).toBeUndefined();
    expect(answer({ ...word, claimant: 'ru-mod' })).toBeUndefined();
    expect(answer({ ...word, place: 'town-0' })).toBeUndefined();
    expect(answer({ ...word, asOf: '2022-04-01' })).toBeUndefined();
  });

  test('prefers a named holder to a newer "contested"', () => {
    const contested = { ...word, id: 'contested', claimant: 'ua-gs', status: 'contested' } as const;
    expect(answer({ ...contested, asOf: TODAY }, word)).toBe('other');
    expect(answer({ ...contested, asOf: TODAY })).toBe('contested');
  });

  test('is the latest word of its claimant', () => {
    expect(
      answer(word, { ...word, id: 'later', holder: 'ru', asOf: '2022-05-09' }),
    ).toBeUndefined();
  });
});
