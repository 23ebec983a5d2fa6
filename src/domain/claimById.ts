/** A claim by its id, without a table of ids: claims stand in their order. */
import type { Claim } from './types.ts';

/** The claim with this id among claims sorted by id (as a dataset's are); undefined without one. */
export function claimById(claims: readonly Claim[], id: string): Claim | undefined {
  return claims[rowOfId(claims, id)];
}

/** Where the claim with this id stands among claims sorted by id; -1 without one. */
export function rowOfId(claims: readonly Claim[], id: string): number {
  let low = 0;
  let high = claims.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = claims[middle]!.id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
