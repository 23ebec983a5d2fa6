/** A claim as a link to the map of its own day. */
import type { Claim } from '../../domain/types.ts';
import { formatView } from '../../view/url.ts';
import type { View } from '../../view/view.svelte.ts';
import type { ViewState } from '../../view/viewState.ts';

/** The claim opened beside the map; a day outside the slider is moved to its nearest end. */
export function onTheMap({ dataset }: View, claim: Claim): Partial<ViewState> {
  const { firstDay, lastDay } = dataset;
  const { asOf, id } = claim;
  const date = asOf < firstDay ? firstDay : asOf > lastDay ? lastDay : asOf;
  return { tab: 'map', claim: id, place: null, band: false, date };
}

export function claimHref(view: View, claim: Claim): string {
  return formatView({ ...view.told.state, ...onTheMap(view, claim) });
}

/** Follows such a link without loading the page anew, unless it is to be opened elsewhere. */
export function followClaim(event: MouseEvent, view: View, claim: Claim): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  view.set(onTheMap(view, claim));
}
