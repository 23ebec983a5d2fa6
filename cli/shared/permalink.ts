/** A link to a view, or its query alone, as a user pastes it after `--url`. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { problemOf } from '../../src/reports/linkProblem.ts';
import { knownFrom } from '../../src/view/knownFrom.ts';
import { parseView } from '../../src/view/url.ts';
import type { ViewState } from '../../src/view/viewState.ts';
import { UsageError } from './usageError.ts';

/** Flag and description, so that every command tells the same. */
export const URL_OPTION = [
  '--url <link>',
  'a link to a view, or its query: "?date=2025-03-12" (needed)',
] as const;
export const URL_EXAMPLE = "--url '?date=2025-03-12'";

export interface Permalink {
  readonly view: ViewState;
  /** Everything the query says, for parameters that are not the view's own. */
  readonly params: URLSearchParams;
  /** The page's folder, ending in a slash: "https://example.org/map/"; empty for a query alone. */
  readonly site: string;
}

/**
 * Reads a full link, "?query" or "query" for this dataset. Throws a UsageError, which names the
 * parameter, for a value that the page would report and replace, and for a link that is frozen at
 * another version of the data: nothing is shown that was not asked for.
 */
export function readPermalink(text: string, dataset: Dataset): Permalink {
  const { params, site } = partsOf(text);
  const known = knownFrom(dataset);
  const { view, notices } = parseView(params.toString(), known);
  const [notice] = notices;
  if (notice) throw new UsageError(problemOf(notice, known));
  if (view.version !== null && view.version !== dataset.version)
    throw new UsageError(
      `v: the link is frozen at data ${view.version}, and the data here is ${dataset.version}`,
    );
  return { view, params, site };
}

/** The data version that a link is frozen at; null for a live link, none, or one that names no version. */
export function versionIn(text: string | undefined): string | null {
  const version = text === undefined ? null : partsOf(text).params.get('v');
  return version !== null && /^[0-9a-f]{12}$/.test(version) ? version : null;
}

function partsOf(text: string): Pick<Permalink, 'params' | 'site'> {
  const link = text.trim();
  if (/^https?:\/\//i.test(link)) {
    if (!URL.canParse(link)) throw new UsageError(`"${link}" is no address`);
    const url = new URL(link);
    return { params: url.searchParams, site: new URL('./', url.origin + url.pathname).href };
  }
  const query = link.slice(link.indexOf('?') + 1).replace(/#.*$/, '');
  if (query !== '' && !query.includes('='))
    throw new UsageError(
      `"${link}" is neither a link nor its query: write it as ?date=2025-03-12&place=sudzha`,
    );
  return { params: new URLSearchParams(query), site: '' };
}
