import { SIX_PLACES } from '../domain/namedPlaces.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Known } from './parameters.ts';

/** What links to this dataset may name. */
export function knownFrom(dataset: Dataset): Known {
  return {
    firstDay: dataset.firstDay,
    lastDay: dataset.lastDay,
    claimants: new Set(dataset.claimants.map(({ id }) => id)),
    places: new Set([
      ...dataset.places.map(({ id }) => id),
      ...dataset.settlements.map(({ id }) => id),
    ]),
    layers: new Set(SIX_PLACES),
    claimDays: new Map(dataset.claims.map(({ id, asOf }) => [id, asOf])),
  };
}
