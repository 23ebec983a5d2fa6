/** The name of a download. A CSV has nothing else to say in what was asked. */
import type { Dataset } from '../dataset.ts';
import { usesOwn } from './header.ts';
import type { ExportTable } from './table.ts';

/**
 * "claimline-shares-donetsk-2024-08-01..2025-04-30-every-7-days-d9a146aea427.csv": what, the place if
 * it is one, the days, whatever else was asked that is not the whole, the data version, and "own" where
 * a reader's own files count. Two different questions to one table may share a name only by their words.
 */
export function fileNameOf(dataset: Dataset, table: ExportTable, extension: string): string {
  const [from, to] = table.days ?? [];
  const parts = [
    'claimline',
    table.what,
    onlyPlace(table),
    from === undefined ? null : from === to ? from : `${from}..${to ?? ''}`,
    ...narrowed(dataset, table),
    dataset.version,
    usesOwn(table) ? 'own' : null,
  ];
  return `${parts.filter((part) => part !== null).join('-')}.${extension}`;
}

function onlyPlace({ query: { place, places } }: ExportTable): string | null {
  if (typeof place === 'string') return place;
  return Array.isArray(places) && places.length === 1 ? String(places[0]) : null;
}

/** What the query leaves out or reads otherwise than the map does when it opens. */
function narrowed({ claimants: all }: Dataset, { query, days }: ExportTable): string[] {
  const { step, clock, track, claimants, places } = query;
  const heard = Array.isArray(claimants) ? claimants.length : all.length;
  const isFiltered =
    ['text', 'sides', 'kinds', 'confidences', 'results'].some((part) => part in query) ||
    (days === null && ('from' in query || 'to' in query || severalOf(places)));
  return [
    ...(typeof step === 'number' && step > 1 ? [`every-${step}-days`] : []),
    ...(clock === 'said' ? ['said'] : []),
    ...(track === 'none' ? ['no-track'] : []),
    ...(heard < all.length ? [`${heard}-of-${all.length}-claimants`] : []),
    ...(isFiltered ? ['filtered'] : []),
  ];
}

/** Chosen places: with days, a table lists all its places and none of them was chosen. */
const severalOf = (places: unknown): boolean => Array.isArray(places) && places.length > 1;
