/** What the six cards print: figures of a place, its bar and the state of its base track. Pure. */
import { TRACK_CLAIMANT } from '../../domain/namedPlaces.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { daysBetween, type Day } from '../../domain/day.ts';
import type { MapState } from '../../domain/mapState.ts';
import type { Query } from '../../domain/query.ts';
import { RESOLUTIONS, type Resolution } from '../../domain/resolution.ts';
import { sharesOf, type Shares } from '../../domain/shares.ts';
import type { Claimant, ClaimantId, Place, PlaceId } from '../../domain/types.ts';

/** Less than this prints as 0 %. */
const PRINTED_PCT = 0.05;

/** From Russia's end of the bar to Ukraine's. */
export const BAR_ORDER = ['ru', 'disputed', 'contested', 'unclaimed', 'ua'] as const;

export interface Segment {
  readonly resolution: Resolution;
  /** Percent of the place's cells; the five of a place sum to 100. */
  readonly pct: number;
}

export interface Figures {
  readonly place: Place;
  readonly shares: Shares;
  /** In BAR_ORDER; empty parts included. */
  readonly segments: readonly Segment[];
  /** Open water in percent of the place; a part of "no claim". */
  readonly waterPct: number;
  /** Whether nobody who is on says anything about the place. */
  readonly isSilent: boolean;
}

/** The figures each place had last, with the areas they come from. */
const lastFigures = new WeakMap<Dataset, Map<PlaceId, { key: string; figures: Figures }>>();

/**
 * Figures of a mapped place: the very same object while its areas stay the same, so that a step
 * elsewhere on the map touches nothing of this card. Throws a RangeError when the place has no cells.
 */
export function figuresOf(dataset: Dataset, state: MapState, id: PlaceId): Figures {
  const known = lastFigures.get(dataset) ?? new Map<PlaceId, { key: string; figures: Figures }>();
  lastFigures.set(dataset, known);
  const row = placeIndexOf(dataset, id) * RESOLUTIONS.length;
  const key = state.ha.subarray(row, row + RESOLUTIONS.length).join(' ');
  const last = known.get(id);
  if (last?.key === key) return last.figures;
  const figures = measure(dataset, state, id);
  known.set(id, { key, figures });
  return figures;
}

function measure(dataset: Dataset, state: MapState, id: PlaceId): Figures {
  const place = placeOf(dataset, id);
  const shares = sharesOf(dataset, state, id);
  if (!shares) throw new RangeError(`${id} is no place of the map`);
  const segments = BAR_ORDER.map((resolution) => ({
    resolution,
    pct: (100 * km2Of(shares, resolution)) / shares.baseKm2,
  }));
  const waterPct = (100 * shares.waterKm2) / shares.baseKm2;
  const spokenOf = segments
    .filter((segment) => segment.resolution !== 'unclaimed')
    .reduce((sum, segment) => sum + segment.pct, 0);
  return { place, shares, segments, waterPct, isSilent: spokenOf < PRINTED_PCT };
}

/** The segments large enough to print a figure for. */
export function printedSegments({ segments }: Figures): Segment[] {
  return segments.filter((segment) => segment.pct >= PRINTED_PCT);
}

function km2Of(shares: Shares, resolution: Resolution): number {
  switch (resolution) {
    case 'ru':
    case 'ua':
      return shares[resolution].lowKm2;
    case 'disputed':
      return shares.disputedKm2;
    case 'contested':
      return shares.contestedKm2;
    case 'unclaimed':
      return shares.unclaimedKm2;
  }
}

/** What the base track says about a place on a day. */
export type TrackStatus =
  | { readonly kind: 'covers' }
  /** No base track is chosen, or its claimant is switched off. */
  | { readonly kind: 'off' }
  /** The day comes before the first reading. */
  | { readonly kind: 'before'; readonly from: Day }
  /** The day comes after the last reading, which still counts. */
  | { readonly kind: 'ended'; readonly lastRead: Day; readonly ageDays: number };

const OFF = { kind: 'off' } as const;
const COVERS = { kind: 'covers' } as const;

export function trackStatus(dataset: Dataset, query: Query, place: PlaceId): TrackStatus {
  if (query.track === 'none' || !query.claimants.has(TRACK_CLAIMANT)) return OFF;
  if (query.date < dataset.trackFrom) return { kind: 'before', from: dataset.trackFrom };
  const lastRead = dataset.trackEnds.get(place) ?? dataset.trackTo;
  if (query.date <= lastRead) return COVERS;
  return { kind: 'ended', lastRead, ageDays: daysBetween(lastRead, query.date) };
}

/** The base track's name: its claimant's. */
export function trackName(dataset: Dataset): string {
  return claimantOf(dataset, TRACK_CLAIMANT).name;
}

const claimantsOf = new WeakMap<Dataset, ReadonlyMap<ClaimantId, Claimant>>();

/** The claimants by id, made once for each dataset. */
export function claimantsById(dataset: Dataset): ReadonlyMap<ClaimantId, Claimant> {
  const table =
    claimantsOf.get(dataset) ??
    new Map(dataset.claimants.map((claimant) => [claimant.id, claimant]));
  claimantsOf.set(dataset, table);
  return table;
}

export function claimantOf(dataset: Dataset, id: ClaimantId): Claimant {
  const claimant = claimantsById(dataset).get(id);
  if (!claimant) throw new RangeError(`got claimant ${id}, which the dataset does not name`);
  return claimant;
}

/** "Institute for the Study of War, DeepState". */
export function claimantNames(dataset: Dataset, ids: readonly ClaimantId[]): string {
  return ids.map((id) => claimantOf(dataset, id).name).join(', ');
}

const placeIndexes = new WeakMap<Dataset, Map<PlaceId, number>>();

/** Index of a place in the dataset; -1 when it has none of that id. */
export function placeIndexOf(dataset: Dataset, id: PlaceId): number {
  const table =
    placeIndexes.get(dataset) ?? new Map(dataset.places.map((place, index) => [place.id, index]));
  placeIndexes.set(dataset, table);
  return table.get(id) ?? -1;
}

export function placeOf(dataset: Dataset, id: PlaceId): Place {
  const place = dataset.places[placeIndexOf(dataset, id)];
  if (!place) throw new RangeError(`got place ${id}, which the dataset does not name`);
  return place;
}
