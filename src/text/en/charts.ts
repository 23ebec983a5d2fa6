/** Words of the Charts page: the same for both sides, with the name put in. */
import type { Day } from '../../domain/day.ts';
import type { Interval, Shares } from '../../domain/shares.ts';
import type { Holder, Side } from '../../domain/types.ts';
import {
  formatDay,
  formatKm2,
  formatKm2Interval,
  formatNumber,
  formatPctInterval,
} from '../format.ts';
import { words } from './words.ts';

const THIN = '\u202f';
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
const heard = (claimants: number): string =>
  `by the ${counted(claimants, 'claimant that is on', 'claimants that are on')}`;
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const both = ({ lowPct, highPct, lowKm2, highKm2 }: Interval): string =>
  `${formatPctInterval({ lowPct, highPct, lowKm2, highKm2 })} (${formatKm2Interval({ lowPct, highPct, lowKm2, highKm2 })})`;

export const charts = {
  title: 'Charts',
  lead: 'What is mapped of a place, day by day, and what has been claimed of it. The band runs from what every position agrees on to what is disputed or contested as well; a claim stands at its own figure.',
  place: 'Place',
  range: {
    label: 'Days shown',
    own: 'The incursion',
    all: 'All days',
    shared: 'The lists of claims and the downloads are of these days, too.',
    other: (from: Day, to: Day) => `${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
  },
  slider: (place: string) => `Day on the charts of ${place}`,
  hint: {
    mouse:
      'Point at a day to read it, press to keep it. By keyboard: ← and → a day, Page keys a month, Escape back.',
    touch: 'Touch a day, or drag, to read it.',
  },
  waiting: 'Working out the mapped intervals…',

  // One day in words
  onDay: (date: Day) => formatDay(date, 'en'),
  values: ({ ru, ua, disputedKm2, contestedKm2, unclaimedKm2, baseKm2 }: Shares, name: string) =>
    `${name}, ${formatKm2(baseKm2)} on the map: held by Russia ${both(ru)}, by Ukraine ${both(ua)}. Disputed ${formatKm2(disputedKm2)}, contested ${formatKm2(contestedKm2)}, no claim ${formatKm2(unclaimedKm2)}.`,
  valueText: (date: Day, { ru, ua, baseKm2 }: Shares, name: string, claimants: number) =>
    `${formatDay(date, 'en')}: Russia ${formatPctInterval(ru)}, Ukraine ${formatPctInterval(ua)} of ${name}, ${formatKm2(baseKm2)} on the map; ${heard(claimants)}`,
  settlement: (name: string, resolution: string) => `${name}: ${lower(resolution)}.`,
  settlementText: (date: Day, resolution: string, claimants: number) =>
    `${formatDay(date, 'en')}: ${lower(resolution)}; ${heard(claimants)}`,
  isOutside: 'It is not among the days drawn.',
  claimsOfDay: (list: readonly string[]) => `Claims of this day: ${list.join('; ')}.`,

  // Panels
  level: {
    percent: (holder: Holder) => `Held by ${words.holder[holder]}, percent of the place`,
    km2: (holder: Holder) => `Held by ${words.holder[holder]}, km²`,
  },
  zonePercent: (holder: Holder) =>
    `${words.holder[holder]}, percent of the zone (claims: of their own base)`,
  noTrack: 'no base track',
  strip: 'Who is said to hold it',
  pct: (value: number) => formatNumber(value, value % 1 === 0 ? 0 : 1),
  pctTop: (value: number) => `${formatNumber(value, value % 1 === 0 ? 0 : 1)}${THIN}%`,
  number: (value: number) => formatNumber(value, value % 1 === 0 ? 0 : 1),
  areaChange: 'Claimed gains, km² a day: ↑ Russia, ↓ Ukraine',
  countChange: 'Claimed gains, settlements: ↑ Russia, ↓ Ukraine',
  areaChangeMeaning:
    'A gain is drawn over its period and as high as its km² a day, so that the bar’s area is the claimed figure and long and short periods compare.',
  noChanges: 'No gain of area or settlements is claimed for it in these days.',

  isCut: (trackFrom: Day) =>
    `Days before ${formatDay(trackFrom, 'en')}, without a base track, lie beyond the axis and are not drawn.`,

  // Marks
  marks: 'Claims on the chart. Arrow keys go from one to the next, Enter opens it on the map.',
  figure: (claimant: string, clause: string) => `${claimant}: ${clause}`,
  asOf: (date: Day) => `as of ${formatDay(date, 'en')}`,
  statedOn: (date: Day) => `stated on ${formatDay(date, 'en')}`,
  sameDay: (date: Day) => `as of and stated on ${formatDay(date, 'en')}`,
  base: (base: string) => `Base: ${base}`,
  noBase: 'Base not stated',
  converted: (printed: string, km2: string) =>
    `Drawn at ${printed}: counted on ${km2}, the map’s area.`,
  period: (from: Day, to: Day) => `${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
  perDay: (km2: number) => `${formatNumber(Math.abs(km2))}${THIN}km² a day`,
  open: 'Opens on the map',
  openAgain: 'Tap again to open it on the map',

  // Key
  key: {
    label: 'How to read the charts',
    low: 'lower edge: every position agrees',
    disputed: 'disputed',
    contested: 'contested',
    uncovered: 'days without the base track',
    sides: {
      'ru-official': 'Russian officials',
      'ua-official': 'Ukrainian officials',
      osint: 'open-source analysts',
      media: 'media',
      'third-party-official': 'other governments',
    } satisfies Record<Side, string>,
    more: 'more than, at least',
    less: 'less than, at most',
    about: 'about',
  },

  // Left out
  leftOut: 'Not drawn',
  reason: {
    'other-base': (count: number, base: string | null) =>
      base === null
        ? `${counted(count, 'figure', 'figures')} of a base that is no place of the map`
        : `${counted(count, 'figure', 'figures')} of another base: ${base}`,
    'other-holder': (count: number) =>
      `${counted(count, 'figure', 'figures')} of what the other side holds`,
    count: (count: number) =>
      `${counted(count, 'number', 'numbers')} of settlements held: not an area`,
    'no-period': (count: number) => `${counted(count, 'gain', 'gains')} without a first day`,
    repeat: (count: number) =>
      `${counted(count, 'claim that repeats', 'claims that repeat')} another’s news`,
    off: (count: number) =>
      `${counted(count, 'claim', 'claims')} of claimants that are switched off`,
    outside: (count: number) => `${counted(count, 'claim', 'claims')} of days that are not shown`,
  },
  comma: ',',
  toChart: (name: string) => `see the chart of ${name}`,

  // Events
  events: 'Events, by the numbers on the chart',
  noEvents: 'No event is listed for these days.',

  // Tables
  table: {
    mapped: 'Mapped intervals, week by week, as a table',
    mappedCaption: (name: string, from: Day, to: Day) =>
      `${name}, mapped, ${formatDay(from, 'en')} to ${formatDay(to, 'en')}: every seventh day and the last; km², and percent of the cells’ area`,
    claims: (count: number) => `Claims of what is held as a table (${count})`,
    claimsCaption: (name: string) =>
      `${name}: what is said to be held, of it or of its area, drawn or not`,
    changes: (count: number) => `Claims of gains as a table (${count})`,
    changesCaption: (name: string) => `${name}: gains claimed, drawn or not`,
    day: 'Day',
    lowKm2: (holder: Holder) => `${words.holder[holder]} low, km²`,
    highKm2: (holder: Holder) => `${words.holder[holder]} high, km²`,
    lowPct: (holder: Holder) => `${words.holder[holder]} low, %`,
    highPct: (holder: Holder) => `${words.holder[holder]} high, %`,
    disputed: 'Disputed, km²',
    contested: 'Contested, km²',
    unclaimed: 'No claim, km²',
    asOf: 'As of',
    statedOn: 'Stated on',
    claimant: 'Claimant',
    side: 'Side',
    figure: 'Figure',
    base: 'Base',
    chart: 'On the chart',
    drawn: (value: string) => `at ${value}`,
    yes: 'yes',
    notDrawn: {
      'other-base': 'no: another base',
      'other-holder': 'no: the other side’s part',
      count: 'no: a number',
      'no-period': 'no: no first day',
      repeat: 'no: a repeat',
      off: 'no: switched off',
      outside: 'no: day not shown',
    },
    period: 'Period',
    perDay: 'km² a day',
  },
} as const;
