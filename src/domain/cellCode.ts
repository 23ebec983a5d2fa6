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
const BIT_OF_STANCE: Readonly<Record<number, number>> = {
  [RU]: NAMES_RU,
  [UA]: NAMES_UA,
  [CONTESTED]: NAMES_NEITHER,
};

/** The code that `resolve` gives a cell, without the rest of the map. */
export function codeOfCell(series: Series, cell: number, query: PackedQuery): ResolutionCode {
  return codeOf(positionFlags(series, cell, query));
}

export function codeOf(flags: number): ResolutionCode {
  return combine((flags & NAMES_RU) !== 0, (flags & NAMES_UA) !== 0, (flags & NAMES_NEITHER) !== 0);
}

/** What the enabled claimants' positions about a cell name, as bits. */
export function positionFlags(series: Series, cell: number, query: PackedQuery): number {
  const end = series.start[cell + 1] ?? 0;
  let first = series.start[cell] ?? 0;
  let flags = 0;
  while (first < end) {
    const claimant = series.claimant[first] ?? 0;
    let next = first + 1;
    while (next < end && series.claimant[next] === claimant) next++;
    if (query.enabled[claimant]) {
      const latest = latestEntry(series, first, next, query);
      if (latest !== -1 && !hasLapsed(series, latest, query)) {
        flags |= BIT_OF_STANCE[series.stance[latest] ?? 0] ?? 0;
        if (series.claim[latest] !== -1) flags |= SPOKEN;
      }
    }
    first = next;
  }
  return flags;
}
