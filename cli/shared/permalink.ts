/** A link to a view, or its query alone, as a user pastes it after `--url`. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { CLOCKS, TRACKS } from '../../src/domain/query.ts';
import { nearest } from '../../src/data/tables/nearest.ts';
import { knownFrom } from '../../src/view/knownFrom.ts';
import type { Known, Notice } from '../../src/view/parameters.ts';
import { parseView } from '../../src/view/url.ts';
import { FORMS, LANGUAGES, SHOWS, TABS, THEMES, type ViewState } from '../../src/view/viewState.ts';
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

/** What can be written for a parameter that takes one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  clock: CLOCKS,
  vsclock: CLOCKS,
  track: TRACKS,
  tab: TABS,
  show: SHOWS,
  vsform: FORMS,
  lang: LANGUAGES,
  theme: THEMES,
  band: ['1'],
};

/** One sentence that names the parameter and says what could be written instead. */
export function problemOf({ parameter, value, problem }: Notice, known: Known): string {
  switch (problem) {
    case 'not-a-day':
      return `${parameter}: "${value}" is not a day: write it as YYYY-MM-DD`;
    case 'outside-data':
      return parameter === 'view'
        ? `${parameter}: "${value}" lies outside what the map can show`
        : `${parameter}: ${value} lies outside the data, which runs from ${known.firstDay} to ${known.lastDay}`;
    case 'malformed':
      return parameter === 'view'
        ? `${parameter}: "${value}" cannot be read: write zoom/latitude/longitude, for example 8/51.2/35.3`
        : `${parameter}: "${value}" cannot be read: a data version has 12 digits and letters from a to f`;
    case 'unknown': {
      const words = WORDS[parameter];
      const near = nearest(value, words ?? idsOf(parameter, known));
      const help =
        near !== null
          ? `: did you mean "${near}"?`
          : words
            ? `: choose one of ${words.join(', ')}`
            : '';
      return `${parameter}: "${value}" is unknown${help}`;
    }
  }
}

/** The ids that a parameter may name. */
function idsOf(parameter: string, known: Known): Iterable<string> {
  switch (parameter) {
    case 'place':
    case 'in':
      return known.places;
    case 'hide':
      return known.layers;
    case 'claim':
      return known.claimDays.keys();
    case 'src':
    case 'vssrc':
    case 'by':
      return known.claimants;
    default:
      return [];
  }
}
