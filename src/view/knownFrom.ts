import { claimById } from '../domain/claimById.ts';
import { SIX_PLACES } from '../domain/namedPlaces.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { Claim } from '../domain/types.ts';
import type { Known, KnownDays } from './parameters.ts';

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
    claimDays: daysOf(dataset.claims),
  };
}

/** Looked up among the claims themselves: a link names one, and a dataset may hold a million. */
function daysOf(claims: readonly Claim[]): KnownDays {
  const get = (id: string): Day | undefined => claimById(claims, id)?.asOf;
  return { get, has: (id) => get(id) !== undefined, keys: () => claims.map(({ id }) => id) };
}
