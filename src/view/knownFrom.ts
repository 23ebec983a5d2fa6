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
    claimDays: new ClaimDays(dataset.claims),
  };
}

/** Looked up among the claims themselves: a link names one, and a dataset may hold a million. */
class ClaimDays implements KnownDays {
  readonly #claims: readonly Claim[];

  constructor(claims: readonly Claim[]) {
    this.#claims = claims;
  }

  get(id: string): Day | undefined {
    return claimById(this.#claims, id)?.asOf;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *keys(): Generator<string, void> {
    for (const { id } of this.#claims) yield id;
  }
}
