/** Which claims make the day's sentence. Rules of judgement, each by name; none looks at a side. */
import { INCURSION_ZONE, SIX_PLACES } from '../../domain/namedPlaces.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, daysBetween, type DayNumber } from '../../domain/day.ts';
import type { Query } from '../../domain/query.ts';
import { firstAfter } from '../../domain/timeline.ts';
import type { Claim, Kind, Status } from '../../domain/types.ts';
import { claimTable, subjectOf } from '../../domain/claimTable.ts';
import { lookupOf } from '../../domain/lookup.ts';

/** The day itself and the days before it whose claims are still the day's news. */
const NEWS_DAYS = 3;
/** An answer to a claim is looked for this far back. */
const ANSWER_DAYS = 30;
/** A claim stated later than this after the day it describes is a look back, not news. */
const LOOK_BACK_DAYS = 30;

const NEWER_POINTS = 6;
const SIX_PLACES_POINTS = 6;
const SIX_OBLASTS_POINTS = 3;
const LOOK_BACK_POINTS = -12;
const STATUS_POINTS: Record<Status, number> = {
  controlled: 0,
  withdrawn: 0,
  denied: -1,
  contested: -2,
  entered: -2,
};
const KIND_POINTS: Record<Kind, number> = {
  share: 5,
  control: 4,
  area: 3,
  'settlement-count': 2,
  'area-change': 1,
  'settlement-count-change': 1,
  statement: 0,
};

/** The day's news, most important first; without any, the claims of the latest day that has some. */
export function rankedNews(dataset: Dataset, query: Query): Claim[] {
  const table = claimTable(dataset, query.clock);
  const date = dayNumber(query.date);
  let end = firstAfter(table.day, date);
  while (end > 0 && !isTellable(table.claims[end - 1]!, query)) end--;
  if (end === 0) return [];
  const latest = table.day[end - 1]!;
  const first = date - latest < NEWS_DAYS ? date - NEWS_DAYS + 1 : latest;
  const news: Ranked[] = [];
  for (let row = firstAfter(table.day, first - 1); row < end; row++) {
    const claim = table.claims[row]!;
    if (isTellable(claim, query) && !isOvertaken(dataset, row, query))
      news.push({
        claim,
        points: importance(dataset, claim, latest - table.day[row]!),
        listed: listed(claim),
        checksum: checksum(claim.id),
      });
  }
  news.sort((a, b) => b.points - a.points || compareBlind(a, b));
  return news.map(({ claim }) => claim);
}

/**
 * Told is what says who holds what, is still asserted, and comes from a claimant that is on. A
 * change in percent is not: its base needs more room than a headline has.
 */
export function isTellable(claim: Claim, query: Query): boolean {
  return (
    claim.kind !== 'statement' &&
    (claim.kind !== 'area-change' || claim.unit === 'km2') &&
    query.claimants.has(claim.claimant) &&
    (claim.until === null || claim.until > query.date)
  );
}

/**
 * Newer before older, the six places before others, shares with a base before a named holder and
 * before other figures, a named holder before a denial (which follows what it denies) and before
 * "contested".
 */
function importance(dataset: Dataset, claim: Claim, ageDays: number): number {
  const isLookBack =
    claim.asOf !== claim.statedOn && daysBetween(claim.asOf, claim.statedOn) > LOOK_BACK_DAYS;
  return (
    KIND_POINTS[claim.kind] +
    placePoints(dataset, claim) -
    ageDays * NEWER_POINTS +
    (isLookBack ? LOOK_BACK_POINTS : 0) +
    (claim.status ? STATUS_POINTS[claim.status] : 0)
  );
}

function placePoints(dataset: Dataset, claim: Claim): number {
  const subject = subjectOf(claim);
  if (subject === INCURSION_ZONE || SIX_PLACES.includes(subject)) return SIX_PLACES_POINTS;
  const { places, settlements } = lookupOf(dataset);
  const oblast = (places.get(subject) ?? dataset.settlements[settlements.get(subject) ?? -1])
    ?.oblast;
  return oblast && SIX_PLACES.includes(oblast) ? SIX_OBLASTS_POINTS : 0;
}

/**
 * The latest answer to a claim: someone else's word on the same subject that names another holder,
 * or, for a figure, another claimant's figure of the same kind and holder. A different holder goes
 * before "contested"; then the newer goes first.
 */
export function answerTo(dataset: Dataset, claim: Claim, query: Query): Claim | null {
  const table = claimTable(dataset, query.clock);
  const rows = table.rowsAbout(subjectOf(claim));
  const date = dayNumber(query.date);
  const heard = new Set<string>([claim.claimant]);
  let best: Claim | null = null;
  for (let i = firstRowAfter(table.day, rows, date) - 1; i >= 0; i--) {
    const row = rows[i]!;
    const other = table.claims[row]!;
    if (table.day[row]! < date - ANSWER_DAYS) break;
    if (other.kind !== claim.kind || heard.has(other.claimant)) continue;
    heard.add(other.claimant);
    if (!isTellable(other, query) || !isAnswer(claim, other)) continue;
    if (claim.kind !== 'control' || namesHolder(other)) return other;
    best ??= other;
  }
  return best;
}

/** Who is named as holder: nobody by "contested" and "entered". */
function namesHolder(claim: Claim): boolean {
  return claim.status !== 'contested' && claim.status !== 'entered';
}

function isAnswer(claim: Claim, other: Claim): boolean {
  if (claim.kind !== 'control') return other.holder === claim.holder && other.value !== claim.value;
  if (namesHolder(claim) && namesHolder(other)) return other.holder !== claim.holder;
  return namesHolder(claim) !== namesHolder(other) || other.holder !== claim.holder;
}

/** Whether the same claimant has said something newer on the same subject and kind by the day. */
function isOvertaken(dataset: Dataset, row: number, query: Query): boolean {
  const table = claimTable(dataset, query.clock);
  const claim = table.claims[row]!;
  const rows = table.rowsAbout(subjectOf(claim));
  const date = dayNumber(query.date);
  for (let i = firstRowAfter(table.day, rows, date) - 1; i >= 0 && rows[i]! > row; i--) {
    const later = table.claims[rows[i]!]!;
    if (table.day[rows[i]!] === table.day[row]) continue;
    if (
      later.claimant === claim.claimant &&
      later.kind === claim.kind &&
      (claim.kind === 'control' || later.holder === claim.holder)
    )
      return true;
  }
  return false;
}

/** A claim with what it is sorted by. */
interface Ranked {
  readonly claim: Claim;
  readonly points: number;
  readonly listed: number;
  readonly checksum: number;
}

/**
 * Ties go in the order in which the six places are listed, then by a checksum of the id, so that
 * no side goes first by its name.
 */
function compareBlind(a: Ranked, b: Ranked): number {
  return a.listed - b.listed || a.checksum - b.checksum || (a.claim.id < b.claim.id ? -1 : 1);
}

function listed(claim: Claim): number {
  const subject = subjectOf(claim);
  const index = subject === INCURSION_ZONE ? 0 : SIX_PLACES.indexOf(subject);
  return index === -1 ? SIX_PLACES.length : index;
}

function checksum(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  return sum;
}

/** Index of the first of the ascending rows whose day is after `date`. */
function firstRowAfter(day: Int32Array, rows: Uint32Array, date: DayNumber): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[rows[middle]!]! > date) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whole days from a claim's day on the query's clock to the query's day. */
export function ageOf(claim: Claim, query: Query): DayNumber {
  return daysBetween(query.clock === 'said' ? claim.statedOn : claim.asOf, query.date);
}

/** The longest age at which a claim still counts as the day's news. */
export const NEWS_AGE_DAYS = NEWS_DAYS - 1;
