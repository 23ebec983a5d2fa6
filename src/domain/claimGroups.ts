/**
 * Claims told apart by one thing they say, as numbers: a hundred thousand claims name a few thousand
 * places and a few hundred days, and what is made of these is made once for each of them.
 */
import type { Claim } from './types.ts';

/** What claims are told apart by; `null` is a value like any other. */
export type ClaimKey = string | number | null;

export interface ClaimGroups {
  /** The group of each claim, numbered from 0 in the order in which they first occur. */
  readonly of: Uint32Array;
  /** The first claim of each group. */
  readonly heads: Claim[];
  /** The number of a key's group. */
  readonly number: Map<ClaimKey, number>;
}

/** Puts claims with equal keys into one group. */
export function groupClaims(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
): ClaimGroups {
  return addToGroups(noGroups(claims.length), claims, keyOf, 0, claims.length);
}

/** Before the first claim of so many is put into a group. */
export function noGroups(claims: number): ClaimGroups {
  return { of: new Uint32Array(claims), heads: [], number: new Map() };
}

/** Puts the claims from row `from` to before row `end` into groups; all before them have one. */
export function addToGroups(
  groups: ClaimGroups,
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
  from: number,
  end: number,
): ClaimGroups {
  const { of, heads, number } = groups;
  let last: ClaimKey | undefined;
  let group = 0;
  for (let row = from; row < end; row++) {
    const claim = claims[row]!;
    const key = keyOf(claim);
    // Neighbours often agree: the claims of one claimant stand together.
    if (key !== last) {
      group = number.get(key) ?? heads.push(claim) - 1;
      number.set(key, group);
      last = key;
    }
    of[row] = group;
  }
  return groups;
}

/** The rows of the claims with a key, ascending; none for a key that no claim has. */
export function rowsByKey(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
): (key: ClaimKey) => Uint32Array {
  return rowsOfGroups(groupClaims(claims, keyOf));
}

/** The rows of each group by its key, ascending; none for a key that has no group. */
export function rowsOfGroups({ of, heads, number }: ClaimGroups): (key: ClaimKey) => Uint32Array {
  // Sorted by counting: each group's rows end where those of the next begin.
  const ends = new Uint32Array(heads.length + 1);
  for (const group of of) ends[group + 1]!++;
  for (let group = 1; group < ends.length; group++) ends[group]! += ends[group - 1]!;
  const rows = new Uint32Array(of.length);
  of.forEach((group, row) => (rows[ends[group]!++] = row));
  const none = rows.subarray(0, 0);
  // A view costs more than what is read through it: each is made once.
  const views: Uint32Array[] = [];
  return (key) => {
    const group = number.get(key);
    if (group === undefined) return none;
    return (views[group] ??= rows.subarray(group === 0 ? 0 : ends[group - 1], ends[group]));
  };
}
