import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { addDays, day, daysBetween } from '../domain/day.ts';
import { NO_FILTER, type ClaimFilter } from '../domain/claimFilter.ts';
import { CLOCKS, TRACKS } from '../domain/query.ts';
import { KINDS, SIDES, type ClaimantId, type ClaimId, type PlaceId } from '../domain/types.ts';
import type { Known } from './parameters.ts';
import { enabledClaimants, formatView, parseView, roundCamera } from './url.ts';
import {
  ALL_SOURCES,
  COLUMNS,
  DEFAULT_VIEW,
  FORMS,
  LANGUAGES,
  MAX_ZOOM,
  MIN_ZOOM,
  SHOWS,
  TABS,
  THEMES,
  type Sources,
  type ViewState,
} from './viewState.ts';

const CLAIMANTS = ['deepstate', 'isw', 'ru-mod', 'ua-general-staff'] as unknown as ClaimantId[];
const LAYERS = ['kherson', 'kursk', 'sudzha'] as unknown as PlaceId[];
const CLAIMS = {
  'ru-mod-2025-03-12-86': '2025-03-12',
  'dpr-2014-05-11-donetsk': '2014-05-11',
} as unknown as Record<ClaimId, ReturnType<typeof day>>;

const known: Known = {
  firstDay: day('2022-02-24'),
  lastDay: day('2026-08-22'),
  claimants: new Set(CLAIMANTS),
  places: new Set([...LAYERS, 'avdiivka']),
  layers: new Set(LAYERS),
  claimDays: new Map(Object.entries(CLAIMS)),
};

const anySources: fc.Arbitrary<Sources> = fc.record({
  mode: fc.constantFrom('all-but', 'only'),
  ids: fc.subarray(CLAIMANTS),
});

/** Cameras as precise as a link can hold them. */
const anyCamera = fc
  .record({
    zoom: fc.integer({ min: MIN_ZOOM * 100, max: MAX_ZOOM * 100 }),
    lat: fc.integer({ min: -850_000, max: 850_000 }),
    lng: fc.integer({ min: -1_800_000, max: 1_800_000 }),
  })
  .map(({ zoom, lat, lng }) => ({ zoom: zoom / 100, lat: lat / 10_000, lng: lng / 10_000 }));

const anyDay = fc
  .nat({ max: daysBetween(known.firstDay, known.lastDay) })
  .map((days) => addDays(known.firstDay, days));

const anyFilter: fc.Arbitrary<ClaimFilter> = fc.record({
  text: fc.string(),
  places: fc.subarray(LAYERS),
  claimants: fc.subarray(CLAIMANTS),
  sides: fc.subarray([...SIDES]),
  kinds: fc.subarray([...KINDS]),
  confidences: fc.subarray(['high', 'medium', 'low'] as const),
  from: fc.option(anyDay),
  to: fc.option(anyDay),
});

const anyCompare = fc
  .record({
    date: fc.option(anyDay),
    clock: fc.option(fc.constantFrom(...CLOCKS)),
    sources: fc.option(anySources),
    form: fc.constantFrom(...FORMS),
  })
  .map((compare) => ((compare.date ?? compare.clock ?? compare.sources) ? compare : null));

const anyView: fc.Arbitrary<ViewState> = fc.record({
  date: fc
    .nat({ max: daysBetween(known.firstDay, known.lastDay) })
    .map((days) => addDays(known.firstDay, days)),
  clock: fc.constantFrom(...CLOCKS),
  place: fc.option(fc.constantFrom(...LAYERS, 'avdiivka' as PlaceId)),
  claim: fc.option(fc.constantFrom(...(Object.keys(CLAIMS) as ClaimId[]))),
  band: fc.boolean(),
  sources: anySources,
  track: fc.constantFrom(...TRACKS),
  hidden: fc.subarray(LAYERS),
  camera: fc.option(anyCamera),
  tab: fc.constantFrom(...TABS),
  show: fc.constantFrom(...SHOWS),
  compare: anyCompare,
  filter: anyFilter,
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() })),
  columns: fc.option(fc.subarray([...COLUMNS], { minLength: 1 })),
  moreColumns: fc.subarray([...COLUMNS]),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  version: fc.constantFrom(null, '0123456789ab'),
});

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
        '&q=a+b&side=osint~media&from=2024-01-01&sort=-value&cols=as-of~place&more=kind~id&theme=dark&v=0123456789ab' +
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
