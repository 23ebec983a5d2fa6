/** The claim check against the base track; days once resolved are kept for each dataset. */
import { checkClaim, trackShares, type ClaimCheck } from '../../domain/claimCheck.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim } from '../../domain/types.ts';

const known = new WeakMap<Dataset, ReturnType<typeof trackShares>>();

export function checkAgainstTrack(dataset: Dataset, claim: Claim): ClaimCheck {
  const shares = known.get(dataset) ?? trackShares(dataset);
  known.set(dataset, shares);
  return checkClaim(dataset, claim, shares);
}
