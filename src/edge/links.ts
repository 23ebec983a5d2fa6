/** Addresses of the service's own answers about a view. */
import { snapshotPairs, type SnapshotOptions } from '../publish/snapshotOptions.ts';
import { formatView } from '../view/url.ts';
import type { ViewState } from '../view/viewState.ts';

/** The page itself, or one of its siblings: `page` is "" or "embed.html". */
export function viewLink(site: string, view: ViewState, page = ''): string {
  return `${site}${page}${formatView(view)}`;
}

export function snapshotLink(
  site: string,
  view: ViewState,
  options: SnapshotOptions,
  format: 'svg' | 'png',
): string {
  const pairs = new URLSearchParams(snapshotPairs(options)).toString();
  const query = formatView(view);
  const joined = pairs === '' ? query : `${query}${query === '' ? '?' : '&'}${pairs}`;
  return `${site}snapshot.${format}${joined}`;
}

export function oembedLink(site: string, view: ViewState, format: 'json' | 'xml'): string {
  const query = new URLSearchParams({ url: viewLink(site, view), format });
  return `${site}oembed?${query.toString()}`;
}
