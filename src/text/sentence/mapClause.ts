/** What the map shows where the day's main claim is made. */
import { TRACK_CLAIMANT } from '../../domain/namedPlaces.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { MapState } from '../../domain/mapState.ts';
import type { Query } from '../../domain/query.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import { intervalOf, sharesOf } from '../../domain/shares.ts';
import type { Claim, Place, PlaceId } from '../../domain/types.ts';
import { formatKm2, formatKm2Interval, formatPctInterval } from '../format.ts';
import type { Text } from '../text.ts';
import { subjectOf } from '../../domain/claimTable.ts';
import { lookupOf } from '../../domain/lookup.ts';
import { nameOf, ZONE } from './clauses.ts';

/** Whether the base track takes part: chosen, switched on, and begun by the day. */
export function hasBaseTrack(dataset: Dataset, query: Query): boolean {
  return (
    query.track !== 'none' && query.claimants.has(TRACK_CLAIMANT) && query.date >= dataset.trackFrom
  );
}

/**
 * What the map shows of a claim's subject, in the claim's own measure: "the map shows
 * [68.5–69.9 %]" after a share, "[400–420 km²]" after an area, "it as [disputed]" after a control
 * claim. null where the map can say nothing.
 */
export function mapClause(
  dataset: Dataset,
  claim: Claim,
  query: Query,
  mapState: MapState,
  text: Text,
): string | null {
  if (!hasBaseTrack(dataset, query)) return null;
  const id = subjectOf(claim);
  const place = lookupOf(dataset).places.get(id);
  if (place?.isPartial) return null;
  const shown =
    settlementShown(dataset, id, mapState, text) ??
    (place ? sharesShown(dataset, claim, place.id, mapState, text) : null);
  return shown && text.sentence.mapShows(shown) + lastRead(dataset, place ?? null, query, text);
}

function settlementShown(
  dataset: Dataset,
  id: PlaceId,
  mapState: MapState,
  { sentence }: Text,
): string | null {
  const cell = lookupOf(dataset).settlements.get(id);
  return cell === undefined ? null : sentence.mapState[RESOLUTIONS[mapState.codes[cell] ?? 0]!];
}

function sharesShown(
  dataset: Dataset,
  claim: Claim,
  id: PlaceId,
  mapState: MapState,
  text: Text,
): string | null {
  const { sentence, words } = text;
  const shares = sharesOf(dataset, mapState, id);
  if (!shares) return null;
  const interval = intervalOf(shares, claim.holder);
  if (claim.kind === 'area') return `[${formatKm2Interval(interval)}]`;
  const figure = formatPctInterval(interval);
  if (claim.kind !== 'share')
    return sentence.mapHolds(words.holder[claim.holder], figure, nameOf(dataset, id, text));
  return id === ZONE ? sentence.mapZone(figure, formatKm2(shares.baseKm2)) : `[${figure}]`;
}

/** The last reading of the track, where it lies before the day. */
function lastRead(
  dataset: Dataset,
  place: Place | null,
  { date }: Query,
  { sentence }: Text,
): string {
  const ends = dataset.trackEnds;
  const day =
    (place && (ends.get(place.id) ?? (place.oblast && ends.get(place.oblast)))) ?? dataset.trackTo;
  return day < date ? sentence.lastRead(sentence.on(day, date)) : '';
}
