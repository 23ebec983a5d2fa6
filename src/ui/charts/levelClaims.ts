/** Which share and area claims stand on a place's chart, where, and why others do not. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import { LEVEL_KINDS } from '../../domain/inForce.ts';
import type { Query } from '../../domain/query.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Claimant, PlaceId } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';
import { claimantOf } from '../places/cardModel.ts';
import type { ChartPlace } from './chartPlaces.ts';

export type Listening = Pick<Query, 'clock' | 'claimants'>;

/** A claim that is drawn. */
export interface Mark {
  readonly claim: Claim;
  readonly claimant: Claimant;
  /** Its day on the view's clock. */
  readonly day: DayNumber;
  /** In the unit of the axis. */
  readonly value: number;
  /** Whether the axis's unit is not the one it was said in. */
  readonly isConverted: boolean;
}

/**
 * Why a claim is not drawn: it is of another base (`base` says which, null for one without a place), of
 * a holder whose part is not charted, a number of settlements, a change without a period, a repeat, of a claimant that is off, or of a day
 * that is not shown.
 */
export type Reason =
  'other-base' | 'other-holder' | 'count' | 'no-period' | 'repeat' | 'off' | 'outside';

export interface LeftOut {
  readonly reason: Reason;
  readonly base: PlaceId | null;
  readonly claims: readonly Claim[];
}

export interface Chosen<T> {
  /** Earliest first. */
  readonly drawn: readonly T[];
  /** Grouped by reason and base; none is empty. */
  readonly leftOut: readonly LeftOut[];
}

/** Whether a claim speaks of the place, as its subject or as its base. */
export function isAbout(claim: Claim, place: PlaceId): boolean {
  return claim.place === place || claim.basePlace === place;
}

/**
 * Levels claimed for a place, for its chart. A share stands at its figure; an area is counted on the
 * map's area of the place (or the other way round on an axis of km²). A figure of another base is
 * never drawn on this place's axis.
 */
export function levelMarks(
  dataset: Dataset,
  chart: ChartPlace,
  listening: Listening,
  range: DayRange,
): Chosen<Mark> {
  const claims = dataset.claims.filter(
    (claim) => LEVEL_KINDS.includes(claim.kind) && isAbout(claim, chart.place.id),
  );
  return choose(claims, (claim) => {
    const reason = reasonAgainst(claim, chart, listening, range);
    if (reason !== null) return reason;
    const isPercent = claim.unit === 'percent';
    const isConverted = isPercent !== (chart.unit === 'percent');
    const factor = isPercent ? chart.baseKm2 / 100 : 100 / chart.baseKm2;
    return {
      claim,
      claimant: claimantOf(dataset, claim.claimant),
      day: dayNumber(clockDay(claim, listening.clock)),
      value: (claim.value ?? 0) * (isConverted ? factor : 1),
      isConverted,
    };
  });
}

function reasonAgainst(
  claim: Claim,
  { place, holders }: ChartPlace,
  { clock, claimants }: Listening,
  range: DayRange,
): Reason | null {
  if (claim.sameAs !== null) return 'repeat';
  if (claim.kind === 'settlement-count') return 'count';
  if (claim.basePlace !== place.id || claim.value === null) return 'other-base';
  if (!holders.includes(claim.holder)) return 'other-holder';
  if (!claimants.has(claim.claimant)) return 'off';
  const day = dayNumber(clockDay(claim, clock));
  return day < range[0] || day > range[1] ? 'outside' : null;
}

/** The groups of several panels as one list, each reason and base once. */
export function mergeLeftOut(lists: readonly (readonly LeftOut[])[]): LeftOut[] {
  const merged = new Map<string, LeftOut>();
  for (const group of lists.flat()) {
    const key = `${group.reason} ${group.base}`;
    const claims = [...(merged.get(key)?.claims ?? []), ...group.claims];
    merged.set(key, { ...group, claims });
  }
  return [...merged.values()];
}

/** Sorts claims into those that become a mark and those left out, by reason and base. */
export function choose<T extends { readonly day: DayNumber; readonly claim: Claim }>(
  claims: readonly Claim[],
  markOf: (claim: Claim) => T | Reason,
): Chosen<T> {
  const drawn: T[] = [];
  const groups = new Map<string, { reason: Reason; base: PlaceId | null; claims: Claim[] }>();
  for (const claim of claims) {
    const made = markOf(claim);
    if (typeof made !== 'string') {
      drawn.push(made);
      continue;
    }
    const base = made === 'other-base' ? claim.basePlace : null;
    const group = groups.get(`${made} ${base}`) ?? { reason: made, base, claims: [] };
    group.claims.push(claim);
    groups.set(`${made} ${base}`, group);
  }
  drawn.sort((a, b) => a.day - b.day || (a.claim.id < b.claim.id ? -1 : 1));
  return { drawn, leftOut: [...groups.values()] };
}
