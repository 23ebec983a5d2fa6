/** What the page ought to say, computed by the domain from the dataset the page was given. */
import assert from 'node:assert/strict';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Day } from '../../../src/domain/day.ts';
import { resolve, type MapState } from '../../../src/domain/mapState.ts';
import type { Query } from '../../../src/domain/query.ts';
import { RESOLUTIONS, type Resolution } from '../../../src/domain/resolution.ts';
import { sharesOf, type Shares } from '../../../src/domain/shares.ts';
import type { PlaceId } from '../../../src/domain/types.ts';

/** Everybody on, unless `change` says otherwise. */
export function stateOn(dataset: Dataset, date: string, change: Partial<Query> = {}): MapState {
  return resolve(dataset, {
    date: date as Day,
    clock: 'asof',
    claimants: new Set(dataset.claimants.map(({ id }) => id)),
    track: 'deepstate',
    ...change,
  });
}

export function resolutionOf(state: MapState, cell: number): Resolution {
  return RESOLUTIONS[state.codes[cell] ?? 0] ?? 'unclaimed';
}

export function sharesIn(dataset: Dataset, state: MapState, place: string): Shares {
  const shares = sharesOf(dataset, state, place as PlaceId);
  assert.ok(shares, `${place} is not on the map`);
  return shares;
}

/** All claimants but those a test takes out. */
export function claimantsBut(
  dataset: Dataset,
  isOut: (id: string, side: string) => boolean,
): Query['claimants'] {
  return new Set(dataset.claimants.filter(({ id, side }) => !isOut(id, side)).map(({ id }) => id));
}
