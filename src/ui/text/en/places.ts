/** Words of the place cards and of the map's legend. */
import type { Day } from '../../../domain/day.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import type { Interval } from '../../../domain/shares.ts';
import type { Claim, Claimant, Holder } from '../../../domain/types.ts';
import {
  formatDay,
  formatDayShort,
  formatKm2,
  formatKm2Interval,
  formatNumber,
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

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** How long before the day shown: "same day", "21 days before". */
const age = (days: number): string =>
  days === 0
    ? 'the same day'
    : days > 0
      ? `${counted(days, 'day', 'days')} before`
      : `${counted(-days, 'day', 'days')} after`;

export const places = {
  heading: 'Places',
  intro: (date: Day) =>
    `As mapped on ${formatDay(date, 'en')}. The lower figure counts what all positions agree on, the higher adds disputed and contested areas.`,
  open: (name: string) => `${name}: why, and on whose word`,
  zoomTo: 'Zoom to',
  zoomToPlace: (name: string) => `Zoom to ${name}`,
  shown: 'On map',
  showPlace: (name: string) => `${name} on the map`,
  heldBy: { ru: 'held by Russia', ua: 'held by Ukraine' } satisfies Record<Holder, string>,
  pct: (interval: Interval) => formatPctInterval(interval),
  km2: (interval: Interval) => formatKm2Interval(interval),
  noClaim: 'No claim',
  silent: 'Nobody who is on says who holds it on this day.',
  /** The area behind a percentage, and what it is of. */
  areaOf: (interval: Interval, baseKm2: number, officialKm2: number | null) =>
    `${formatKm2Interval(interval)} of ${base(baseKm2, officialKm2)}`,
  shareOfOblast: (interval: Interval, baseKm2: number, officialKm2: number | null) =>
    `${formatPctInterval(interval)} of the oblast’s ${base(baseKm2, officialKm2)}`,
  mappedFrom: (count: number, track: string | null) =>
    count === 0
      ? 'No claimant is on.'
      : `Mapped from ${counted(count, 'claimant that is on', 'claimants that are on')}; ${track === null ? 'no base track' : `base track ${track}`}.`,
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
  track: {
    before: (from: Day) =>
      `No base track before ${formatDay(from, 'en')}: single claims only, and areas held before 24 February 2022.`,
    ended: (lastRead: Day, days: number) =>
      `Base track last read ${formatDay(lastRead, 'en')}, ${age(days)}.`,
  },
  kursk: {
    part: 'Ukrainian-held part',
    zone: 'Incursion zone',
    zoneBase: (baseKm2: number) =>
      `of ${formatKm2(baseKm2)}: the cells in Kursk oblast that Ukraine ever held`,
    zoneMapped: 'Mapped here',
  },
  claim: {
    heading: 'Latest share claim in force',
    zoneHeading: 'Latest share claim in force, about the incursion zone',
    none: 'No share claim in force.',
    figure: (claim: Claim) =>
      `${words.qualifier[claim.qualifier ?? 'exactly']}${formatPct(claim.value ?? 0)}`,
    open: 'Open this claim',
    base: (claim: Claim) =>
      claim.base === null
        ? 'base not stated'
        : `of: ${claim.base.replaceAll('km2', 'km²').replaceAll('percent', '%')}${claim.baseKm2 === null ? '' : ` (${formatNumber(claim.baseKm2)} km²)`}`,
    notOblast: 'Not a share of the oblast.',
    claimant: (claim: Claim, claimant: Claimant) =>
      claim.speaker === null ? claimant.name : `${claimant.name} (${claim.speaker})`,
    dates: (claim: Claim, days: number, isSaid: boolean) =>
      `as of ${formatDay(claim.asOf, 'en')}, ${age(days)}${isSaid && claim.statedOn !== claim.asOf ? `; stated on ${formatDay(claim.statedOn, 'en')}` : ''}`,
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
      `Share of ${name} held by Russia, ${formatDay(from, 'en')} to ${formatDay(to, 'en')}: mapped band, and ${counted(count, 'share claim', 'share claims')} as marks.`,
    area: (count: number, from: Day, to: Day) =>
      `Ukrainian-held part of Kursk oblast in km², ${formatDay(from, 'en')} to ${formatDay(to, 'en')}: mapped band, and ${counted(count, 'area claim', 'area claims')} as marks.`,
    strip: (name: string, from: Day, to: Day) =>
      `${name}, ${formatDay(from, 'en')} to ${formatDay(to, 'en')}: who is said to hold it.`,
    waiting: 'Drawing the run of the figures…',
    marks: 'Marks are claims: ▲ more than or at least, ▼ less than or at most, ● otherwise.',
    topPct: formatPct(100),
    topKm2: (km2: number) => formatKm2(km2),
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
    pointMeaning: 'a claimant names its holder, or says it is contested',
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

function base(km2: number, officialKm2: number | null): string {
  return officialKm2 === null || Math.round(km2) === officialKm2
    ? formatKm2(km2)
    : `${formatKm2(km2)} (official ${formatKm2(officialKm2)})`;
}
