/** What the search box looks through: places, claimants and events by name, claims by their words. */
import { NO_FILTER } from '../../domain/claimFilter.ts';
import type { Dataset } from '../../domain/dataset.ts';
import {
  indexNames,
  searchNames,
  type Named,
  type SearchEntry,
  type SearchResult,
} from '../../domain/search.ts';
import type { Claim, Claimant, EventPin, PlaceId } from '../../domain/types.ts';
import type { SearchText } from '../text/searchText.ts';
import { tableSort } from '../claims/claimColumns.ts';
import { claimListOf, type ClaimList } from '../claims/claimList.ts';
import { placeName } from '../../domain/lookup.ts';

const NEWEST_FIRST = tableSort(null);
/** No group shows more. */
export const SHOWN = 8;

export interface Results {
  readonly places: SearchResult<PlaceId>;
  readonly claimants: SearchResult<Claimant>;
  readonly events: SearchResult<EventPin>;
  /** Newest first. */
  readonly claims: { readonly found: readonly Claim[]; readonly total: number };
}

export interface SearchIndex {
  readonly places: readonly SearchEntry<PlaceId>[];
  readonly claimants: readonly SearchEntry<Claimant>[];
  readonly events: readonly SearchEntry<EventPin>[];
  readonly list: ClaimList;
}

/** Builds the index in steps, to be driven while the page is idle, or at once. */
export function* searchIndexOf(dataset: Dataset, text: SearchText): Generator<void, SearchIndex> {
  const claimants = yield* indexNames(claimantsOf(dataset));
  yield;
  const events = yield* indexNames(eventsOf(dataset));
  yield;
  const places = yield* indexNames(yield* placesOf(dataset));
  yield;
  const list = claimListOf(dataset, text);
  yield;
  yield* list.index.prepare();
  list.listed(NO_FILTER, NEWEST_FIRST, 'asof');
  return { places, claimants, events, list };
}

export function searchAll(dataset: Dataset, index: SearchIndex, query: string): Results {
  const text = query.trim();
  // On the clock nothing depends: no day is asked for.
  const rows =
    text === ''
      ? new Uint32Array()
      : index.list.listed({ ...NO_FILTER, text }, NEWEST_FIRST, 'asof');
  return {
    places: searchNames(index.places, text, SHOWN),
    claimants: searchNames(index.claimants, text, SHOWN),
    events: searchNames(index.events, text, SHOWN),
    claims: {
      found: [...rows.subarray(0, SHOWN)].flatMap((row) => dataset.claims[row] ?? []),
      total: rows.length,
    },
  };
}

/** Oblasts and zones first, then the towns of the map's own order, then all others by name. */
function* placesOf(dataset: Dataset): Generator<void, Named<PlaceId>[]> {
  const { places, settlements, labels } = dataset;
  const label = new Map(labels.map((settlement, rank) => [settlement, rank]));
  const named = settlements.flatMap(({ id, name, kind, oblast }, index) =>
    kind === 'settlement' && name !== ''
      ? [{ id, name, oblast, rank: label.get(index) ?? labels.length }]
      : [],
  );
  yield;
  const known = new Set(named.map(({ id }) => id));
  const others = places
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, oblast, kind }) => ({
      id,
      name,
      oblast,
      rank: kind === 'settlement' ? labels.length + 1 : -1,
    }));
  yield;
  const sorted = [...others, ...named].sort(
    (a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  yield;
  return sorted.map(({ id, name, oblast }, order) => ({
    item: id,
    names: [...namesIn(name), ...(dataset.formerNames.get(id) ?? [])],
    context: oblast === null ? '' : placeName(dataset, oblast),
    order,
  }));
}

/** "Torez (Chystiakove)" is found by both its names. */
function namesIn(name: string): string[] {
  const [, first = '', second = ''] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
  return first === '' ? [name] : [name, first, second];
}

function claimantsOf({ claimants, claims }: Dataset): Named<Claimant>[] {
  const spoken = new Map<string, number>();
  for (const { claimant } of claims) spoken.set(claimant, (spoken.get(claimant) ?? 0) + 1);
  return [...claimants]
    .sort((a, b) => (spoken.get(b.id) ?? 0) - (spoken.get(a.id) ?? 0))
    .map((item, order) => ({ item, names: [item.name, item.id], context: '', order }));
}

function eventsOf(dataset: Dataset): Named<EventPin>[] {
  return [...dataset.events]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((item, order) => ({
      item,
      names: [item.title],
      context: `${placeName(dataset, item.place)} ${item.date}`,
      order,
    }));
}
