import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyView, known } from '../../tests/support/anyView.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { NO_FILTER } from '../domain/claimFilter.ts';
import { day } from '../domain/day.ts';
import type { ClaimantId, ClaimId, PlaceId } from '../domain/types.ts';
import { formatView, parseView } from './url.ts';
import { ALL_SOURCES, DEFAULT_VIEW, type ViewState } from './viewState.ts';

describe('a view and its link', () => {
  test('what is parsed is what was written, without a notice', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(formatView(deepFreeze(view)), known)).toEqual({ view, notices: [] });
      }),
      RUNS,
    );
  });

  test('equal views give equal links, however the link was written', () => {
    fc.assert(
      fc.property(
        anyView.chain((view) => fc.tuple(fc.constant(view), shuffledLink(view))),
        ([view, link]) => {
          expect(formatView(parseView(link, known).view)).toBe(formatView(view));
        },
      ),
      RUNS,
    );
  });

  test('the default view has the empty link', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(parseView('', known)).toEqual({ view: DEFAULT_VIEW, notices: [] });
    expect(parseView('?', known)).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  test('parameters come in a fixed order', () => {
    const view: ViewState = {
      date: day('2024-08-20'),
      clock: 'said',
      place: 'sudzha' as PlaceId,
      claim: 'ru-mod-2025-03-12-86' as ClaimId,
      band: true,
      sources: { mode: 'all-but', ids: ['isw', 'ru-mod'] as unknown as ClaimantId[] },
      track: 'none',
      hidden: ['kherson', 'kursk'] as unknown as PlaceId[],
      camera: { zoom: 7.25, lat: 51.2, lng: 35.27 },
      tab: 'about',
      show: 'disputes',
      compare: { date: day('2024-02-17'), clock: 'said', sources: ALL_SOURCES, form: 'swipe' },
      filter: { ...NO_FILTER, text: 'a b', sides: ['osint', 'media'], from: day('2024-01-01') },
      results: ['above', 'none'],
      sort: { column: 'value', isDescending: true },
      columns: ['as-of', 'place'],
      moreColumns: ['kind', 'id'],
      language: 'en',
      theme: 'dark',
      version: '0123456789ab',
    };
    expect(formatView(view, '?z=1&a=2')).toBe(
      '?date=2024-08-20&clock=said&place=sudzha&claim=ru-mod-2025-03-12-86&band=1&src=-isw~-ru-mod' +
        '&track=none&hide=kherson~kursk&view=7.25/51.2/35.27&tab=about&show=disputes&vs=2024-02-17&vsclock=said&vssrc=all&vsform=swipe' +
        '&q=a+b&side=osint~media&from=2024-01-01&result=above~none&sort=-value&cols=as-of~place&more=kind~id&theme=dark&v=0123456789ab' +
        '&z=1&a=2',
    );
  });

  test('parameters that are not ours are kept, repeated and odd ones too; ours are replaced', () => {
    const anyForeign = fc.array(
      fc.tuple(fc.stringMatching(/^x[a-z]{0,3}$/), fc.string({ unit: 'binary' })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(anyView, anyForeign, (view, foreign) => {
        const others = new URLSearchParams(foreign);
        others.append('date', '1999-01-01');
        const link = new URLSearchParams(formatView(view, `?${others.toString()}`));
        expect([...link].filter(([name]) => name.startsWith('x'))).toEqual([
          ...new URLSearchParams(foreign),
        ]);
        expect(parseView(`?${link.toString()}`, known)).toEqual({ view, notices: [] });
      }),
      RUNS,
    );
  });
});

function shuffledLink(view: ViewState): fc.Arbitrary<string> {
  const pairs = [...new URLSearchParams(formatView(view))];
  return fc
    .shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length })
    .map((shuffled) => `?${new URLSearchParams(shuffled).toString()}`);
}
