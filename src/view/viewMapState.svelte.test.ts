import fc from 'fast-check';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CLAIMANT_IDS, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { day } from '../domain/day.ts';
import * as mapStates from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
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
