/**
 * A claimed share or area beside what the base track shows on the claim's as-of day. A comparison of
 * sources, never a verdict.
 */
import { TRACK_CLAIMANT } from './namedPlaces.ts';
import type { Dataset } from './dataset.ts';
import type { Day } from './day.ts';
import { resolve } from './mapState.ts';
import { intervalOf, sharesOf, type Interval, type Shares } from './shares.ts';
import type { Claim, Outcome, Place, PlaceId, Qualifier } from './types.ts';

/** Why a claim cannot be compared with the map. */
export type Incomparable =
  /** Neither a share nor an area. */
  | 'not-a-level'
  /** Its base is no place of the map. */
  | 'base-not-mapped'
  /** The map covers only a part of its base. */
  | 'base-partly-mapped'
  /** The base track has no reading of the place on that day. */
  | 'no-track';

/** Both ends inclusive; in percent of the base for a share, in km² for an area. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface ClaimCheck {
  readonly claim: Claim;
  readonly day: Day;
  /** The claimed figure widened by its qualifier and printed precision. */
  readonly claimed: Range | null;
  /** The place the figure is measured against, and the map's km² of it. */
  readonly basePlace: Place | null;
  readonly mappedBaseKm2: number | null;
  readonly mapped: Interval | null;
  /**
   * Claimed figure less the nearest end of the mapped interval, in percentage points and km² of the
   * mapped base; 0 inside the interval. The tolerance decides the outcome, it does not shrink this.
   */
  readonly differencePoints: number | null;
  readonly differenceKm2: number | null;
  readonly outcome: Outcome | null;
  readonly reason: Incomparable | null;
}

/** "About" is read as half of five units: 75 % means 72.5 to 77.5. A unit is never under 1 there. */
const ABOUT_UNITS = 2.5;
const EXACT_UNITS = 0.5;

/**
 * The range a figure stands for. `exactly` is ± half a unit of its printed precision, `about` ± 2.5
 * units of at least 1 (57.5 % covers "55 to 60"); one-sided qualifiers run to the end of `scale`. A unit is the last printed decimal of a
 * percentage, and the last digit before the trailing zeros of an area.
 */
export function claimedRange(
  value: number,
  qualifier: Qualifier | null,
  scale: Range,
  unit: number,
): Range {
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return { low: value, high: scale.high };
    case 'less-than':
    case 'at-most':
      return { low: scale.low, high: value };
    default: {
      const tolerance =
        qualifier === 'about' ? ABOUT_UNITS * Math.max(1, unit) : EXACT_UNITS * unit;
      return {
        low: Math.max(scale.low, value - tolerance),
        high: Math.min(scale.high, value + tolerance),
      };
    }
  }
}

/**
 * The unit of the last printed digit: 0.1 for 99.5 %, 1 for 75 %, 1,000 for 113,000 km². Of an area at
 * least two digits are taken as meant: 5,000 km² is read to the hundred, not to the thousand.
 */
export function printedUnit(value: number, isPercent: boolean): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  if (decimals > 0 || isPercent) return 10 ** -decimals;
  let unit = 1;
  while (unit * 100 <= value && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** Checks one claim. `sharesOn` gives the base track's shares of a place on a day; see `trackShares`. */
export function checkClaim(
  dataset: Dataset,
  claim: Claim,
  sharesOn: (place: PlaceId, day: Day) => Shares | null,
): ClaimCheck {
  const nothing = {
    claim,
    day: claim.asOf,
    claimed: null,
    basePlace: null,
    mappedBaseKm2: null,
    mapped: null,
    differencePoints: null,
    differenceKm2: null,
    outcome: null,
  };
  if ((claim.kind !== 'share' && claim.kind !== 'area') || claim.value === null) {
    return { ...nothing, reason: 'not-a-level' };
  }
  const isShare = claim.kind === 'share';
  const scale = { low: 0, high: isShare ? 100 : Infinity };
  const claimed = claimedRange(
    claim.value,
    claim.qualifier,
    scale,
    printedUnit(claim.value, isShare),
  );
  const basePlace = dataset.places.find((place) => place.id === claim.basePlace) ?? null;
  if (!basePlace?.cells) return { ...nothing, claimed, basePlace, reason: 'base-not-mapped' };
  if (basePlace.isPartial) return { ...nothing, claimed, basePlace, reason: 'base-partly-mapped' };
  const lastRead = dataset.trackEnds.get(basePlace.id) ?? dataset.trackTo;
  const shares = sharesOn(basePlace.id, claim.asOf);
  if (!shares || claim.asOf < dataset.trackFrom || claim.asOf > lastRead) {
    return { ...nothing, claimed, basePlace, reason: 'no-track' };
  }
  const mapped = intervalOf(shares, claim.holder);
  const range = isShare
    ? { low: mapped.lowPct, high: mapped.highPct }
    : { low: mapped.lowKm2, high: mapped.highKm2 };
  const gap = gapTo(claim.value, range);
  return {
    claim,
    day: claim.asOf,
    claimed,
    basePlace,
    mappedBaseKm2: shares.baseKm2,
    mapped,
    differencePoints: isShare ? gap : (100 * gap) / shares.baseKm2,
    differenceKm2: isShare ? (gap * shares.baseKm2) / 100 : gap,
    outcome: outcomeOf(claimed, range),
    reason: null,
  };
}

/** Signed distance from a figure to a range; 0 inside it. */
function gapTo(value: number, range: Range): number {
  return value > range.high ? value - range.high : value < range.low ? value - range.low : 0;
}

function outcomeOf(claimed: Range, mapped: Range): Outcome {
  if (claimed.low > mapped.high) return 'above';
  if (claimed.high < mapped.low) return 'below';
  return 'within';
}

/** Shares by the base track alone, each day resolved once. */
export function trackShares(dataset: Dataset): (place: PlaceId, day: Day) => Shares | null {
  const known = new Map<Day, ReturnType<typeof resolve>>();
  return (place, day) => {
    const query = {
      date: day,
      clock: 'asof',
      claimants: new Set([TRACK_CLAIMANT]),
      track: 'deepstate',
    } as const;
    const state = known.get(day) ?? resolve(dataset, query);
    known.set(day, state);
    return sharesOf(dataset, state, place);
  };
}
