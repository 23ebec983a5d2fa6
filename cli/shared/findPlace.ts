/** What a reader means by a place: an id, or a name that only one place has. */
import type { Dataset } from '../../src/domain/dataset.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import type { FoundSettlement } from '../../src/reports/explain.ts';
import { unknown } from './suggest.ts';
import { UsageError } from './usageError.ts';

interface Named {
  readonly id: PlaceId;
  readonly name: string;
}

const LISTED = 8;

/** The id of a place or settlement that claims can be about. Throws a UsageError otherwise. */
export function findPlace(dataset: Dataset, text: string): PlaceId {
  const claimed = new Set(dataset.claims.map((claim) => claim.place));
  return findNamed(everything(dataset), 'place', text, ({ id }) => claimed.has(id)).id;
}

/** A settlement. Throws a UsageError when the text names none, several, or some other place. */
export function findSettlement(dataset: Dataset, text: string): FoundSettlement {
  const areas = new Set(dataset.places.filter((p) => p.kind !== 'settlement').map(({ id }) => id));
  const { id } = findNamed(everything(dataset), 'settlement', text, (it) => !areas.has(it.id));
  const index = dataset.settlements.findIndex((settlement) => settlement.id === id);
  if (index !== -1) return { isMapped: true, index };
  const place = dataset.places.find((candidate) => candidate.id === id);
  if (place?.kind === 'settlement') return { isMapped: false, place };
  throw new UsageError(notASettlement(dataset, id, place?.kind ?? 'place'));
}

function notASettlement(dataset: Dataset, id: PlaceId, kind: string): string {
  const city = `${id}-city`;
  const isCity = dataset.settlements.some((settlement) => settlement.id === city);
  const help = isCity
    ? `did you mean the city "${city}"?`
    : '"claimline state" prints what is held of it';
  return `"${id}" is ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}, not a settlement: ${help}`;
}

/** Places first: on the few that are settlements as well, both say the same. */
function everything(dataset: Dataset): Named[] {
  const places = new Set<string>(dataset.places.map((place) => place.id));
  return [...dataset.places, ...dataset.settlements.filter(({ id }) => !places.has(id))];
}

/** An id as it is written names its place; of several that share a name, `isLikely` chooses. */
function findNamed(
  candidates: readonly Named[],
  what: string,
  text: string,
  isLikely: (candidate: Named) => boolean,
): Named {
  const exact = candidates.find((candidate) => candidate.id === text);
  if (exact) return exact;
  const sought = text.trim().toLowerCase();
  const all = candidates.filter(({ id, name }) => id === sought || name.toLowerCase() === sought);
  const likely = all.filter(isLikely);
  const named = likely.length > 0 ? likely : all;
  const [only] = named;
  if (only && named.length === 1) return only;
  if (only) throw new UsageError(ambiguous(text, named));
  // Sites have an id that nobody types and no name.
  const words = candidates.filter(({ name }) => name !== '').flatMap(({ id, name }) => [id, name]);
  throw unknown(what, text, words, '"claimline claims" lists the places that claims are about');
}

function ambiguous(text: string, candidates: readonly Named[]): string {
  const ids = candidates.slice(0, LISTED).map((candidate) => candidate.id);
  const more = candidates.length > LISTED ? ' and more' : '';
  return `"${text}" names ${candidates.length} places: say which by its id, ${ids.join(', ')}${more}`;
}
