/** Everything a link restores. Immutable; hover, open menus and playback are not in it. */
import { NO_FILTER, type ClaimFilter } from '../domain/claimFilter.ts';
import { day, type Day } from '../domain/day.ts';
import type { Clock, Track } from '../domain/query.ts';
import type { ClaimantId, ClaimId, PlaceId, Result } from '../domain/types.ts';

/**
 * Which claimants are on. A live link stores who is off, so that a claimant added later appears in
 * it; a pinned link (with `v`) stores who is on, so that nothing appears that was not there.
 */
export interface Sources {
  readonly mode: 'all-but' | 'only';
  /** Ascending, without repeats. */
  readonly ids: readonly ClaimantId[];
}

export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** How far a camera may zoom: from the whole region to the streets a cell cannot show. */
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 13;

export const TABS = ['map', 'disputes', 'charts', 'checks', 'claims', 'data', 'about'] as const;
export type Tab = (typeof TABS)[number];
/** What the map paints: everything, or only what the enabled claimants dispute. */
export const SHOWS = ['control', 'disputes'] as const;
export type Show = (typeof SHOWS)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the map draws a comparison: only what differs, or the two sides at a divider. */
export const FORMS = ['difference', 'swipe'] as const;
export type Form = (typeof FORMS)[number];

/** The other side of a comparison: what differs from the view itself; null where nothing does. */
export interface Compare {
  readonly date: Day | null;
  readonly clock: Clock | null;
  readonly sources: Sources | null;
  readonly form: Form;
}

/** Columns of the tables of claims and of checks, in the order they stand. */
export const COLUMNS = [
  'as-of',
  'stated-on',
  'place',
  'claimant',
  'side',
  'origin',
  'kind',
  'holder',
  'value',
  'base',
  'confidence',
  'speaker',
  'until',
  'article',
  'id',
  'mapped',
  'difference',
  'outcome',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly isDescending: boolean;
}

export interface ViewState {
  readonly date: Day;
  readonly clock: Clock;
  /** The place or settlement whose "why" is open. */
  readonly place: PlaceId | null;
  /** The claim that is open. */
  readonly claim: ClaimId | null;
  /** Whether the open claim's schematic band is drawn: an area the size of its difference. */
  readonly band: boolean;
  readonly sources: Sources;
  readonly track: Track;
  /** Places whose layer is hidden, ascending. */
  readonly hidden: readonly PlaceId[];
  /** null: fitted to the places. */
  readonly camera: Camera | null;
  readonly tab: Tab;
  readonly show: Show;
  /** Never with date, clock and sources all null. */
  readonly compare: Compare | null;
  /** Which claims the tables list. */
  readonly filter: ClaimFilter;
  /** Outcomes that the list of claim checks is narrowed to, in the order of RESULTS; empty: all. */
  readonly results: readonly Result[];
  /** null: each table's own order. */
  readonly sort: Sort | null;
  /** Columns of the table of claims, in the order of COLUMNS; null: its own choice. */
  readonly columns: readonly Column[] | null;
  /** Columns added to the list of claim checks, in the order of COLUMNS. */
  readonly moreColumns: readonly Column[];
  readonly language: Language;
  readonly theme: Theme;
  /** Pinned data version; null for the newest. */
  readonly version: string | null;
}

export const ALL_SOURCES: Sources = { mode: 'all-but', ids: [] };

/** The opening moment: Sudzha, the day of the answer to the 30-day ceasefire proposal. */
export const DEFAULT_VIEW: ViewState = {
  date: day('2025-03-13'),
  clock: 'asof',
  place: null,
  claim: null,
  band: false,
  sources: ALL_SOURCES,
  track: 'deepstate',
  hidden: [],
  camera: null,
  tab: 'map',
  show: 'control',
  compare: null,
  filter: NO_FILTER,
  results: [],
  sort: null,
  columns: null,
  moreColumns: [],
  language: 'en',
  theme: 'auto',
  version: null,
};
