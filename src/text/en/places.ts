/** Words of the place cards and of the map's legend. */
import type { Day } from '../../domain/day.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Interval } from '../../domain/shares.ts';
import type { Claim, Claimant, Holder } from '../../domain/types.ts';
import type { TrackStatus } from '../../ui/places/cardModel.ts';
import {
  formatDay,
  formatDayShort,
  formatKm2,
  formatKm2Interval,
  formatPct,
  formatPctInterval,
} from '../format.ts';
import { words } from './words.ts';

const BAR_WORDS: Record<Resolution, string> = {
  ru: 'Russia',
  disputed: 'disputed',
  contested: 'contested',
  unclaimed: 'no claim',
  ua: 'Ukraine',
};

const longDays = new Map<Day, string>();

/** "13 March 2025"; asked for at every step of the date, so each is written once. */
function longDay(day: Day): string {
  const text = longDays.get(day) ?? formatDay(day, 'en');
  longDays.set(day, text);
  return text;
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** How long before the day shown: "same day", "21 days earlier". */
const age = (days: number): string =>
  days === 0
    ? 'the same day'
    : days > 0
      ? `${counted(days, 'day', 'days')} earlier`
      : `${counted(-days, 'day', 'days')} later`;

export const places = {
  heading: 'Places',
  intro: (date: Day) => `As mapped on ${longDay(date)}.`,
  reading:
    'The lower figure counts what all positions agree on, the higher adds disputed and contested areas.',
  more: 'More',
  less: 'Less',
  moreOf: (name: string) => `More of ${name}: areas, run over time, claims`,
  lessOf: (name: string) => `Less of ${name}`,
  open: (name: string) => `${name}: why, and on whose word`,
  zoomTo: 'Zoom to',
  zoomToPlace: (name: string) => `Zoom to ${name}`,
  shown: 'On map',
  showPlace: (name: string) => `${name} on the map`,
  heldBy: { ru: 'held by Russia', ua: 'held by Ukraine' } satisfies Record<Holder, string>,
  pct: (interval: Interval) => formatPctInterval(interval),
  km2: (interval: Interval) => formatKm2Interval(interval),
  noClaim: 'No claim',
  /** The area behind a percentage, and what it is of. */
  areaOf: (interval: Interval, baseKm2: number, officialKm2: number | null) =>
    `${formatKm2Interval(interval)} of ${base(baseKm2, officialKm2)}`,
  shareOfOblast: (interval: Interval, baseKm2: number, officialKm2: number | null) =>
    `${formatPctInterval(interval)} of the oblast’s ${base(baseKm2, officialKm2)}`,
  mappedFrom: (count: number) =>
    count === 0
      ? 'No claimant is on.'
      : `Mapped from ${counted(count, 'claimant that is on', 'claimants that are on')};`,
  bar: {
    label: (name: string, parts: string) => `${name}: ${parts}`,
    part: (resolution: Resolution, pct: number) => `${BAR_WORDS[resolution]} ${formatPct(pct)}`,
    /** Part without a claim, and how much of it is open water. */
    noClaim: (pct: number, waterPct: number) =>
      waterPct < 0.05
        ? `no claim ${formatPct(pct)}`
        : pct - waterPct < 0.05
          ? `open water ${formatPct(waterPct)}`
          : `no claim ${formatPct(pct)} (of it open water ${formatPct(waterPct)})`,
    waterTitle: 'Open water is nobody’s settlement: it counts as no claim.',
  },
  track: (status: TrackStatus, name: string) => {
    switch (status.kind) {
      case 'covers':
        return `base track ${name}.`;
      case 'off':
        return 'no base track.';
      case 'before':
        return `no base track before ${longDay(status.from)}: single claims, and areas held before 24 February 2022.`;
      case 'ended':
        return `base track ${name}, last read ${longDay(status.lastRead)}, ${age(status.ageDays)}.`;
    }
  },
  kursk: {
    /** The share in one line of the closed card; its base is in the open one. */
    zoneShare: 'Incursion zone: Russia',
    zone: 'Incursion zone',
    zoneBase: (baseKm2: number) =>
      `of ${formatKm2(baseKm2)}: the cells in Kursk oblast that Ukraine ever held`,
    mapped: (interval: Interval, baseKm2: number) =>
      `Mapped on this day: ${formatPctInterval(interval)} of ${formatKm2(baseKm2)}.`,
  },
  claim: {
    latest: 'Latest claim',
    none: 'No share claim in force.',
    figure: (claim: Claim) =>
      `${words.qualifier[claim.qualifier ?? 'exactly']}${formatPct(claim.value ?? 0)}`,
    open: 'Open this claim',
    base: (claim: Claim) =>
      claim.base === null
        ? 'base not stated'
        : `of: ${tidy(claim.base)}${claim.baseKm2 === null ? '' : `; ${formatKm2(claim.baseKm2)}`}`,
    notOblast: 'Not a share of the oblast.',
    claimant: (claim: Claim, claimant: Claimant) =>
      claim.speaker === null ? claimant.name : `${claimant.name} (${claim.speaker})`,
    asOf: (claim: Claim, isSaid: boolean) =>
      `as of ${longDay(claim.asOf)}${isSaid && claim.statedOn !== claim.asOf ? ` (stated on ${longDay(claim.statedOn)})` : ''}`,
    age,
    others: (count: number) => `${counted(count, 'other', 'others')} in force`,
    othersTitle: 'Open the place to read the other share claims in force',
  },
  settlement: {
    cell: (km2: number) =>
      `Its cell, ${formatKm2(km2)}, is the area nearer to it than to any other settlement.`,
    counts: ({ ru, ua, contested }: Record<'ru' | 'ua' | 'contested', number>) =>
      [
        ru > 0 ? `${ru} Russia` : '',
        ua > 0 ? `${ua} Ukraine` : '',
        contested > 0 ? `${contested} contested` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    latest: (claimant: string, asOf: Day) => `${claimant}, ${formatDayShort(asOf, 'en')}`,
    says: { ru: 'Russia', ua: 'Ukraine', contested: 'contested' },
    who: 'Claimants by side, and whom they name',
  },
  chart: {
    share: (name: string, count: number, from: Day, to: Day) =>
      `Share of ${name} held by Russia, ${longDay(from)} to ${longDay(to)}: mapped band, and ${counted(count, 'share claim', 'share claims')} as marks.`,
    area: (count: number, from: Day, to: Day) =>
      `Ukrainian-held part of Kursk oblast in km², ${longDay(from)} to ${longDay(to)}: mapped band, and ${counted(count, 'area claim', 'area claims')} as marks.`,
    strip: (name: string, from: Day, to: Day) =>
      `${name}, ${longDay(from)} to ${longDay(to)}: who is said to hold it.`,
    waiting: 'Drawing the run of the figures…',
    marks: 'Marks are claims: ▲ more than or at least, ▼ less than or at most, ● otherwise.',
    axisPct: '0–100\u2009%',
    axisKm2: (top: number) => `0–${formatKm2(top)}`,
    monthYear: (day: Day) => formatDay(day, 'en').replace(/^\d+ /, ''),
  },
  legend: {
    heading: 'Legend',
    shown: 'On the map',
    water: 'Open water',
    waterMeaning: 'nobody’s settlement; counted apart in every share',
    front: 'Front line',
    frontMeaning: 'between cells that are said to be held differently',
    point: 'Claimed settlement',
    pointMeaning: 'named by a claimant; in the colour of what is said of it',
    zone: 'Incursion zone',
    zoneMeaning: 'cells in Kursk oblast that Ukraine ever held',
    notShown: 'Not on the map',
    absent: [
      'Positions of units, and anything live: days are whole, and nothing is drawn between them.',
      'Control in Crimea and in oblasts outside the mapped ones.',
      'Exact lines: a cell is the area nearer to one settlement than to any other. Cells are not front lines.',
    ],
    borders: 'Borders',
    bordersText: [
      'Internationally recognised borders, apart from control: control never moves a border.',
      'Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts are claimed by Russia; the UN General Assembly does not recognise the claim.',
      'Crimea is drawn in Ukraine; occupied by Russia since 2014.',
      'Kursk oblast is Russian territory; a part of it was held by Ukraine.',
    ],
  },
} as const;

/** A base in its claimant's words, with the signs this page prints. */
function tidy(words: string): string {
  return words
    .replaceAll('km2', 'km²')
    .replace(/ percent\b/g, '\u2009%')
    .replace(/(\d),(?=\d{3})/g, '$1\u2009')
    .replace(/(\d)-(?=\d)/g, '$1–');
}

function base(km2: number, officialKm2: number | null): string {
  return officialKm2 === null || Math.round(km2) === officialKm2
    ? formatKm2(km2)
    : `${formatKm2(km2)} (official ${formatKm2(officialKm2)})`;
}
