/**
 * Calendar days, without time of day or time zone.
 *
 * `Day` is the text form 'YYYY-MM-DD' (compares as text); `DayNumber` counts days from 1970-01-01
 * and is what packed tables hold. Both name the same whole day.
 */
export type Day = string & { readonly __brand: 'Day' };
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Later than every day in the data: "never" for a lapse that has not happened. */
export const NEVER: DayNumber = 0xff_ff_ff;

/** Whether `text` is a real calendar day written 'YYYY-MM-DD' (2024-02-30 is not). */
export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.toISOString().slice(0, 10) === text;
}

/** The day `text` names. Throws a RangeError when it is not a calendar day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is not a day (YYYY-MM-DD)`);
  return text;
}

/**
 * Days from 1970-01-01 to `value`; negative before it. Whole-number arithmetic on the digits (Howard
 * Hinnant's `days_from_civil`: years begin in March, so that leap days come last), since a million
 * claims are put in order by it.
 */
export function dayNumber(value: Day): DayNumber {
  const month = digit(value, 5) * 10 + digit(value, 6);
  const isLate = month > 2;
  const year =
    digit(value, 0) * 1000 +
    digit(value, 1) * 100 +
    digit(value, 2) * 10 +
    digit(value, 3) -
    (isLate ? 0 : 1);
  const dayOfYear =
    Math.floor((153 * (month + (isLate ? -3 : 9)) + 2) / 5) +
    (digit(value, 8) * 10 + digit(value, 9) - 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** From the first of March of the year 0. */
const DAYS_TO_1970 = 719_468;

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

/** The day that is `count` days after 1970-01-01. */
export function dayOf(count: DayNumber): Day {
  return new Date(count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The day `days` after `value` (before it when negative). */
export function addDays(value: Day, days: number): Day {
  return dayOf(dayNumber(value) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
