/** What each claimant holds about each settlement, as spans of days. */
import { addDays, isDay, type Day } from '../../src/domain/day.ts';
import type { Holder, PlaceId, Status } from '../../src/domain/types.ts';
import { groupBy } from './groupBy.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { Tables } from './rows.ts';

/** First day of the observations: a point without an earlier row was held by its own country. */
const TRACK_START = '2022-04-03' as Day;
const TRACK_CLAIMANT = 'deepstate';
/** The only mapped oblast of Russia. */
const RUSSIAN_OBLAST = 'kursk';

export interface PositionSpan {
  readonly place: PlaceId;
  readonly claimant: string;
  /** Null when contested or entered: it names no holder. */
  readonly holder: Holder | null;
  /** First day. */
  readonly from: Day;
  /** First day it no longer counts: the next claim's day, the lapse, or the day after the last. */
  readonly to: Day;
  /** The spoken claim; null for an observation. */
  readonly claim: ClaimRow | null;
}

interface Reading extends Omit<PositionSpan, 'from' | 'to'> {
  readonly asOf: Day;
  readonly statedOn: Day;
  readonly id: string;
}

/**
 * The spans of the as-of clock, up to and including the latest day in the tables. At each place a
 * claimant's latest claim counts (by as_of, then stated_on, then id); rows with `sameAs` and places
 * other than settlements are left out.
 */
export function positionSpans(tables: Tables): PositionSpan[] {
  const end = addDays(lastDay(tables), 1);
  const groups = groupBy(readings(tables), (r) => `${r.place} ${r.claimant}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort(compareReadings);
    return sorted.flatMap(({ asOf, place, claimant, holder, claim }, i): PositionSpan[] => {
      const next = sorted[i + 1]?.asOf ?? end;
      const until = claim?.until ?? null;
      const to = until !== null && until < next ? until : next;
      return asOf < to ? [{ place, claimant, holder, claim, from: asOf, to }] : [];
    });
  });
}

function readings({ claims, places, settlements, observations }: Tables): Reading[] {
  const settled = new Set(places.filter((p) => p.kind === 'settlement').map((p) => p.id));
  const spoken = claims
    .filter((c) => c.kind === 'control' && c.sameAs === null && settled.has(c.place))
    .filter((c) => isDay(c.asOf) && isDay(c.statedOn))
    .map((claim): Reading => ({ ...claim, holder: heldBy(claim.holder, claim.status), claim }));
  const seen = observations
    .filter((row) => isDay(row.asOf))
    .map((row) => observed(row.settlement, row.asOf, heldBy(row.holder, row.status)));
  const early = new Set(seen.filter((r) => r.asOf <= TRACK_START).map((r) => r.place));
  const implied = settlements
    .filter((point) => !early.has(point.id))
    .map((point) => observed(point.id, TRACK_START, point.oblast === RUSSIAN_OBLAST ? 'ru' : 'ua'));
  return [...spoken, ...seen, ...implied];
}

function observed(place: PlaceId, asOf: Day, holder: Holder | null): Reading {
  return { place, claimant: TRACK_CLAIMANT, holder, asOf, statedOn: asOf, id: '', claim: null };
}

function heldBy(holder: Holder | null, status: Status | null): Holder | null {
  return status === 'contested' || status === 'entered' ? null : holder;
}

function compareReadings(a: Reading, b: Reading): number {
  return (
    compareText(a.asOf, b.asOf) || compareText(a.statedOn, b.statedOn) || compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lastDay({ claims, observations }: Tables): Day {
  const days = [...claims.map((c) => c.statedOn), ...observations.map((o) => o.asOf)];
  return days.filter((day) => isDay(day)).reduce((a, b) => (a > b ? a : b), TRACK_START);
}
