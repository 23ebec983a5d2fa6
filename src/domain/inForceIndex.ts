/** Which claims are in force, found from the newest back: for places with thousands of claims. */
import { dayNumber, type DayNumber } from './day.ts';
import { compareNewest, LEVEL_KINDS } from './inForce.ts';
import type { Clock, Query } from './query.ts';
import { clockDay, firstAfter } from './timeline.ts';
import type { Claim, Kind, PlaceId } from './types.ts';

/** The claims of one place in the order of a clock, oldest first. */
interface InOrder {
  readonly claims: readonly Claim[];
  readonly day: readonly DayNumber[];
  /** Number of the series each belongs to: of one claimant, kind and holder the latest counts. */
  readonly series: Uint32Array;
  readonly seriesCount: number;
}

/** Gives what `claimsInForce` gives, for the same claims, place and kinds. */
export class InForceIndex {
  readonly #claims: readonly Claim[];
  readonly #known = new Map<Clock, InOrder>();

  constructor(claims: readonly Claim[], place: PlaceId, kinds: readonly Kind[] = LEVEL_KINDS) {
    this.#claims = claims.filter(
      (claim) => claim.place === place && claim.sameAs === null && kinds.includes(claim.kind),
    );
  }

  /** Claims in force on the query's day and clock, newest first. */
  at(query: Query): Claim[] {
    const { claims, day, series, seriesCount } = this.#inOrder(query.clock);
    const isSeen = new Uint8Array(seriesCount);
    const inForce: Claim[] = [];
    let unseen = seriesCount;
    for (let row = firstAfter(day, dayNumber(query.date)) - 1; row >= 0 && unseen > 0; row--) {
      const own = series[row]!;
      if (isSeen[own] === 1) continue;
      isSeen[own] = 1;
      unseen--;
      const claim = claims[row]!;
      if (!query.claimants.has(claim.claimant)) continue;
      if (claim.until === null || claim.until > query.date) inForce.push(claim);
    }
    return inForce;
  }

  #inOrder(clock: Clock): InOrder {
    const known = this.#known.get(clock) ?? inOrder(this.#claims, clock);
    this.#known.set(clock, known);
    return known;
  }
}

function inOrder(all: readonly Claim[], clock: Clock): InOrder {
  const claims = [...all].sort((a, b) => compareNewest(b, a, { clock }));
  const numbers = new Map<string, number>();
  const series = Uint32Array.from(claims, ({ claimant, kind, holder }) => {
    const key = `${claimant} ${kind} ${kind === 'control' ? '' : holder}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const day = claims.map((claim) => dayNumber(clockDay(claim, clock)));
  return { claims, day, series, seriesCount: numbers.size };
}
