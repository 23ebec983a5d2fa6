/** The base track `deepstate`: what it covers, and what its silence means. */
import { KURSK } from '../../src/domain/namedPlaces.ts';
import { day } from '../../src/domain/day.ts';
import type { Reading } from '../../src/domain/series.ts';
import type { PlaceId } from '../../src/domain/types.ts';

/** First and last day of the archives that the observations were read from, inclusive. */
export const TRACK_FROM = day('2022-04-03');
export const TRACK_TO = day('2026-08-22');
/** Kursk oblast is drawn only in the fuller of the two archives, which ends earlier. */
export const KURSK_TRACK_TO = day('2025-08-03');

/**
 * What the track says of a point without a row on its first day: the map leaves what is not occupied
 * uncoloured, so a point in Ukraine reads `ua`, and one in Russia `ru`.
 */
export function silentReading(settlement: number, claimant: number, oblast: PlaceId): Reading {
  return {
    settlement,
    claimant,
    asOf: TRACK_FROM,
    statedOn: TRACK_FROM,
    holder: oblast === KURSK ? 'ru' : 'ua',
    status: 'controlled',
    until: null,
    claim: null,
  };
}
