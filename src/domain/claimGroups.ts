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
  readonly heads: readonly Claim[];
  /** The number of a key's group; undefined where no claim has it. */
  readonly number: ReadonlyMap<ClaimKey, number>;
}

/** In steps of this many claims the work may be left and taken up again. */
export const PIECE = 1024;

/** Puts claims with equal keys into one group, stopping after every few claims. */
export function* groupingClaims(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
): Generator<void, ClaimGroups> {
  const of = new Uint32Array(claims.length);
  const heads: Claim[] = [];
  const number = new Map<ClaimKey, number>();
  let [last, lastGroup]: [ClaimKey | undefined, number] = [undefined, 0];
  for (let row = 0; row < of.length; row++) {
    const claim = claims[row]!;
    const key = keyOf(claim);
    // Neighbours often agree: the claims of one claimant stand together.
    if (key !== last) {
      let group = number.get(key);
      if (group === undefined) {
        group = heads.push(claim) - 1;
        number.set(key, group);
      }
      [last, lastGroup] = [key, group];
    }
    of[row] = lastGroup;
    if (row % PIECE === PIECE - 1) yield;
  }
  return { of, heads, number };
}

/** The groups at once. */
export function groupClaims(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
): ClaimGroups {
  return atOnce(groupingClaims(claims, keyOf));
}

/** Drives work to its end without a pause. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The rows of each group, as parts of one array. */
export interface GroupRows {
  /** Row numbers, those of one group together and ascending. */
  readonly rows: Uint32Array;
  /** Where the rows of each group begin; one more for the end. */
  readonly start: Uint32Array;
}

/** Sorted by counting: two readings of the group numbers. */
export function rowsOfGroups({ of, heads }: Pick<ClaimGroups, 'of' | 'heads'>): GroupRows {
  const start = new Uint32Array(heads.length + 1);
  for (let row = 0; row < of.length; row++) start[of[row]! + 1]!++;
  for (let group = 1; group < start.length; group++) start[group]! += start[group - 1]!;
  const next = start.slice();
  const rows = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) rows[next[of[row]!]!++] = row;
  return { rows, start };
}
