/**
 * The one codec between a view and its link. Defaults are left out, the order is fixed, ids not
 * indexes: equal views give equal links. Bad values are reported and fall back to the default;
 * parameters that are not ours are kept.
 */
import type { Day } from '../domain/day.ts';
import { CLOCKS, TRACKS } from '../domain/query.ts';
import type { ClaimantId, ClaimId, PlaceId } from '../domain/types.ts';
import { FILTER_PARAMETERS, filterPairs, parseFilter } from './filterUrl.ts';
import {
  listOf,
  oneOf,
  parseDay,
  SEPARATOR,
  type Known,
  type Notice,
  type Report,
} from './parameters.ts';
import {
  ALL_SOURCES,
  DEFAULT_VIEW,
  FORMS,
  LANGUAGES,
  MAX_ZOOM,
  MIN_ZOOM,
  SHOWS,
  TABS,
  THEMES,
  type Camera,
  type Compare,
  type Sources,
  type ViewState,
} from './viewState.ts';

export interface Parsed {
  readonly view: ViewState;
  readonly notices: readonly Notice[];
}

const OURS = [
  'date',
  'clock',
  'place',
  'claim',
  'band',
  'src',
  'track',
  'hide',
  'view',
  'tab',
  'show',
  'vs',
  'vsclock',
  'vssrc',
  'vsform',
  ...FILTER_PARAMETERS,
  'lang',
  'theme',
  'v',
];
const VERSION_PATTERN = /^[0-9a-f]{12}$/;

export function parseView(search: string, known: Known): Parsed {
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  const report = (parameter: string, value: string, problem: Notice['problem']): null => {
    notices.push({ parameter, value, problem });
    return null;
  };
  const among = <T extends string>(name: string, allowed: readonly T[], fallback: T): T =>
    oneOf(params, name, allowed, report) ?? fallback;
  const idIn = (name: string, ids: { has(id: string): boolean }): string | null => {
    const value = params.get(name);
    if (value === null) return null;
    return ids.has(value) ? value : report(name, value, 'unknown');
  };
  const claim = idIn('claim', known.claimDays) as ClaimId | null;
  const view: ViewState = {
    date:
      parseDay('date', params.get('date'), known, report) ??
      dayOfClaim(claim, known) ??
      DEFAULT_VIEW.date,
    clock: among('clock', CLOCKS, DEFAULT_VIEW.clock),
    place: idIn('place', known.places) as PlaceId | null,
    claim,
    band: oneOf(params, 'band', ['1'], report) !== null,
    sources: parseSources('src', params.get('src'), known, report) ?? ALL_SOURCES,
    track: among('track', TRACKS, DEFAULT_VIEW.track),
    hidden: listOf(params.get('hide')).filter(
      (id) => known.layers.has(id) || report('hide', id, 'unknown'),
    ) as PlaceId[],
    camera: parseCamera(params.get('view'), report),
    tab: among('tab', TABS, DEFAULT_VIEW.tab),
    show: among('show', SHOWS, DEFAULT_VIEW.show),
    compare: parseCompare(params, known, report),
    ...parseFilter(params, known, report),
    language: among('lang', LANGUAGES, DEFAULT_VIEW.language),
    theme: among('theme', THEMES, DEFAULT_VIEW.theme),
    version: parseVersion(params.get('v'), report),
  };
  return { view, notices };
}

/** The link's query, with a leading '?' unless empty. `others`: parameters that are not ours, kept. */
export function formatView(view: ViewState, others = ''): string {
  const pairs: [string, string | null][] = [
    // A claim alone sets the date: with one open, the date is always written out.
    ['date', view.date === DEFAULT_VIEW.date && view.claim === null ? null : view.date],
    ['clock', view.clock === DEFAULT_VIEW.clock ? null : view.clock],
    ['place', view.place],
    ['claim', view.claim],
    ['band', view.band ? '1' : null],
    ['src', formatSources(view.sources, null)],
    ['track', view.track === DEFAULT_VIEW.track ? null : view.track],
    ['hide', view.hidden.length > 0 ? view.hidden.join(SEPARATOR) : null],
    ['view', view.camera && formatCamera(view.camera)],
    ['tab', view.tab === DEFAULT_VIEW.tab ? null : view.tab],
    ['show', view.show === DEFAULT_VIEW.show ? null : view.show],
    ['vs', view.compare?.date ?? null],
    ['vsclock', view.compare?.clock ?? null],
    ['vssrc', view.compare?.sources ? formatSources(view.compare.sources, 'all') : null],
    ['vsform', view.compare && view.compare.form !== FORMS[0] ? view.compare.form : null],
    ...filterPairs(view),
    ['lang', view.language === DEFAULT_VIEW.language ? null : view.language],
    ['theme', view.theme === DEFAULT_VIEW.theme ? null : view.theme],
    ['v', view.version],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of pairs) if (value !== null) params.set(name, value);
  for (const [name, value] of new URLSearchParams(others))
    if (!OURS.includes(name)) params.append(name, value);
  // '~', '/' and ',' need no escape in a query, and a link people read should not carry one.
  const text = params
    .toString()
    .replaceAll('%7E', '~')
    .replaceAll('%2F', '/')
    .replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The claimants that are on. */
export function enabledClaimants(
  sources: Sources,
  all: Iterable<ClaimantId>,
): ReadonlySet<ClaimantId> {
  const isListed = new Set<ClaimantId>(sources.ids);
  return new Set([...all].filter((id) => isListed.has(id) === (sources.mode === 'only')));
}

/** Rounded as in a link: 2 decimals of zoom, 4 of a coordinate. */
export function roundCamera({ zoom, lat, lng }: Camera): Camera {
  return { zoom: round(zoom, 2), lat: round(lat, 4), lng: round(lng, 4) };
}

function dayOfClaim(claim: ClaimId | null, known: Known): Day | null {
  const asOf = claim === null ? undefined : known.claimDays.get(claim);
  if (asOf === undefined) return null;
  return asOf < known.firstDay ? known.firstDay : asOf > known.lastDay ? known.lastDay : asOf;
}

/** null when nothing usable is written. "all": every claimant, where that is not the default. */
function parseSources(
  name: string,
  value: string | null,
  known: Known,
  report: Report,
): Sources | null {
  if (value === 'none') return { mode: 'only', ids: [] };
  if (value === 'all') return ALL_SOURCES;
  const written = listOf(value);
  const isExclusion = written.every((id) => id.startsWith('-'));
  const names = written.map((id) => (isExclusion ? id.slice(1) : id));
  const ids = names.filter(
    (id) => known.claimants.has(id) || report(name, id, 'unknown'),
  ) as ClaimantId[];
  return ids.length > 0 ? { mode: isExclusion ? 'all-but' : 'only', ids } : null;
}

function formatSources<T extends string | null>({ mode, ids }: Sources, all: T): string | T {
  if (mode === 'only') return ids.length === 0 ? 'none' : ids.join(SEPARATOR);
  return ids.length === 0 ? all : ids.map((id) => `-${id}`).join(SEPARATOR);
}

function parseCompare(params: URLSearchParams, known: Known, report: Report): Compare | null {
  const compare: Compare = {
    date: parseDay('vs', params.get('vs'), known, report),
    clock: oneOf(params, 'vsclock', CLOCKS, report),
    sources: parseSources('vssrc', params.get('vssrc'), known, report),
    form: oneOf(params, 'vsform', FORMS, report) ?? FORMS[0],
  };
  return (compare.date ?? compare.clock ?? compare.sources) ? compare : null;
}

function parseCamera(value: string | null, report: Report): Camera | null {
  if (value === null) return null;
  const parts = value.split('/').map(Number);
  const [zoom, lat, lng] = parts;
  const isSound =
    parts.length === 3 &&
    parts.every(Number.isFinite) &&
    value.split('/').every((part) => part.trim() !== '');
  if (!isSound || zoom === undefined || lat === undefined || lng === undefined)
    return report('view', value, 'malformed');
  if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || Math.abs(lat) > 85 || Math.abs(lng) > 180) {
    return report('view', value, 'outside-data');
  }
  return roundCamera({ zoom, lat, lng });
}

function formatCamera(camera: Camera): string {
  const { zoom, lat, lng } = roundCamera(camera);
  return `${zoom}/${lat}/${lng}`;
}

function parseVersion(value: string | null, report: Report): string | null {
  if (value === null) return null;
  return VERSION_PATTERN.test(value) ? value : report('v', value, 'malformed');
}

function round(value: number, decimals: number): number {
  // Adding 0 turns -0, which a link cannot hold, into 0.
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
