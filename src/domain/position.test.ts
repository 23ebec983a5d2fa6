import { describe, expect, test } from 'vitest';
import { queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { visitFates, type Fate } from './position.ts';
import { packQuery, type Query } from './query.ts';
import type { Reading } from './series.ts';
import type { ClaimantId } from './types.ts';

const ISW = 1;
const ONLY = (...ids: string[]): Partial<Query> => ({
  claimants: new Set(ids as unknown as ClaimantId[]),
});

/** Fates in the order in which the readings were given; spoken ones are numbered by it. */
function fatesOf(readings: readonly Reading[], query: Query): Fate[] {
  const dataset = smallDataset({ readings });
  const fates: Fate[] = [];
  visitFates(dataset.series, 0, packQuery(dataset.claimants, query), (entry, fate) => {
    fates[dataset.series.claim[entry] ?? -1] = fate;
  });
  return fates;
}

const said = (claim: number, asOf: string, more: Parameters<typeof readingOf>[0] = {}): Reading =>
  readingOf({ claimant: ISW, claim, asOf, ...more });

describe('the latest claim of a claimant counts', () => {
  test.each([
    { name: 'on its own day', date: '2022-05-01', fates: ['counts', 'later'] },
    { name: 'until the day before the next', date: '2022-05-04', fates: ['counts', 'later'] },
    { name: 'not once there is a next', date: '2022-05-05', fates: ['superseded', 'counts'] },
    { name: 'nothing before the first', date: '2022-04-30', fates: ['later', 'later'] },
  ])('$name', ({ date, fates }) => {
    expect(fatesOf([said(0, '2022-05-01'), said(1, '2022-05-05')], queryOf(date))).toEqual(fates);
  });

  test('ties on the clock go to the later other date', () => {
    const readings = [
      said(0, '2022-05-01', { statedOn: '2022-05-03' }),
      said(1, '2022-05-01', { statedOn: '2022-05-02' }),
    ];
    expect(fatesOf(readings, queryOf('2022-05-09'))).toEqual(['counts', 'superseded']);
    const sameSaid = [
      said(0, '2022-05-02', { statedOn: '2022-05-03' }),
      said(1, '2022-05-01', { statedOn: '2022-05-03' }),
    ];
    expect(fatesOf(sameSaid, queryOf('2022-05-09', { clock: 'said' }))).toEqual([
      'counts',
      'superseded',
    ]);
  });

  test('ties on both dates go to the later id', () => {
    const readings = [said(0, '2022-05-01'), said(1, '2022-05-01', { holder: 'ua' })];
    expect(fatesOf(readings, queryOf('2022-05-09'))).toEqual(['superseded', 'counts']);
  });

  test('a spoken claim of the same day goes before an observation of the same claimant', () => {
    const readings = [
      readingOf({ asOf: '2022-05-01' }),
      readingOf({ asOf: '2022-05-01', claim: 0, holder: 'ua' }),
    ];
    expect(fatesOf(readings, queryOf('2022-05-09'))).toEqual(
      Object.assign(['counts'], { [-1]: 'superseded' }),
    );
  });
});

describe('the clock decides which day a claim counts from', () => {
  const reading = said(0, '2022-05-01', { statedOn: '2022-05-06' });
  test.each([
    { clock: 'asof', date: '2022-05-01', fate: 'counts' },
    { clock: 'asof', date: '2022-04-30', fate: 'later' },
    { clock: 'said', date: '2022-05-05', fate: 'later' },
    { clock: 'said', date: '2022-05-06', fate: 'counts' },
  ] as const)('$clock, $date: $fate', ({ clock, date, fate }) => {
    expect(fatesOf([reading], queryOf(date, { clock }))).toEqual([fate]);
  });

  test('a claim about an early day said late wins on the clock of saying only', () => {
    const readings = [
      said(0, '2022-05-04', { statedOn: '2022-05-04' }),
      said(1, '2022-05-02', { statedOn: '2022-05-05' }),
    ];
    expect(fatesOf(readings, queryOf('2022-05-06'))).toEqual(['counts', 'superseded']);
    expect(fatesOf(readings, queryOf('2022-05-06', { clock: 'said' }))).toEqual([
      'superseded',
      'counts',
    ]);
  });
});

describe('a lapse', () => {
  const lapsing = said(1, '2022-05-02', { until: '2022-05-06' });

  test('leaves the claim in force on the day before until, not on it', () => {
    expect(fatesOf([said(0, '2022-05-01'), lapsing], queryOf('2022-05-05'))[1]).toBe('counts');
    expect(fatesOf([said(0, '2022-05-01'), lapsing], queryOf('2022-05-06'))[1]).toBe('lapsed');
  });

  test('revives no older claim', () => {
    expect(fatesOf([said(0, '2022-05-01'), lapsing], queryOf('2022-05-20'))).toEqual([
      'superseded',
      'lapsed',
    ]);
  });

  test('of an older claim does not touch the newer one', () => {
    const readings = [said(0, '2022-05-01', { until: '2022-05-06' }), said(1, '2022-05-03')];
    expect(fatesOf(readings, queryOf('2022-05-20'))).toEqual(['superseded', 'counts']);
  });

  test('before the claim was said means that it never counts on the clock of saying', () => {
    const late = said(0, '2022-05-01', { statedOn: '2022-05-08', until: '2022-05-04' });
    expect(fatesOf([late], queryOf('2022-05-08', { clock: 'said' }))).toEqual(['lapsed']);
  });
});

describe('what is switched off', () => {
  const observed = readingOf({ asOf: '2022-05-01' });
  const spoken = readingOf({ asOf: '2022-04-29', claim: 0, holder: 'ua' });

  test('a disabled claimant has no position', () => {
    expect(fatesOf([said(0, '2022-05-01')], queryOf('2022-05-09', ONLY('ru-mod')))).toEqual([
      'disabled',
    ]);
  });

  test('without a base track its observations drop, and its older spoken claim counts', () => {
    const query = queryOf('2022-05-09', { track: 'none' });
    const dataset = smallDataset({ readings: [observed, spoken] });
    const fates: [number | undefined, Fate][] = [];
    visitFates(dataset.series, 0, packQuery(dataset.claimants, query), (entry, fate) =>
      fates.push([dataset.series.claim[entry], fate]),
    );
    expect(fates).toEqual([
      [0, 'counts'],
      [-1, 'no-track'],
    ]);
  });
});
