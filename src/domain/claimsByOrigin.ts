/** Claims in the groups of their independent origins, so that a figure stands under the one it rests on. */
import { groupByOrigin } from './origins.ts';
import type { Claim, Claimant, ClaimantId } from './types.ts';

export interface OriginClaims {
  /** Of the claimant that heads the group, in the order given. */
  readonly own: readonly Claim[];
  /** Of those whose figures come from it or from its own origin, claimant by claimant. */
  readonly derived: readonly Claim[];
}

/**
 * One group for each independent origin, as `groupByOrigin` counts them, in the order of `claims`.
 * Every claim is in exactly one. Throws when a claim names no claimant.
 */
export function claimsByOrigin(
  claims: readonly Claim[],
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): OriginClaims[] {
  const said = new Map<ClaimantId, Claim[]>();
  for (const claim of claims) {
    const known = said.get(claim.claimant);
    if (known) known.push(claim);
    else said.set(claim.claimant, [claim]);
  }
  const entries = [...said].map(([id, of]) => {
    const claimant = claimants.get(id);
    if (!claimant) throw new Error(`"${id}" is no claimant`);
    return { claimant, of };
  });
  return groupByOrigin(entries, claimants).map(({ head, derived }) => ({
    own: head.of,
    derived: derived.flatMap(({ of }) => of),
  }));
}
