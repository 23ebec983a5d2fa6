import { daysBetween, type Day } from '../../src/domain/day.ts';
import { groupBy } from './groupBy.ts';
import { positionSpans, type PositionSpan } from './positions.ts';
import { warningAt, type Problem } from '../../src/data/tables/problem.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { Tables } from './rows.ts';

/** A claim alone against all others for longer than this is one for an editor to look at. */
const ALONE_FOR_DAYS = 60;

/** The longest stretch of days on which every other claimant with a position names the other side. */
export interface Contradiction {
  readonly claim: ClaimRow;
  readonly from: Day;
  readonly days: number;
  readonly others: readonly string[];
}

/**
 * Spoken claims that every other claimant contradicts for over 60 days on end while they count. A
 * claim stops counting on its `until` day or when the same claimant makes a later one. A contested
 * position names no holder: it contradicts nobody, and while one stands not all others contradict.
 */
export function findContradictions(tables: Tables): Contradiction[] {
  const byPlace = groupBy(positionSpans(tables), (span) => span.place);
  return [...byPlace.values()].flatMap((spans) =>
    spans.flatMap((span) => {
      const stretch = span.claim && longestAlone(span, spans);
      return span.claim && stretch && stretch.days > ALONE_FOR_DAYS
        ? [{ claim: span.claim, ...stretch }]
        : [];
    }),
  );
}

export function contradictionWarnings(tables: Tables): Problem[] {
  return findContradictions(tables).map(({ claim, from, days, others }) =>
    warningAt(
      claim,
      'until',
      `"${claim.holder}" at ${claim.place} is contradicted by every other claimant ` +
        `(${others.join(', ')}) for ${days} days from ${from}, and has no lapse by then`,
    ),
  );
}

type Stretch = Omit<Contradiction, 'claim'>;

function longestAlone(span: PositionSpan, spans: readonly PositionSpan[]): Stretch | null {
  if (span.holder === null) return null;
  const others = spans.filter(
    (other) => other.claimant !== span.claimant && other.from < span.to && other.to > span.from,
  );
  const clip = (day: Day): Day => (day < span.from ? span.from : day > span.to ? span.to : day);
  const days = [
    ...new Set([span.from, span.to, ...others.flatMap((o) => [clip(o.from), clip(o.to)])]),
  ];
  days.sort();
  let longest: Stretch | null = null;
  let current: Stretch | null = null;
  for (const [i, from] of days.entries()) {
    const to = days[i + 1];
    if (to === undefined) break;
    const active = others.filter((other) => other.from <= from && other.to > from);
    const isAlone =
      active.length > 0 &&
      active.every((other) => other.holder !== null && other.holder !== span.holder);
    current = isAlone ? extend(current, from, to, active) : null;
    if (current && current.days > (longest?.days ?? 0)) longest = current;
  }
  return longest;
}

function extend(
  current: Stretch | null,
  from: Day,
  to: Day,
  active: readonly PositionSpan[],
): Stretch {
  const others = new Set([...(current?.others ?? []), ...active.map((other) => other.claimant)]);
  const start = current?.from ?? from;
  return { from: start, days: daysBetween(start, to), others: [...others].sort() };
}
