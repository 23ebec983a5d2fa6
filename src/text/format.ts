/** Numbers and dates as they are printed: dates written out, thin spaces, en dashes, tabular width. */
import type { Day } from '../domain/day.ts';
import type { Interval } from '../domain/shares.ts';
import type { Language } from '../view/viewState.ts';

/** Narrow and not broken across lines. */
const THIN_SPACE = '\u202f';
/** Below half of this the two ends print alike, and one number may stand for both. */
const PRINTED_PCT = 0.1;

/** As Unicode's CLDR has them for en-GB. By hand: the first `Intl.DateTimeFormat` of a page costs 30 ms. */
const MONTHS: Readonly<Record<Language, { long: readonly string[]; short: readonly string[] }>> = {
  en: {
    long: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
  },
};

/** "13 March 2025". */
export function formatDay(day: Day, language: Language): string {
  return written(day, MONTHS[language].long);
}

/** "13 Mar 2025". */
export function formatDayShort(day: Day, language: Language): string {
  return written(day, MONTHS[language].short);
}

function written(day: Day, months: readonly string[]): string {
  const [year = '', month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** 1268 → "1 268" with a narrow space; no decimals from 10 on, one below. */
export function formatNumber(value: number, decimals = Math.abs(value) < 10 ? 1 : 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const isZero = Number(whole) === 0 && Number(part ?? 0) === 0;
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${part === undefined || Number(part) === 0 ? '' : `.${part}`}`;
}

export function formatKm2(km2: number): string {
  return `${formatNumber(km2)}${THIN_SPACE}km²`;
}

/** One decimal, none when it is a whole number: "86 %", "99.5 %". */
export function formatPct(pct: number): string {
  return `${formatNumber(pct, 1)}${THIN_SPACE}%`;
}

/** "68.5–69.9 %", or "68.5 %" when both ends print alike. */
export function formatPctInterval({ lowPct, highPct }: Interval): string {
  const [low, high] = [formatNumber(lowPct, 1), formatNumber(highPct, 1)];
  return low === high || highPct - lowPct < PRINTED_PCT / 2
    ? formatPct(lowPct)
    : `${low}–${high}${THIN_SPACE}%`;
}

/** "18 180–18 540 km²", or one figure when both ends print alike. */
export function formatKm2Interval({ lowKm2, highKm2 }: Interval): string {
  const [low, high] = [formatNumber(lowKm2), formatNumber(highKm2)];
  return low === high ? formatKm2(lowKm2) : `${low}–${high}${THIN_SPACE}km²`;
}
