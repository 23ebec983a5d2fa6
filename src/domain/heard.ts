/** Whose positions a map state rests on. */
import { flagsOfPosition } from './cellCode.ts';
import type { Dataset } from './dataset.ts';
import type { MapState } from './mapState.ts';
import { endOfRun, runsByClaimant } from './series.ts';
import type { ClaimantId } from './types.ts';

/**
 * The enabled claimants whose position counts in at least one cell on the state's day, in the order
 * of the claimants' table.
 */
export function claimantsHeard(dataset: Dataset, { packed }: MapState): ClaimantId[] {
  const { series, claimants } = dataset;
  const runs = runsByClaimant(series);
  return claimants.flatMap(({ id }, claimant) => {
    if (packed.enabled[claimant] !== 1) return [];
    const isHeard = (runs[claimant] ?? []).some(
      (first) => flagsOfPosition(series, first, endOfRun(series, first), packed) !== 0,
    );
    return isHeard ? [id] : [];
  });
}
