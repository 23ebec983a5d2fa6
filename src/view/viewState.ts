/** Everything a link restores. Immutable; hover, open menus and playback are not in it. */
import { day, type Day } from '../domain/day.ts';
import type { Clock, Track } from '../domain/query.ts';
import type { ClaimantId, ClaimId, PlaceId } from '../domain/types.ts';

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

export const TABS = ['map', 'about'] as const;
export type Tab = (typeof TABS)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface ViewState {
  readonly date: Day;
  readonly clock: Clock;
  /** The place or settlement whose "why" is open. */
  readonly place: PlaceId | null;
  /** The claim that is open. */
  readonly claim: ClaimId | null;
  readonly sources: Sources;
  readonly track: Track;
  /** Places whose layer is hidden, ascending. */
  readonly hidden: readonly PlaceId[];
  /** null: fitted to the places. */
  readonly camera: Camera | null;
  readonly tab: Tab;
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
  sources: ALL_SOURCES,
  track: 'deepstate',
  hidden: [],
  camera: null,
  tab: 'map',
  language: 'en',
  theme: 'auto',
  version: null,
};
