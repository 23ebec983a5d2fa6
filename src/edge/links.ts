/** Addresses of the service's own answers about a view. */
import { embeddedView, embedPairs, type EmbedOptions } from '../publish/embed/embedOptions.ts';
import { snapshotPairs, type SnapshotOptions } from '../publish/snapshotOptions.ts';
import { formatView } from '../view/url.ts';
import type { ViewState } from '../view/viewState.ts';

/** The page itself. */
export function viewLink(site: string, view: ViewState): string {
  return `${site}${formatView(view)}`;
}

/** The page for a frame. */
export function embedLink(site: string, view: ViewState, options: EmbedOptions): string {
  return `${site}embed.html${queryOf(embeddedView(view), embedPairs(options))}`;
}

export function snapshotLink(
  site: string,
  view: ViewState,
  options: SnapshotOptions,
  format: 'svg' | 'png',
): string {
  return `${site}snapshot.${format}${queryOf(view, snapshotPairs(options))}`;
}

/** The link's query with further parameters after it. */
function queryOf(view: ViewState, pairs: [string, string][]): string {
  const query = formatView(view);
  const further = new URLSearchParams(pairs).toString();
  return further === '' ? query : `${query}${query === '' ? '?' : '&'}${further}`;
}

export function oembedLink(site: string, view: ViewState, format: 'json' | 'xml'): string {
  const query = new URLSearchParams({ url: viewLink(site, view), format });
  return `${site}oembed?${query.toString()}`;
}
