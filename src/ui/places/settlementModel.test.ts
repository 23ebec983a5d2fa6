import { expect, test } from 'vitest';
import { queryOf, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PlaceId, Side } from '../../domain/types.ts';
import { en } from '../../text/text.ts';
import { settlementFigures } from './settlementModel.ts';

const TOWN = 'town-1' as PlaceId;
const SIDES: readonly Side[] = ['osint', 'osint', 'ru-official', 'ua-official'];

/** The town is taken back on 2 May; the other side denies it that day and withdraws on the 5th. */
const small = smallDataset({
  readings: [
    readingOf({ settlement: 1, holder: 'ua', asOf: '2022-05-01' }),
    readingOf({ settlement: 1, holder: 'ru', asOf: '2022-05-03' }),
    readingOf({ settlement: 1, claimant: 2, claim: 0, holder: 'ru', asOf: '2022-05-02' }),
    readingOf({
      settlement: 1,
      claimant: 3,
      claim: 1,
      holder: 'ua',
      status: 'denied',
      asOf: '2022-05-02',
    }),
    readingOf({
      settlement: 1,
      claimant: 3,
      claim: 2,
      holder: 'ru',
      status: 'withdrawn',
      asOf: '2022-05-05',
    }),
  ],
});
const dataset: Dataset = {
  ...small,
  claimants: small.claimants.map((claimant, index) => ({
    ...claimant,
    side: SIDES[index] as Side,
  })),
};
const { claimants } = queryOf('2022-05-01');
const on = (date: string) => settlementFigures(dataset, queryOf(date, { claimants }), TOWN);

test.each([
  { date: '2022-04-30', resolution: 'unclaimed', sides: [] },
  { date: '2022-05-01', resolution: 'ua', sides: ['osint'] },
  { date: '2022-05-02', resolution: 'disputed', sides: ['ru-official', 'ua-official', 'osint'] },
  { date: '2022-05-05', resolution: 'ru', sides: ['ru-official', 'ua-official', 'osint'] },
])('on $date it is $resolution', ({ date, resolution, sides }) => {
  expect(on(date).resolution).toBe(resolution);
  expect(on(date).sides.map(({ side }) => side)).toEqual(sides);
});

test('each side’s newest position comes with its day and its claim', () => {
  const [ru, ua, osint] = on('2022-05-03').sides;
  expect([ru?.latest.asOf, ua?.latest.asOf, osint?.latest.asOf]).toEqual([
    '2022-05-02',
    '2022-05-02',
    '2022-05-03',
  ]);
  expect(ua?.latest.claim?.id).toBe('c-001');
  expect(osint?.latest.claim).toBeNull();
});

test('counts name Russia, Ukraine and contested, leaving out nobody', () => {
  expect(on('2022-05-02').sides[1]?.counts).toEqual({ ru: 0, ua: 1, contested: 0 });
  expect(en.places.settlement.counts({ ru: 2, ua: 0, contested: 1 })).toBe('2 Russia, 1 contested');
});

test('days between two changes share one answer', () => {
  expect(on('2022-05-03')).toBe(on('2022-05-04'));
  expect(on('2022-05-05')).not.toBe(on('2022-05-04'));
});

test('a settlement that is not on the map is an error', () => {
  expect(() => settlementFigures(dataset, queryOf('2022-05-01'), 'x' as PlaceId)).toThrow(
    'x is no settlement of the map',
  );
});
