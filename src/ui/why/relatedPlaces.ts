/** Other places of the map that share ground with one: zones, composites and the country. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Place } from '../../domain/types.ts';

export function relatedPlaces(dataset: Dataset, place: Place): Place[] {
  const { start, place: placeOfRow } = dataset.cellPlaces;
  const found = new Set<number>();
  for (const cell of place.cells ?? []) {
    const end = start[cell + 1] ?? 0;
    for (let row = start[cell] ?? 0; row < end; row++) found.add(placeOfRow[row] ?? -1);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((index) => dataset.places[index])
    .filter((other): other is Place => other !== undefined && other.id !== place.id);
}
