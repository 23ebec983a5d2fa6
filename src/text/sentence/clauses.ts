/** One claim in words, the same words for both sides. Square brackets mark the link to the claim. */
import type { Dataset } from '../../domain/dataset.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Query } from '../../domain/query.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, PlaceId } from '../../domain/types.ts';
import { formatKm2, formatNumber, formatPct } from '../format.ts';
import type { Text } from '../text.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';

/** Days between the two dates of a claim from which both are told. */
const CLOCKS_APART_DAYS = 2;
/** The base of shares "of Kursk": not the oblast, but what Ukrainian forces took of it. */
export const ZONE = 'kursk-incursion-zone';

/** "Russia’s defence ministry says [Sudzha is held by Russia] (12 March)". */
export function claimClause(dataset: Dataset, claim: Claim, query: Query, text: Text): string {
  const { sentence } = text;
  const name = lookupOf(dataset).claimants.get(claim.claimant)?.name ?? claim.claimant;
  const says = sentence.says(claim.claimant, claim.status === 'denied');
  return `${sentence.who(claim.claimant, name)} ${says} ${content(dataset, claim, query, text)}${aside(claim, query, text)}`;
}

/** What is said, without who and when. */
function content(dataset: Dataset, claim: Claim, query: Query, text: Text): string {
  const { sentence, words } = text;
  const holder = words.holder[claim.holder];
  const other = words.holder[claim.holder === 'ru' ? 'ua' : 'ru'];
  const place = nameOf(dataset, claim.place, text);
  const isPast = liesBack(claim);
  switch (claim.kind) {
    case 'control':
      return sentence.control[claim.status ?? 'controlled'](place, holder, other, isPast);
    case 'share':
      return sentence.share(holder, figure(claim, text), baseName(dataset, claim, text), isPast);
    case 'area':
    case 'settlement-count':
      return sentence.level(holder, figure(claim, text), place, isPast);
    case 'area-change':
    case 'settlement-count-change':
      return sentence.change(holder, figure(claim, text), place, period(claim, query, text));
    case 'statement':
      return `[${place}]`;
  }
}

/** "about 75 %", "1 268 km²", "28 settlements". */
function figure(claim: Claim, text: Text): string {
  const value = claim.value ?? 0;
  const qualifier = text.words.qualifier[claim.qualifier ?? 'exactly'];
  if (claim.unit === 'percent') return qualifier + formatPct(value);
  if (claim.unit === 'km2') return qualifier + formatKm2(value);
  return qualifier + text.sentence.settlements(formatNumber(value, 0));
}

/** What a percentage is of, always said. */
function baseName(dataset: Dataset, claim: Claim, text: Text): string {
  const { sentence } = text;
  const subject = claim.basePlace ?? claim.place;
  if (subject === 'ukraine' && claim.base?.includes('incl. Crimea')) return sentence.withCrimea;
  if (subject === 'ukraine' && claim.base?.includes('not counted')) return sentence.withoutCrimea;
  const name = subject === ZONE ? sentence.zone : nameOf(dataset, subject, text);
  return claim.baseKm2 === null ? name : sentence.sized(name, formatKm2(claim.baseKm2));
}

/** A place as a sentence names it. */
export function nameOf(dataset: Dataset, place: PlaceId, text: Text): string {
  return place === ZONE ? text.sentence.zonePlace : placeName(dataset, place);
}

function period(
  { periodFrom, periodTo, asOf }: Claim,
  { date }: Query,
  { sentence }: Text,
): string {
  if (!periodFrom) return '';
  const from = sentence.on(periodFrom, date);
  return !periodTo || (periodTo === asOf && asOf === date)
    ? sentence.since(from)
    : sentence.between(from, sentence.on(periodTo, date));
}

/** The claim's day where it is not the reader's, and its other date where the two lie apart. */
function aside(claim: Claim, query: Query, { sentence }: Text): string {
  const parts: string[] = [];
  const day = clockDay(claim, query.clock);
  const tellsPeriod = claim.periodFrom !== null;
  if (day !== query.date && !tellsPeriod) parts.push(sentence.on(day, query.date));
  if (liesBack(claim)) {
    parts.push(
      query.clock === 'said'
        ? sentence.asOf(sentence.on(claim.asOf, query.date))
        : sentence.stated(sentence.on(claim.statedOn, query.date)),
    );
  }
  return parts.length > 0 ? sentence.aside(parts) : '';
}

/** Whether the claim describes a day that was over when it was made. */
function liesBack(claim: Claim): boolean {
  return daysBetween(claim.asOf, claim.statedOn) >= CLOCKS_APART_DAYS;
}
