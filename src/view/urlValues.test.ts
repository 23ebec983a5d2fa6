import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySources, CLAIMANTS, known } from '../../tests/support/anyView.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { day } from '../domain/day.ts';
import type { ClaimantId, ClaimId } from '../domain/types.ts';
import { enabledClaimants, formatView, parseView, roundCamera } from './url.ts';
import { ALL_SOURCES, DEFAULT_VIEW, type Sources } from './viewState.ts';

describe('the date of a link', () => {
  test.each([
    { link: '', date: DEFAULT_VIEW.date, why: 'none: the opening moment' },
    { link: '?date=2024-02-29', date: '2024-02-29', why: 'a day' },
    { link: '?date=latest', date: '2026-08-22', why: 'the last day of the data' },
    { link: '?claim=ru-mod-2025-03-12-86', date: '2025-03-12', why: 'the day of a claim' },
    { link: '?claim=dpr-2014-05-11-donetsk', date: '2022-02-24', why: 'a claim before the slider' },
    {
      link: '?claim=ru-mod-2025-03-12-86&date=2025-03-13',
      date: '2025-03-13',
      why: 'the written one',
    },
  ])('"$link": $why', ({ link, date }) => {
    expect(parseView(link, known)).toMatchObject({ view: { date }, notices: [] });
  });

  test('with a claim open is always written, also when it is the default', () => {
    const view = { ...DEFAULT_VIEW, claim: 'ru-mod-2025-03-12-86' as ClaimId };
    expect(formatView(view)).toBe('?date=2025-03-13&claim=ru-mod-2025-03-12-86');
  });

  test('of a claim after the data is the last day of the data', () => {
    const late = { ...known, claimDays: new Map([['late', day('2027-01-01')]]) };
    expect(parseView('?claim=late', late).view.date).toBe('2026-08-22');
  });
});

describe('sources in a link', () => {
  test.each<{ src: string; mode: Sources['mode']; ids: string[] }>([
    { src: '-isw~-deepstate', mode: 'all-but', ids: ['deepstate', 'isw'] },
    { src: 'ru-mod~isw', mode: 'only', ids: ['isw', 'ru-mod'] },
    { src: 'isw~isw', mode: 'only', ids: ['isw'] },
    { src: 'none', mode: 'only', ids: [] },
    { src: '', mode: 'all-but', ids: [] },
  ])('"$src" is $mode $ids', ({ src, mode, ids }) => {
    expect(parseView(`?src=${src}`, known)).toMatchObject({
      view: { sources: { mode, ids } },
      notices: [],
    });
  });

  test('all but some, or only some, are on', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const on = enabledClaimants(sources, CLAIMANTS);
        for (const id of CLAIMANTS)
          expect(on.has(id)).toBe(sources.ids.includes(id) === (sources.mode === 'only'));
      }),
      RUNS,
    );
    expect(enabledClaimants(ALL_SOURCES, CLAIMANTS)).toEqual(new Set(CLAIMANTS));
  });

  test('a claimant added later is on in a link that says who is off, off in one that says who is on', () => {
    const later = [...CLAIMANTS, 'newcomer' as ClaimantId];
    const on = (mode: Sources['mode']): boolean =>
      enabledClaimants({ mode, ids: [CLAIMANTS[1]!] }, later).has('newcomer' as ClaimantId);
    expect([on('all-but'), on('only')]).toEqual([true, false]);
  });
});

test('a camera is rounded to 2 decimals of zoom and 4 of a coordinate, and only once', () => {
  const camera = { zoom: 6.12345, lat: 48.123456, lng: -0.00001 };
  expect(roundCamera(camera)).toEqual({ zoom: 6.12, lat: 48.1235, lng: 0 });
  expect(roundCamera(roundCamera(camera))).toEqual(roundCamera(camera));
});
