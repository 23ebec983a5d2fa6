/** The part of a link that says which claims the tables list, in which order and columns. */
import { isDay, type Day } from '../domain/day.ts';
import {
  KINDS,
  RESULTS,
  SIDES,
  type ClaimantId,
  type Confidence,
  type PlaceId,
} from '../domain/types.ts';
import { listOf, oneOf, SEPARATOR, someOf, type Known, type Report } from './parameters.ts';
import { COLUMNS, type Column, type Sort, type ViewState } from './viewState.ts';

type FilterState = Pick<ViewState, 'filter' | 'results' | 'sort' | 'columns' | 'moreColumns'>;

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

export const FILTER_PARAMETERS = [
  'q',
  'in',
  'by',
  'side',
  'kind',
  'conf',
  'from',
  'to',
  'result',
  'sort',
  'cols',
  'more',
] as const;

export function parseFilter(params: URLSearchParams, known: Known, report: Report): FilterState {
  const ids = (name: string, all: ReadonlySet<string>): string[] =>
    listOf(params.get(name)).filter((id) => all.has(id) || report(name, id, 'unknown'));
  const dayOf = (name: string): Day | null => {
    const value = params.get(name);
    return value === null || isDay(value) ? value : report(name, value, 'not-a-day');
  };
  const columns = someOf(params, 'cols', COLUMNS, report);
  return {
    filter: {
      text: params.get('q') ?? '',
      places: ids('in', known.places) as PlaceId[],
      claimants: ids('by', known.claimants) as ClaimantId[],
      sides: someOf(params, 'side', SIDES, report),
      kinds: someOf(params, 'kind', KINDS, report),
      confidences: someOf(params, 'conf', CONFIDENCES, report),
      from: dayOf('from'),
      to: dayOf('to'),
    },
    results: someOf(params, 'result', RESULTS, report),
    sort: parseSort(params, report),
    columns: columns.length > 0 ? columns : null,
    moreColumns: someOf(params, 'more', COLUMNS, report),
  };
}

export function filterPairs({
  filter,
  results,
  sort,
  columns,
  moreColumns,
}: FilterState): [string, string | null][] {
  const list = (items: readonly string[]): string | null =>
    items.length > 0 ? items.join(SEPARATOR) : null;
  return [
    ['q', filter.text === '' ? null : filter.text],
    ['in', list(filter.places)],
    ['by', list(filter.claimants)],
    ['side', list(filter.sides)],
    ['kind', list(filter.kinds)],
    ['conf', list(filter.confidences)],
    ['from', filter.from],
    ['to', filter.to],
    ['result', list(results)],
    ['sort', sort && `${sort.isDescending ? '-' : ''}${sort.column}`],
    ['cols', list(columns ?? [])],
    ['more', list(moreColumns)],
  ];
}

function parseSort(params: URLSearchParams, report: Report): Sort | null {
  const value = params.get('sort');
  if (value === null) return null;
  const isDescending = value.startsWith('-');
  const named = new URLSearchParams({ sort: isDescending ? value.slice(1) : value });
  const column: Column | null = oneOf(named, 'sort', COLUMNS, report);
  return column && { column, isDescending };
}
