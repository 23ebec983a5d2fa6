/** The difference of two sides as a sentence and as the rows of a table. */
import { changeOf, changeOfAll, type Change, type Difference } from '../../domain/compare.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { INCURSION_ZONE, KURSK, SIX_PLACES } from '../../domain/namedPlaces.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Place, PlaceId } from '../../domain/types.ts';
import type { CompareText } from '../text/compareText.ts';
import type { Reading } from '../../text/en/compare.ts';
import { formatKm2, formatNumber, formatPct } from '../../text/format.ts';

/** The order in which gains are told and stand in the table. */
const GAINED: readonly Resolution[] = ['ru', 'ua', 'disputed', 'contested', 'unclaimed'];
export const COLUMNS = ['ru', 'ua', 'disputed', 'settled'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a cell can become that has no column: told beside the place, so that the row adds up. */
const REST: readonly Resolution[] = GAINED.filter(
  (name) => !COLUMNS.some((column) => column === name),
);

/** The smallest figure that prints as something other than nothing. */
const PRINTED = 0.1;

export interface Row {
  readonly place: Place;
  readonly change: Change;
}

/** The difference over the whole map in one sentence. */
export function differenceSentence(
  dataset: Dataset,
  difference: Difference,
  reading: Reading,
  { compare }: CompareText,
): string {
  const change = changeOfAll(dataset, difference);
  if (change.changedKm2 === 0) return compare.same;
  const gained = gainedOf(change, GAINED);
  const settled = change.lostKm2.disputed;
  return compare.sentence(
    reading,
    formatKm2(change.changedKm2),
    share(change.changedKm2, change.baseKm2, formatPct, compare.under),
    gained,
    settled > 0 ? formatKm2(settled) : null,
  );
}

/** Oblasts, Kursk's incursion zone below its oblast: those that differ, and the names of the others. */
export function rowsOf(
  dataset: Dataset,
  difference: Difference,
): { readonly rows: readonly Row[]; readonly alike: readonly string[] } {
  const places = dataset.places.filter(({ kind }) => kind === 'oblast' || kind === 'zone');
  const all = places
    .sort((a, b) => rank(a.id) - rank(b.id))
    .flatMap((place) => {
      const change = changeOf(dataset, difference, place.id);
      return change ? [{ place, change }] : [];
    });
  return {
    rows: all.filter(({ change }) => change.changedKm2 > 0),
    alike: all
      .filter(({ change, place }) => change.changedKm2 === 0 && place.kind === 'oblast')
      .map(({ place }) => place.name),
  };
}

/** All that differs in a place, and of it what stands in no column. */
export function inAllOf(change: Change, reading: Reading, { compare }: CompareText): string {
  return compare.inAll[reading](formatKm2(change.changedKm2), gainedOf(change, REST));
}

/** km² of a column of the table. */
export function km2Of({ gainedKm2, lostKm2 }: Change, column: Column): number {
  return column === 'settled' ? lostKm2.disputed : gainedKm2[column];
}

/** A part of a base in printed percentage points; "under 0.1" for what would print as nothing. */
export function pointsOf(km2: number, baseKm2: number, { compare }: CompareText): string {
  return compare.points(share(km2, baseKm2, (pct) => formatNumber(pct, 1), compare.under));
}

/** What is so on the second side alone, printed; nothing that is nothing. */
function gainedOf(
  { gainedKm2 }: Change,
  names: readonly Resolution[],
): readonly (readonly [Resolution, string])[] {
  return names
    .filter((name) => gainedKm2[name] > 0)
    .map((name) => [name, formatKm2(gainedKm2[name])] as const);
}

function share(
  km2: number,
  baseKm2: number,
  format: (pct: number) => string,
  under: (printed: string) => string,
): string {
  const pct = (100 * km2) / baseKm2;
  return pct > 0 && pct < PRINTED / 2 ? under(format(PRINTED)) : format(pct);
}

/** The six places in their order, the zone after its oblast, then the oblasts around them. */
function rank(id: PlaceId): number {
  const order = SIX_PLACES.flatMap((place) =>
    place === KURSK ? [place, INCURSION_ZONE] : [place],
  );
  const index = order.indexOf(id);
  return index === -1 ? order.length : index;
}
