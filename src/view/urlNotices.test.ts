import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIMANTS, known, LAYERS } from '../../tests/support/anyView.ts';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { day } from '../domain/day.ts';
import { formatView, parseView } from './url.ts';
import { DEFAULT_VIEW, type ViewState } from './viewState.ts';

describe('a bad parameter gives a notice and the default', () => {
  test.each<{ link: string; problem: string; value: string; view?: Partial<ViewState> }>([
    { link: 'date=2024-02-30', problem: 'not-a-day', value: '2024-02-30' },
    { link: 'date=', problem: 'not-a-day', value: '' },
    {
      link: 'date=2021-01-01',
      problem: 'outside-data',
      value: '2021-01-01',
      view: { date: day('2022-02-24') },
    },
    {
      link: 'date=2031-01-01',
      problem: 'outside-data',
      value: '2031-01-01',
      view: { date: day('2026-08-22') },
    },
    { link: 'clock=noon', problem: 'unknown', value: 'noon' },
    { link: 'clock=', problem: 'unknown', value: '' },
    { link: 'place=atlantis', problem: 'unknown', value: 'atlantis' },
    { link: 'claim=c-0', problem: 'unknown', value: 'c-0' },
    { link: 'band=yes', problem: 'unknown', value: 'yes' },
    { link: 'src=isv', problem: 'unknown', value: 'isv' },
    { link: 'src=-isv', problem: 'unknown', value: 'isv' },
    { link: 'src=-none', problem: 'unknown', value: 'none' },
    {
      link: 'src=isw~bogus',
      problem: 'unknown',
      value: 'bogus',
      view: { sources: { mode: 'only', ids: [CLAIMANTS[1]!] } },
    },
    {
      link: 'src=isw~none',
      problem: 'unknown',
      value: 'none',
      view: { sources: { mode: 'only', ids: [CLAIMANTS[1]!] } },
    },
    {
      link: 'src=isw~-ru-mod',
      problem: 'unknown',
      value: '-ru-mod',
      view: { sources: { mode: 'only', ids: [CLAIMANTS[1]!] } },
    },
    { link: 'track=isw', problem: 'unknown', value: 'isw' },
    { link: 'hide=mars', problem: 'unknown', value: 'mars' },
    { link: 'hide=avdiivka', problem: 'unknown', value: 'avdiivka' },
    { link: 'hide=mars~kursk', problem: 'unknown', value: 'mars', view: { hidden: [LAYERS[1]!] } },
    { link: 'view=7/51', problem: 'malformed', value: '7/51' },
    { link: 'view=7/51/35/0', problem: 'malformed', value: '7/51/35/0' },
    { link: 'view=7//35', problem: 'malformed', value: '7//35' },
    { link: 'view=7/%20/35', problem: 'malformed', value: '7/ /35' },
    { link: 'view=7/NaN/35', problem: 'malformed', value: '7/NaN/35' },
    { link: 'view=7/Infinity/35', problem: 'malformed', value: '7/Infinity/35' },
    { link: 'view=', problem: 'malformed', value: '' },
    { link: 'view=2/51/35', problem: 'outside-data', value: '2/51/35' },
    { link: 'view=13.01/51/35', problem: 'outside-data', value: '13.01/51/35' },
    { link: 'view=7/86/35', problem: 'outside-data', value: '7/86/35' },
    { link: 'view=7/51/-181', problem: 'outside-data', value: '7/51/-181' },
    { link: 'tab=table', problem: 'unknown', value: 'table' },
    { link: 'lang=tlh', problem: 'unknown', value: 'tlh' },
    { link: 'theme=neon', problem: 'unknown', value: 'neon' },
    { link: 'v=latest', problem: 'malformed', value: 'latest' },
    { link: 'v=0123456789AB', problem: 'malformed', value: '0123456789AB' },
  ])('$link', ({ link, problem, value, view = {} }) => {
    const parameter = link.split('=')[0];
    expect(parseView(`?${link}`, known)).toEqual({
      view: { ...DEFAULT_VIEW, ...view },
      notices: [{ parameter, value, problem }],
    });
  });

  test('whatever is written, the view can be shown and its own link is clean', () => {
    const anyPart = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('none', '-', '~', 'isw', '-isw', '7/51/35', 'kursk', 'latest', '2024-02-30'),
    );
    const anyLink = fc.array(
      fc.tuple(
        fc.constantFrom(
          'date',
          'clock',
          'place',
          'claim',
          'src',
          'track',
          'hide',
          'view',
          'tab',
          'lang',
          'theme',
          'v',
        ),
        anyPart,
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyLink, (pairs) => {
        const { view } = parseView(`?${new URLSearchParams(pairs).toString()}`, known);
        expect(view.date >= known.firstDay && view.date <= known.lastDay).toBe(true);
        expect(parseView(formatView(view), known)).toEqual({ view, notices: [] });
      }),
      RUNS,
    );
  });
});
