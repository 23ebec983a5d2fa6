/** Charts over the small map of six cells, and what is drawn and left out of them. */
import { claimOf, type ClaimText } from './claims.ts';
import { CLAIMANT_IDS, smallDataset } from './smallDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { History } from '../../src/domain/history.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { chartPlaceOf, type ChartPlace } from '../../src/ui/charts/chartPlaces.ts';
import type { Chosen, Listening } from '../../src/ui/charts/levelClaims.ts';

export const EAST = 'east' as PlaceId;
export const ALL: Listening = { clock: 'asof', claimants: new Set(CLAIMANT_IDS) };

/** 40 % of the eastern oblast. */
export const SHARE: ClaimText = { kind: 'share', value: 40, unit: 'percent', basePlace: 'east' };

/** A dataset of these claims, named c-0, c-1 …, and the chart of its eastern oblast. */
export function datasetWith(texts: readonly ClaimText[]): { dataset: Dataset; chart: ChartPlace } {
  const claims = texts.map((text, i) => claimOf({ id: `c-${i}`, ...text }));
  const dataset = smallDataset({ claims });
  return { dataset, chart: chartPlaceOf(dataset, EAST) };
}

/** Ids of what is drawn, and of what is left out by reason and base. */
export const told = (chosen: Chosen<{ claim: { id: string } }>): unknown => ({
  drawn: chosen.drawn.map(({ claim }) => claim.id),
  leftOut: Object.fromEntries(
    chosen.leftOut.map(({ reason, base, claims }) => [
      base === null ? reason : `${reason} ${base}`,
      claims.map(({ id }) => id),
    ]),
  ),
});

/** Drives a sampling to its end. */
export function sampled(work: Generator<undefined, History>): History {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
