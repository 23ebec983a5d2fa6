/** The places whose disputed area is given: the six, then the other oblasts on the map. */
import type { Dataset } from '../../domain/dataset.ts';
import { SIX_PLACES } from '../../domain/namedPlaces.ts';
import type { Place } from '../../domain/types.ts';

/** Oblasts whose cells are on the map: those among the six first, in their order. No two overlap. */
export function mappedOblasts(dataset: Dataset): Place[] {
  return mappedPlaces(dataset).filter(({ kind }) => kind === 'oblast');
}

/** The mapped oblasts, and the settlement that is one of the six. */
export function mappedPlaces(dataset: Dataset): Place[] {
  const placeOf = new Map(dataset.places.map((place) => [place.id, place]));
  const six = SIX_PLACES.flatMap((id) => placeOf.get(id) ?? []);
  const others = dataset.places.filter(
    (place) => place.kind === 'oblast' && !SIX_PLACES.includes(place.id),
  );
  return [...six, ...others].filter(({ cells }) => cells !== null && cells.length > 0);
}
