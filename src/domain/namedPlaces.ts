/** Places and claimants that the code has to know by name. Everything else comes from the tables. */
import type { ClaimantId, PlaceId } from './types.ts';

export const KURSK = 'kursk' as PlaceId;
export const SUDZHA = 'sudzha' as PlaceId;
export const INCURSION_ZONE = 'kursk-incursion-zone' as PlaceId;
export const UKRAINE = 'ukraine' as PlaceId;

/** The six places of the product, in the order in which they are listed. */
export const SIX_PLACES: readonly PlaceId[] = [
  KURSK,
  SUDZHA,
  'donetsk' as PlaceId,
  'luhansk' as PlaceId,
  'zaporizhzhia' as PlaceId,
  'kherson' as PlaceId,
];

/** Whose map the base track `deepstate` is: its readings are this claimant's. */
export const TRACK_CLAIMANT = 'deepstate' as ClaimantId;

/** How ids of a reader's own claimants and claims begin, and no others. They say nothing of the content. */
export const OWN_PREFIX = 'own-';

/** Whether a claimant, or a claim, is the reader's own: kept in this browser, published nowhere. */
export function isOwn(id: string): boolean {
  return id.startsWith(OWN_PREFIX);
}
