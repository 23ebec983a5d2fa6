/** Words that stand for the codes of the data. The same verbs for both sides. */
import { dayNumber, type Day } from '../../src/domain/day.ts';
import type { Resolution } from '../../src/domain/resolution.ts';
import type { Claim, Holder, Qualifier } from '../../src/domain/types.ts';
import { statedFigure } from '../../src/reports/figures.ts';

export const HOLDER_NAMES: Readonly<Record<Holder, string>> = { ru: 'Russia', ua: 'Ukraine' };

export const RESOLUTION_WORDS: Readonly<Record<Resolution, string>> = {
  ru: 'held by Russia',
  ua: 'held by Ukraine',
  contested: 'contested',
  disputed: 'disputed',
  unclaimed: 'unclaimed',
};

const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  'at-most': 'at most ',
};

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
] as const; // prettier-ignore

/** "12 March 2025" */
export function writtenDay(value: Day): string {
  const date = new Date(dayNumber(value) * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export function daysOld(days: number): string {
  return days === 0 ? 'same day' : days === 1 ? '1 day old' : `${days} days old`;
}

/** What a claim states: "about 75 % held by Russia", "withdrawn, held by Ukraine". */
export function claimWords(claim: Pick<Claim, 'kind' | 'holder' | 'status'> & Figure): string {
  const who = HOLDER_NAMES[claim.holder];
  switch (claim.kind) {
    case 'control':
      return statusWords(claim.status, who);
    case 'share':
    case 'area':
    case 'settlement-count':
      return `${figureWords(claim)} held by ${who}`;
    case 'area-change':
    case 'settlement-count-change':
      return `${figureWords(claim)} as a change for ${who}`;
    case 'statement':
      return `a statement about ${who}`;
  }
}

type Figure = Pick<Claim, 'value' | 'unit' | 'qualifier'>;

const UNIT_WORDS = { percent: ' %', km2: ' km²', settlements: ' settlements' } as const;

/** ", resting on the figures of isw"; empty where a claimant's figures are its own. */
export function restsOn(derivedFrom: readonly string[]): string {
  return derivedFrom.length === 0 ? '' : `, resting on the figures of ${derivedFrom.join(', ')}`;
}

/** "more than 86 %" */
export function figureWords({ value, unit, qualifier }: Figure): string {
  if (value === null) return 'no figure';
  const prefix = qualifier === null ? '' : QUALIFIER_WORDS[qualifier];
  return `${prefix}${statedFigure(value)}${unit === null ? '' : UNIT_WORDS[unit]}`;
}

function statusWords(status: Claim['status'], who: string): string {
  switch (status) {
    case 'contested':
      return 'contested';
    case 'entered':
      return `entered by ${who}`;
    case 'withdrawn':
      return `withdrawn from, held by ${who}`;
    case 'denied':
      return `denied: held by ${who}`;
    case 'controlled':
    case null:
      return `held by ${who}`;
  }
}
