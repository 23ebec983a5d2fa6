import fc from 'fast-check';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import {
  CLAIMANT_IDS,
  FIRST_DAY,
  LAST_DAY,
  queryOf,
  readingOf,
  smallDataset,
} from '../../tests/support/smallDataset.ts';
import { addDays, day } from '../domain/day.ts';
import * as mapStates from '../domain/mapState.ts';
import type { ClaimId, PlaceId } from '../domain/types.ts';
import { formatView } from './url.ts';
import { View } from './view.svelte.ts';
import { ALL_SOURCES, DEFAULT_VIEW, type ViewState } from './viewState.ts';

vi.mock(import('../domain/mapState.ts'), async (original) => {
  const { resolve, advance } = await original();
  return { resolve: vi.fn(resolve), advance: vi.fn(advance) };
});
const resolveCalls = vi.mocked(mapStates.resolve).mock.calls;
const advanceCalls = vi.mocked(mapStates.advance).mock.calls;

const dataset = smallDataset({
  readings: [readingOf({ asOf: '2022-05-01' }), readingOf({ asOf: '2022-05-05', holder: 'ua' })],
});
const INITIAL: ViewState = { ...DEFAULT_VIEW, date: day('2022-05-02') };
const ISW = CLAIMANT_IDS[1]!;

/** Runs with a view whose effects log the map state whenever it differs. */
function logged(act: (view: View, log: mapStates.MapState[]) => void): void {
  const view = new View(dataset, INITIAL);
  const log: mapStates.MapState[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      log.push(view.mapState);
    });
  });
  flushSync();
  resolveCalls.length = 0;
  advanceCalls.length = 0;
  log.length = 0;
  act(view, log);
  stop();
}

beforeEach(() => {
  resolveCalls.length = 0;
  advanceCalls.length = 0;
});

describe('the map state', () => {
  test('is resolved from scratch once, then advanced, each once per read', () => {
    const view = new View(dataset, INITIAL);
    expect(view.mapState.codes[0]).toBe(1);
    expect([resolveCalls.length, advanceCalls.length]).toEqual([1, 0]);
    view.moveTo(day('2022-05-06'));
    expect(view.mapState.codes[0]).toBe(2);
    expect([resolveCalls.length, advanceCalls.length]).toEqual([1, 1]);
  });

  test('many changes and one flush paint once', () => {
    logged((view, log) => {
      for (let i = 0; i < 10; i++) view.moveBy(1, 'replace');
      view.toggle(ISW);
      flushSync();
      expect(log).toHaveLength(1);
      expect([resolveCalls.length, advanceCalls.length]).toEqual([0, 1]);
      expect(log[0]?.query.date).toBe('2022-05-12');
    });
  });

  test('read many times is the same value', () => {
    logged((view) => {
      view.moveBy(3);
      const first = view.mapState;
      expect([view.mapState, view.mapState]).toEqual([first, first]);
      expect(view.mapState).toBe(first);
      expect(advanceCalls).toHaveLength(1);
    });
  });

  test.each<{ name: string; change: Partial<ViewState> }>([
    { name: 'the camera', change: { camera: { zoom: 7, lat: 50, lng: 36 } } },
    { name: 'the open place', change: { place: 'east' as PlaceId } },
    { name: 'the tab', change: { tab: 'about' } },
    { name: 'the theme', change: { theme: 'dark' } },
    { name: 'hidden layers', change: { hidden: ['east' as PlaceId] } },
    { name: 'the same date', change: { date: day('2022-05-02') } },
    { name: 'the same sources', change: { sources: ALL_SOURCES } },
  ])('is not resolved again for $name', ({ change }) => {
    logged((view, log) => {
      view.set(change);
      flushSync();
      expect(log).toEqual([]);
      expect([resolveCalls.length, advanceCalls.length]).toEqual([0, 0]);
    });
  });

  test('after any walk equals resolve from scratch', () => {
    const anyWalk = fc.array(anyQuery, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyReadings, anyWalk, (readings, walk) => {
        const view = new View(smallDataset({ readings }), INITIAL);
        for (const { date, clock, claimants, track } of walk) {
          view.set({ date, clock, track, sources: { mode: 'only', ids: [...claimants] } });
          expect(view.mapState).toEqual(mapStates.resolve(view.dataset, view.query));
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});

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

describe('the other side of a comparison', () => {
  const compare = {
    date: day('2022-05-06'),
    clock: null,
    sources: null,
    form: 'difference',
  } as const;

  test('is absent while nothing is compared', () => {
    const view = new View(dataset, INITIAL);
    expect(view.other).toBeNull();
    expect(view.told.other).toBeNull();
  });

  test('differs from the view in the parts it names alone', () => {
    const view = new View(dataset, { ...INITIAL, compare });
    expect(view.other?.query).toEqual({ ...view.query, date: '2022-05-06' });
    view.set({ compare: { ...compare, date: null, clock: 'said' } });
    expect(view.other?.query).toEqual({ ...view.query, clock: 'said' });
    view.set({ compare: { ...compare, date: null, sources: { mode: 'only', ids: [ISW] } } });
    expect(view.other?.query).toEqual({ ...view.query, claimants: new Set([ISW]) });
  });

  test('with a day of its own is not resolved again by a step of the date', () => {
    const view = new View(dataset, { ...INITIAL, compare });
    const before = view.other;
    void view.mapState;
    resolveCalls.length = advanceCalls.length = 0;
    view.moveBy(1);
    void view.mapState;
    expect(view.other).toBe(before);
    expect([resolveCalls.length, advanceCalls.length]).toEqual([0, 1]);
  });

  test('after any walk equals resolve from scratch', () => {
    const anyStep = fc.tuple(anyQuery, fc.option(anyQuery));
    fc.assert(
      fc.property(
        anyReadings,
        fc.array(anyStep, { minLength: 1, maxLength: 6 }),
        (readings, walk) => {
          const view = new View(smallDataset({ readings }), INITIAL);
          for (const [{ date, track, clock }, other] of walk) {
            const sources = other && { mode: 'only' as const, ids: [...other.claimants] };
            view.set({
              date,
              track,
              clock,
              compare: other && { date: other.date, clock: other.clock, sources, form: 'swipe' },
            });
            expect(view.other).toEqual(
              other && mapStates.resolve(view.dataset, { ...other, track }),
            );
          }
        },
      ),
      { ...RUNS, numRuns: 200 },
    );
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
