/** What one cell resolves to: the one place where its positions are counted. */
import { hasLapsed, latestEntry } from './position.ts';
import type { PackedQuery } from './query.ts';
import { combine, CONTESTED, RU, UA, type ResolutionCode } from './resolution.ts';
import type { Series } from './series.ts';

/** Bits of what a cell's positions name: a holder, neither, and whether one of them was spoken. */
const NAMES_RU = 1;
const NAMES_UA = 2;
const NAMES_NEITHER = 4;
export const SPOKEN = 8;
export const ALL_FLAGS = NAMES_RU | NAMES_UA | NAMES_NEITHER | SPOKEN;
/** Both holders are named, and somebody spoke: what anybody adds changes nothing, see `combine`. */
const SETTLED = NAMES_RU | NAMES_UA | SPOKEN;

const BIT_OF_STANCE = new Uint8Array(4);
BIT_OF_STANCE[RU] = NAMES_RU;
BIT_OF_STANCE[UA] = NAMES_UA;
BIT_OF_STANCE[CONTESTED] = NAMES_NEITHER;

const CODE_OF_FLAGS: readonly ResolutionCode[] = Array.from({ length: ALL_FLAGS + 1 }, (_, flags) =>
  combine((flags & NAMES_RU) !== 0, (flags & NAMES_UA) !== 0, (flags & NAMES_NEITHER) !== 0),
);

/** The code that `resolve` gives a cell, without the rest of the map. */
export function codeOfCell(series: Series, cell: number, query: PackedQuery): ResolutionCode {
  return codeOf(positionFlags(series, cell, query));
}

export function codeOf(flags: number): ResolutionCode {
  return CODE_OF_FLAGS[flags] ?? 0;
}

/** Whether no further position can change what these name. */
export function isSettled(flags: number): boolean {
  return (flags & SETTLED) === SETTLED;
}

/**
 * What the enabled claimants' positions about a cell name, as bits. Once they are settled, nobody else
 * is heard, and whether somebody names neither holder is left out.
 * @param most What they can name at most, where that is known: once it is all named, nobody else
 * need be heard.
 */
export function positionFlags(
  series: Series,
  cell: number,
  query: PackedQuery,
  most: number = ALL_FLAGS,
): number {
  const { start, claimant } = series;
  const { enabled } = query;
  const end = start[cell + 1] ?? 0;
  let first = start[cell] ?? 0;
  let flags = 0;
  while (first < end && flags !== most) {
    const speaker = claimant[first] ?? 0;
    let next = first + 1;
    while (next < end && claimant[next] === speaker) next++;
    if (enabled[speaker] === 1) flags |= flagsOfPosition(series, first, next, query);
    if (isSettled(flags)) return SETTLED;
    first = next;
  }
  return flags;
}

/**
 * What one claimant's position names, as bits, whether it is enabled or not: among its entries about
 * one cell, [first, next). 0 when it has no position.
 */
export function flagsOfPosition(
  series: Series,
  first: number,
  next: number,
  query: PackedQuery,
): number {
  const latest = latestEntry(series, first, next, query);
  if (latest === -1 || hasLapsed(series, latest, query)) return 0;
  const named = BIT_OF_STANCE[series.stance[latest] ?? 0] ?? 0;
  return series.claim[latest] === -1 ? named : named | SPOKEN;
}
