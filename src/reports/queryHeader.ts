/** What was asked, repeated at the top of every answer, so that an answer stands alone. */
import { TRACK_CLAIMANT } from '../domain/namedPlaces.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { Clock, Query, Track } from '../domain/query.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';

export interface QueryHeader {
  readonly date: Day;
  readonly clock: Clock;
  readonly track: Track;
  /** Whose claims count, in the order of the claimants' table. */
  readonly claimants: readonly ClaimantId[];
  readonly dataVersion: string;
}

export function queryHeader(dataset: Dataset, query: Query): QueryHeader {
  return {
    date: query.date,
    clock: query.clock,
    track: query.track,
    claimants: dataset.claimants.map(({ id }) => id).filter((id) => query.claimants.has(id)),
    dataVersion: dataset.version,
  };
}

/** Whether the base track counts: it is chosen and its claimant is among those asked for. */
export function isTrackOn({ track, claimants }: Query | QueryHeader): boolean {
  return track !== 'none' && [...claimants].includes(TRACK_CLAIMANT);
}

/** Last day, inclusive, on which the base track read a place; null when the track does not count. */
export function trackToOf(dataset: Dataset, place: PlaceId, query: Query): Day | null {
  return isTrackOn(query) ? (dataset.trackEnds.get(place) ?? dataset.trackTo) : null;
}

/** What a reader should know about the base track on that day at a place; null for nothing. */
export function trackNote(dataset: Dataset, place: PlaceId, query: Query): string | null {
  const last = trackToOf(dataset, place, query);
  if (last === null) return null;
  if (query.date < dataset.trackFrom) {
    return `The base track begins on ${dataset.trackFrom}: before it only spoken claims count.`;
  }
  if (query.date > last) {
    return `The base track last read this place on ${last}: its readings of that day stand.`;
  }
  return null;
}
