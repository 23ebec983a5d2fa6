/** Which claims a researcher asked for. Pure: the table, the list of checks and the downloads share it. */
import type { Day } from './day.ts';
import type { Clock } from './query.ts';
import { clockDay } from './timeline.ts';
import type { Claim, Claimant, ClaimantId, Confidence, Kind, PlaceId, Side } from './types.ts';

/** An empty list, an empty text and a `null` day ask for nothing: all claims pass. */
export interface ClaimFilter {
  /** Words that must all occur in what is known of the claim; see `searchTextOf`. */
  readonly text: string;
  readonly places: readonly PlaceId[];
  readonly claimants: readonly ClaimantId[];
  readonly sides: readonly Side[];
  readonly kinds: readonly Kind[];
  readonly confidences: readonly Confidence[];
  /** First and last day by the clock, both inclusive. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export const NO_FILTER: ClaimFilter = {
  text: '',
  places: [],
  claimants: [],
  sides: [],
  kinds: [],
  confidences: [],
  from: null,
  to: null,
};

/** What a filter looks things up in. */
export interface FilterContext {
  readonly clock: Clock;
  readonly claimants: ReadonlyMap<ClaimantId, Claimant>;
  /** Everything of a claim that a reader may search, folded by `fold`. */
  readonly searchTextOf: (claim: Claim) => string;
}

/** The claims that pass, in the order given. */
export function filterClaims(
  claims: readonly Claim[],
  filter: ClaimFilter,
  context: FilterContext,
): Claim[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const isIn = <T>(list: readonly T[]): ((value: T | undefined) => boolean) => {
    const set = new Set(list);
    return (value) => list.length === 0 || (value !== undefined && set.has(value));
  };
  const [isPlace, isClaimant] = [isIn(filter.places), isIn(filter.claimants)];
  const [isSide, isKind] = [isIn(filter.sides), isIn(filter.kinds)];
  const isConfidence = isIn(filter.confidences);
  return claims.filter((claim) => {
    const day = clockDay(claim, context.clock);
    return (
      (filter.from === null || day >= filter.from) &&
      (filter.to === null || day <= filter.to) &&
      // A claim about an oblast's share names the place; its base may be another.
      (isPlace(claim.place) || (claim.basePlace !== null && isPlace(claim.basePlace))) &&
      isClaimant(claim.claimant) &&
      isSide(context.claimants.get(claim.claimant)?.side) &&
      isKind(claim.kind) &&
      isConfidence(claim.confidence) &&
      (words.length === 0 || hasAll(context.searchTextOf(claim), words))
    );
  });
}

/** Lower case, without diacritics and apostrophes: "Hryhorivka", "Hryhorívka" and "HRYHORIVKA" fold alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ`]/g, '')
    .toLowerCase();
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
