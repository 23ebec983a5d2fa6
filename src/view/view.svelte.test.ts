import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import {
  CLAIMANT_IDS,
  FIRST_DAY,
  LAST_DAY,
  queryOf,
  readingOf,
  smallDataset,
} from '../../tests/support/smallDataset.ts';
import { addDays, day } from '../domain/day.ts';
import type { ClaimId, PlaceId } from '../domain/types.ts';
import { formatView } from './url.ts';
import { View } from './view.svelte.ts';
import { DEFAULT_VIEW, type ViewState } from './viewState.ts';

const dataset = smallDataset({
  readings: [readingOf({ asOf: '2022-05-01' }), readingOf({ asOf: '2022-05-05', holder: 'ua' })],
});
const INITIAL: ViewState = { ...DEFAULT_VIEW, date: day('2022-05-02') };
const ISW = CLAIMANT_IDS[1]!;

describe('the date', () => {
  test.each([
    { to: '2021-01-01', date: FIRST_DAY },
    { to: '2022-05-20', date: '2022-05-20' },
    { to: '2030-01-01', date: LAST_DAY },
    { to: FIRST_DAY, date: FIRST_DAY },
    { to: LAST_DAY, date: LAST_DAY },
  ])('moved to $to is $date', ({ to, date }) => {
    const view = new View(dataset, INITIAL);
    view.moveTo(day(to));
    expect(view.date).toBe(date);
  });

  test('moved by days stays within the data', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const view = new View(dataset, INITIAL);
        view.moveBy(days);
        const wanted = addDays(INITIAL.date, days);
        const clamped = wanted < FIRST_DAY ? FIRST_DAY : wanted > LAST_DAY ? LAST_DAY : wanted;
        expect(view.date).toBe(clamped);
      }),
      RUNS,
    );
  });
});

describe('switching a claimant', () => {
  test.each(['all-but', 'only'] as const)('twice is as before (%s)', (mode) => {
    fc.assert(
      fc.property(fc.subarray(CLAIMANT_IDS), fc.constantFrom(...CLAIMANT_IDS), (ids, claimant) => {
        const view = new View(dataset, { ...INITIAL, sources: { mode, ids } });
        const wasOn = view.enabled.has(claimant);
        view.toggle(claimant);
        expect(view.enabled.has(claimant)).toBe(!wasOn);
        expect(view.state.sources.ids).toEqual([...view.state.sources.ids].sort());
        view.toggle(claimant);
        expect(view.state.sources).toEqual({ mode, ids });
      }),
      RUNS,
    );
  });

  test('off takes it out of the query', () => {
    const view = new View(dataset, INITIAL);
    view.toggle(ISW);
    expect([...view.query.claimants]).toEqual(CLAIMANT_IDS.filter((id) => id !== ISW));
  });
});

describe('a change', () => {
  test('replaces only what it names and leaves the state before alone', () => {
    const view = new View(dataset, Object.freeze(INITIAL));
    view.set({ theme: 'dark' });
    expect(view.shown.state).toEqual({ ...INITIAL, theme: 'dark' });
    expect(INITIAL.theme).toBe('auto');
  });

  test('says how it wants to be written to the history', () => {
    const view = new View(dataset, INITIAL);
    expect(view.lastStep).toBe('replace');
    view.moveBy(1);
    expect(view.lastStep).toBe('push');
    view.moveBy(1, 'replace');
    expect(view.lastStep).toBe('replace');
    view.toggle(ISW);
    expect(view.lastStep).toBe('push');
  });

  test('shows in the link at once', () => {
    const view = new View(dataset, INITIAL);
    expect(formatView(view.state)).toBe('?date=2022-05-02');
    view.toggle(ISW);
    expect(formatView(view.state)).toBe('?date=2022-05-02&src=-isw');
  });
});

describe('what is said in words', () => {
  test('stays with the painted frame until it is set', () => {
    const view = new View(dataset, INITIAL);
    expect(view.told.query).toBe(view.query);
    view.moveBy(1);
    expect(view.told.date).toBe(INITIAL.date);
    view.told.set(view.shown);
    expect(view.told.date).toBe(view.date);
    expect(view.told.mapState).toBe(view.mapState);
  });

  test('is not rewritten by a move of the camera', () => {
    const view = new View(dataset, INITIAL);
    const { mapState, query } = view.told;
    view.set({ camera: { zoom: 7, lat: 48, lng: 37 } });
    view.told.set(view.shown);
    expect(view.told.mapState).toBe(mapState);
    expect(view.told.query).toBe(query);
    expect(view.told.state.camera?.zoom).toBe(7);
  });
});

test('two views on one page do not share their state', () => {
  const [one, other] = [new View(dataset, INITIAL), new View(dataset, INITIAL)];
  one.moveTo(day('2022-05-09'));
  expect(other.date).toBe('2022-05-02');
  expect(other.query).toEqual(queryOf('2022-05-02'));
});

test('a band is drawn for the claim it was asked for, not for the next one', () => {
  const [one, other] = ['c-1', 'c-2'] as ClaimId[];
  const view = new View(dataset, { ...INITIAL, claim: one! });
  expect(view.state.band).toBe(false);
  view.set({ band: true });
  view.set({ claim: one!, place: 'east' as PlaceId });
  expect(view.state.band).toBe(true);
  view.set({ claim: other! });
  expect(view.state.band).toBe(false);
  view.set({ claim: one!, band: true });
  expect(view.state.band).toBe(true);
  view.set({ claim: null });
  expect(view.state.band).toBe(false);
});
