import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { queryOf, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { resolve } from '../../domain/mapState.ts';
import type { PlaceId } from '../../domain/types.ts';
import { en } from '../../text/text.ts';
import { BAR_ORDER, figuresOf, printedSegments, trackStatus } from './cardModel.ts';

const EAST = 'east' as PlaceId;
const WEST = 'west' as PlaceId;

/** Thin spaces as plain ones. */
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

const observed = smallDataset({
  readings: [
    readingOf({ settlement: 0, holder: 'ru' }),
    readingOf({ settlement: 1, holder: 'ru' }),
    readingOf({ settlement: 1, claimant: 3, claim: 0, holder: 'ua' }),
    readingOf({ settlement: 2, holder: null, status: 'contested' }),
    readingOf({ settlement: 3, holder: 'ua' }),
  ],
});

describe('figures of a place', () => {
  const east = figuresOf(observed, resolve(observed, queryOf('2022-05-02')), EAST);

  test('the bar runs from Russia’s end to Ukraine’s', () => {
    expect(east.segments.map(({ resolution }) => resolution)).toEqual([...BAR_ORDER]);
    expect(printedSegments(east).map(({ resolution }) => resolution)).toEqual([
      'ru',
      'disputed',
      'contested',
    ]);
  });

  test('the higher figure adds disputed and contested areas to the lower', () => {
    expect(east.shares.ru.lowKm2).toBeCloseTo(1.01, 9);
    expect(east.shares.ru.highKm2).toBeCloseTo(7.11, 9);
  });

  test('segments sum to 100 % and parts to the base, whatever is claimed', () =>
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const dataset = smallDataset({ readings });
        const { segments, shares } = figuresOf(dataset, resolve(dataset, query), WEST);
        const pct = segments.reduce((sum, segment) => sum + segment.pct, 0);
        const { ru, ua, disputedKm2, contestedKm2, unclaimedKm2, baseKm2 } = shares;
        expect(pct).toBeCloseTo(100, 9);
        expect(ru.lowKm2 + ua.lowKm2 + disputedKm2 + contestedKm2 + unclaimedKm2).toBeCloseTo(
          baseKm2,
          9,
        );
      }),
      { ...RUNS, numRuns: 200 },
    ));

  test('a place about which nobody who is on says anything is silent', () => {
    const nobody = queryOf('2022-05-02', { claimants: new Set() });
    expect(figuresOf(observed, resolve(observed, nobody), EAST).isSilent).toBe(true);
    expect(east.isSilent).toBe(false);
  });

  test('open water is counted apart inside "no claim", and said so', () => {
    const west = figuresOf(observed, resolve(observed, queryOf('2022-05-02')), WEST);
    const unclaimed = west.segments.find(({ resolution }) => resolution === 'unclaimed');
    expect(west.waterPct).toBeCloseTo((100 * 3251) / (811 + 1627 + 3251), 9);
    expect(unclaimed?.pct).toBeGreaterThan(west.waterPct);
    expect(plain(en.places.bar.noClaim(12, 3))).toBe('no claim 12 % (of it open water 3 %)');
    expect(plain(en.places.bar.noClaim(4.1, 4.1))).toBe('open water 4.1 %');
  });

  test('the figures are the same object until an area of the place changes', () => {
    const at = (date: string) => figuresOf(observed, resolve(observed, queryOf(date)), EAST);
    expect(at('2022-05-03')).toBe(at('2022-05-04'));
    expect(at('2022-04-30')).not.toBe(at('2022-05-04'));
  });
});

describe('the base track on a day', () => {
  test.each([
    { name: 'before its first reading', date: '2022-04-02', place: EAST, kind: 'before' },
    { name: 'on its first day', date: '2022-04-03', place: EAST, kind: 'covers' },
    {
      name: 'on the last day of a place that ends early',
      date: '2022-05-10',
      place: WEST,
      kind: 'covers',
    },
    { name: 'after it', date: '2022-05-11', place: WEST, kind: 'ended' },
    { name: 'elsewhere on that day', date: '2022-05-11', place: EAST, kind: 'covers' },
  ])('$name: $kind', ({ date, place, kind }) => {
    expect(trackStatus(observed, queryOf(date), place).kind).toBe(kind);
  });

  test('is off without a track, and while its claimant is off', () => {
    expect(trackStatus(observed, queryOf('2022-05-01', { track: 'none' }), EAST).kind).toBe('off');
    const nobody = queryOf('2022-05-01', { claimants: new Set() });
    expect(trackStatus(observed, nobody, EAST).kind).toBe('off');
  });

  test('its words give the day and the age of the last reading', () => {
    const ended = trackStatus(observed, queryOf('2022-05-12'), WEST);
    expect(en.places.track(ended, 'DeepState')).toBe(
      'base track DeepState, last read 10 May 2022, 2 days earlier.',
    );
    const before = trackStatus(observed, queryOf('2022-04-01'), WEST);
    expect(en.places.track(before, 'DeepState')).toMatch(/^no base track before 3 April 2022/);
  });
});
