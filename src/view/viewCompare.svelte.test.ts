import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CLAIMANT_IDS, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { day } from '../domain/day.ts';
import * as mapStates from '../domain/mapState.ts';
import { View } from './view.svelte.ts';
import { DEFAULT_VIEW, type ViewState } from './viewState.ts';

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
