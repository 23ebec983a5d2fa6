/** What links may name in the tests of their codec, and any view over it. */
import fc from 'fast-check';
import type { ClaimFilter } from '../../src/domain/claimFilter.ts';
import { addDays, day, daysBetween } from '../../src/domain/day.ts';
import { CLOCKS, TRACKS } from '../../src/domain/query.ts';
import {
  KINDS,
  RESULTS,
  SIDES,
  type ClaimantId,
  type ClaimId,
  type PlaceId,
} from '../../src/domain/types.ts';
import type { Known } from '../../src/view/parameters.ts';
import {
  COLUMNS,
  FORMS,
  LANGUAGES,
  MAX_ZOOM,
  MIN_ZOOM,
  SHOWS,
  TABS,
  THEMES,
  type Sources,
  type ViewState,
} from '../../src/view/viewState.ts';

export const CLAIMANTS = [
  'deepstate',
  'isw',
  'ru-mod',
  'ua-general-staff',
] as unknown as ClaimantId[];
export const LAYERS = ['kherson', 'kursk', 'sudzha'] as unknown as PlaceId[];
const CLAIMS = {
  'ru-mod-2025-03-12-86': '2025-03-12',
  'dpr-2014-05-11-donetsk': '2014-05-11',
} as unknown as Record<ClaimId, ReturnType<typeof day>>;

export const known: Known = {
  firstDay: day('2022-02-24'),
  lastDay: day('2026-08-22'),
  claimants: new Set(CLAIMANTS),
  places: new Set([...LAYERS, 'avdiivka']),
  layers: new Set(LAYERS),
  claimDays: new Map(Object.entries(CLAIMS)),
};

export const anySources: fc.Arbitrary<Sources> = fc.record({
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

export const anyView: fc.Arbitrary<ViewState> = fc.record({
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
  results: fc.subarray([...RESULTS]),
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() })),
  columns: fc.option(fc.subarray([...COLUMNS], { minLength: 1 })),
  moreColumns: fc.subarray([...COLUMNS]),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  version: fc.constantFrom(null, '0123456789ab'),
});
