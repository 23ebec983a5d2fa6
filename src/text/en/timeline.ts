import type { Clock } from '../../domain/query.ts';
import type { Day } from '../../domain/day.ts';
import { formatDay } from '../format.ts';

const countClaims = (count: number): string =>
  count === 0 ? 'no claims' : count === 1 ? '1 claim' : `${count} claims`;
const month = (day: Day): string => formatDay(day, 'en').replace(/^\d+ /, '');

export const timeline = {
  label: 'Timeline',
  clockDate: { asof: 'Situation on', said: 'Claimed by' } satisfies Record<Clock, string>,
  clockMeaning: {
    asof: 'What was the situation on this day, by claims made then or later?',
    said: 'What had been claimed by this day?',
  } satisfies Record<Clock, string>,
  slider: 'Day',
  dayValue: (date: string, count: number) => `${date}, ${countClaims(count)}`,
  ofThisDay: (count: number) =>
    count === 0 ? 'No claims this day' : `${countClaims(count)} this day`,
  /** Beside the label of the date field, where there is no room for the sentence above. */
  andClaims: (count: number) => ` · ${countClaims(count)}`,
  previous: 'Previous claim',
  next: 'Next claim',
  previousTitle: 'To the previous day with a claim',
  nextTitle: 'To the next day with a claim',
  play: 'Play',
  pause: 'Pause',
  playTitle: 'Step through the days that have claims',
  speed: 'Speed, in days with claims a second',
  speeds: (perSecond: number) => `${perSecond} days/s`,
  moments: 'Moments',
  choose: 'Go to a moment…',
  moment: (what: string, date: string) => `${what} · ${date}`,
  momentOf: {
    luhansk2022: 'Luhansk oblast “liberated”, says Shoigu',
    kherson2022: 'Kherson changes hands',
    bakhmut2023: 'Bakhmut claimed by Wagner',
    avdiivka2024: 'Avdiivka',
    krynky2024: 'Krynky claimed and denied',
    kursk2024: 'Ukrainian forces enter Kursk oblast',
    sudzha2024: 'Sudzha claimed by Ukraine',
    kursk64: '64 % of the area taken in Kursk, says Rudskoi',
    donetsk75: '75 % of Donetsk oblast, says Rudskoi',
    kursk86: '86 % of the area taken in Kursk, says Gerasimov',
    sudzha2025: 'Sudzha claimed by Russia',
    kursk995: '99.5 % of the area taken in Kursk, says Gerasimov',
    kurskComplete: 'Kursk “complete”, says Gerasimov',
    pokrovsk2025: 'Pokrovsk claimed and denied',
    kostiantynivka2026: 'Kostiantynivka claimed and denied',
    latest: 'Latest day of the data',
  },
  rows: {
    events: 'Events',
    ru: 'Russian officials',
    others: 'Analysts, media, others',
    ua: 'Ukrainian officials',
    track: 'Base track',
  },
  /** Named again where there is no room for a label beside each row. */
  legend: {
    ru: 'Russian officials',
    others: 'others',
    ua: 'Ukrainian',
    noTrack: 'no base track',
  },
  density: (days: number) =>
    `Number of claims per ${days === 7 ? 'week' : `${days / 7} weeks`}, by side`,
  noTrack: 'hatched: no track',
  events: (count: number, from: string, to: string) => `${count} events, ${from} – ${to}`,
  event: (date: string, title: string) => `${date}: ${title}`,
  /** The day of an event, as exactly as it is known. */
  eventDay: (date: Day, end: Day | null, precision: string) => {
    if (precision === 'month') return month(date);
    const isExact = precision === 'day' || precision === '';
    const day = isExact ? (of: Day) => formatDay(of, 'en') : month;
    const text = end === null ? day(date) : `${day(date)} – ${day(end)}`;
    return isExact ? text : `about ${text}`;
  },
} as const;
