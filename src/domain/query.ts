import { dayNumber, type Day, type DayNumber } from './day.ts';
import type { Claimant, ClaimantId } from './types.ts';

/** `asof`: what was the situation on the day? `said`: what had been claimed by the day? */
export type Clock = 'asof' | 'said';
export const CLOCKS = ['asof', 'said'] as const;

/** The source that covers the region day by day; `none` leaves only spoken claims. */
export type Track = 'deepstate' | 'none';
export const TRACKS = ['deepstate', 'none'] as const;

/** What is asked of the map: a day (its end, inclusive), a clock, whom to listen to. */
export interface Query {
  readonly date: Day;
  readonly clock: Clock;
  readonly claimants: ReadonlySet<ClaimantId>;
  readonly track: Track;
}

/** A query in the form the packed tables are read with. */
export interface PackedQuery {
  readonly date: DayNumber;
  readonly isSaid: boolean;
  /** 1 at the index of each enabled claimant. */
  readonly enabled: Uint8Array;
  readonly hasTrack: boolean;
}

export function packQuery(claimants: readonly Claimant[], query: Query): PackedQuery {
  return {
    date: dayNumber(query.date),
    isSaid: query.clock === 'said',
    enabled: Uint8Array.from(claimants, (claimant) => (query.claimants.has(claimant.id) ? 1 : 0)),
    hasTrack: query.track !== 'none',
  };
}
