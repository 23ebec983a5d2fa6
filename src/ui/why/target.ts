/** What the "why" panel is about. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim, Place } from '../../domain/types.ts';
import type { ViewState } from '../../view/viewState.ts';
import { lookupOf } from '../../domain/lookup.ts';

export type Target =
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** `settlement`: its index (= of its cell). */
  | { readonly kind: 'settlement'; readonly settlement: number }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

/** An open claim comes before the place it was opened from; a settlement before a place. */
export function targetOf(dataset: Dataset, state: Pick<ViewState, 'claim' | 'place'>): Target {
  const { claims, places, settlements } = lookupOf(dataset);
  if (state.claim !== null) {
    const claim = claims.get(state.claim);
    return claim ? { kind: 'claim', claim } : { kind: 'unknown' };
  }
  if (state.place === null) return { kind: 'nothing' };
  const settlement = settlements.get(state.place);
  if (settlement !== undefined) return { kind: 'settlement', settlement };
  const place = places.get(state.place);
  return place ? { kind: 'place', place } : { kind: 'unknown' };
}
