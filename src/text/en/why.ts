/** The "why" panel: every sentence is the same for both sides, with the name put in. */
import type { Incomparable } from '../../domain/claimCheck.ts';
import type { Confidence, Kind, Outcome, Status } from '../../domain/types.ts';
import { bodies } from './bodies.ts';

interface BandWords {
  readonly claimant: string;
  readonly figure: string;
  readonly place: string;
  readonly day: string;
  readonly km2: string;
  readonly isMore: boolean;
}

export const why = {
  title: 'On whose word',
  close: 'Close',
  back: (to: string) => `Back to ${to}`,
  empty: 'Choose a place on the map, a card or a claim to read who says what about it.',
  unknown: 'This place or claim is not in the data.',
  onDay: (day: string) => `On ${day}`,
  showOnMap: 'Show on the map',
  clock: {
    asof: 'what is said of the situation on that day',
    said: 'what had been said by that day',
  },

  // Settlements
  sitePoint: (near: string | null) =>
    near === null ? 'Open country' : `Open country near ${near}`,
  siteMeaning: 'A sampling point between settlements; the map’s readings are taken here too.',
  water: 'Open water',
  waterMeaning: 'Open water: nobody’s settlement, counted apart.',
  cell: (km2: string) => `its cell on the map: ${km2}`,
  positions: 'Who says what',
  /** Where everybody who names a holder uses others' figures. */
  onlyDerived: (names: string) => `only by users of the figures of ${names}`,
  stances: { ru: 'name Russia', ua: 'name Ukraine', contested: 'name neither' },
  stance: { ru: 'names Russia', ua: 'names Ukraine', contested: 'names neither' },
  nobody: 'No claimant that is on has a position here on this day.',
  derives: (names: string) => `uses the figures of ${names}`,
  says: {
    controlled: (holder: string) => `Says it is held by ${holder}`,
    contested: (holder: string) => `Says it is contested (claim made for ${holder})`,
    entered: (holder: string) => `Says it was entered by ${holder}’s forces`,
    withdrawn: (holder: string, other: string) =>
      `Says ${other}’s forces withdrew; held by ${holder}`,
    denied: (holder: string, other: string) =>
      `Denies that ${other} holds it; says it is held by ${holder}`,
  } satisfies Record<Status, (holder: string, other: string) => string>,
  denial: 'Denial',
  mapShows: {
    ru: 'Its map shows it held by Russia',
    ua: 'Its map shows it held by Ukraine',
    contested: 'Its map shows it as contested or unclear',
  },
  mapSince: (day: string) => `since the map of ${day}`,
  mapBeforeWar: 'held so before 24 February 2022',
  lastRead: (day: string, age: string) => `The map was last read on ${day}, ${age}.`,
  beforeTrack: (day: string) =>
    `Before ${day} there is no base track: only spoken claims, and areas held before 24 February 2022.`,
  asOf: (day: string) => `as of ${day}`,
  statedOn: (day: string) => `stated on ${day}`,
  sameDay: (day: string) => `as of and stated on ${day}`,
  age: (days: string, count: number) =>
    count === 0
      ? 'the day shown'
      : `${days} ${Math.abs(count) === 1 ? 'day' : 'days'} ${count > 0 ? 'before' : 'after'}`,
  confidence: (level: Confidence) => `${level} confidence that the report says so`,
  confidenceMeaning: 'How sure we are that the report says this on this day, not that it is right.',
  open: 'Open this claim',
  reports: 'Reported by',
  undated: 'no date shown',
  newTab: '(opens a new tab)',
  loading: 'Fetching notes and reports…',
  detailsFailed: (problem: string) => `The notes and reports could not be loaded (${problem}).`,
  retry: 'Try again',
  noReport: 'No report is listed.',
  notCounted: (count: number) => `Considered and not counted (${count})`,
  lapsedOn: (day: string) => `not asserted any more from ${day}`,
  sameNews: 'repeats the news of another claim',
  history: 'Said and read over time',
  historyHint: 'A date moves the map to it.',
  outsideSlider: 'before the slider’s first day',
  shown: 'the day shown',

  // Places
  shares: 'Held, as named by the claimants that are on',
  ofBase: (km2: string) => `of ${km2}, the area of the cells on the map`,
  official: (km2: string) => `official area ${km2}`,
  partial: 'The map covers only this part of it.',
  disputed: 'Disputed',
  contested: 'Contested',
  unclaimed: 'No claim',
  waterArea: 'Open water, counted apart',
  notMapped: 'Not drawn on the map; what is claimed about it is listed here.',
  under: (pct: string) => `under ${pct}`,
  seeAlso: 'See also',
  inForce: 'Figures in force',
  older: (count: number) => `Older than a year and still in force (${count})`,
  noneInForce: 'No share or area claimed for it is in force on this day.',
  changes: 'Gains and statements up to this day',
  noChanges: 'None up to this day.',
  allClaims: (count: number) => `All claims about it (${count})`,

  // Claims
  figure: {
    control: () => '',
    share: (value: string, holder: string) => `${value} said to be held by ${holder}`,
    area: (value: string, holder: string) => `${value} said to be held by ${holder}`,
    'area-change': (value: string, holder: string) => `${value} said to be gained by ${holder}`,
    'settlement-count': (value: string, holder: string) => `${value} said to be held by ${holder}`,
    'settlement-count-change': (value: string, holder: string) =>
      `${value} said to be gained by ${holder}`,
    statement: () => 'A statement without a figure',
  } satisfies Record<Kind, (value: string, holder: string) => string>,
  settlements: (count: string) => `${count} settlements`,
  by: 'Claimant',
  speaker: 'Said by',
  base: 'Base',
  baseSizes: {
    claimed: (km2: string) => `${km2} by the claim`,
    official: (km2: string) => `${km2} officially`,
    mapped: (km2: string) => `${km2} on the map`,
  },
  inKm2: (km2: string, base: string) => `${km2} of ${base}`,
  landWithin: (place: string) => `land area within ${place}`,
  period: 'Period',
  span: (from: string, to: string) => `${from} to ${to}`,
  asOfLabel: 'As of',
  statedLabel: 'Stated on',
  confidenceLabel: 'Confidence',
  confidenceWord: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<
    Confidence,
    string
  >,
  until: 'Lapse',
  untilText: (day: string, reason: string | null) =>
    `no longer asserted from ${day}${reason === null ? '' : `: ${reason}`}`,
  twins: 'Same news',
  sameAs: 'This claim repeats the news of another, so it is listed and not counted:',
  repeatedBy: 'Repeated by, and not counted again:',
  article: 'Founding article',
  articles: {
    'korea-economic-daily-2025-03-14': 'Korea Economic Daily, 14 March 2025',
    'chainnews-abmedia-2025-03-13': 'ABMedia (Chain News), 13 March 2025',
    'reuters-2025-03-12': 'Reuters, 12 March 2025',
    'responsible-statecraft-2024-02-16': 'Responsible Statecraft, 16 February 2024',
    'republic-world-2025-03-24': 'Republic World, 24 March 2025',
  } as Readonly<Record<string, string>>,
  goToDay: 'Go to its day',
  otherDay: (shown: string) => `The map shows ${shown}.`,
  outside: 'Its day lies before the slider’s first day, so the map cannot be moved to it.',
  everything: (place: string) => `Everything about ${place}`,

  // Claim check
  check: 'Beside the map',
  checkMeaning: (day: string) =>
    `DeepState’s map of ${day}, read settlement by settlement, whatever is switched on. A comparison of sources, not a verdict.`,
  claimed: 'Claimed',
  mapped: 'Mapped',
  outcome: {
    within: 'Within the mapped interval',
    above: 'Above the mapped interval',
    below: 'Below the mapped interval',
  } satisfies Record<Outcome, string>,
  difference: (points: string, km2: string) => `by ${points} points, or ${km2}`,
  nearly: (points: string, km2: string) =>
    `${points} points (${km2}) outside it, inside the figure’s own precision`,
  tolerance: (range: string) => `read as ${range}, by its qualifier and printed precision`,
  mappedBase: (place: string, km2: string) => `Mapped base: ${place}, ${km2}.`,
  band: {
    show: 'Show an area of this size on the map',
    meaning: (place: string) =>
      `Hatched beside the mapped front in ${place}: how much land the difference is, not where a line runs.`,
    noRoom: (place: string, needed: string, left: string) =>
      `The figure needs ${needed} beyond the mapped interval, and the map has ${left} of ${place} left there: no area of that size can be shown in it.`,
    otherDay: (day: string) => `It is drawn only on the claim’s own day, ${day}.`,
    label: 'schematic: an area of this size,\nnot a front line',
    note: ({ claimant, figure, place, day, km2, isMore }: BandWords) =>
      `Schematic: an area of ${km2}, not a front line. It is what one figure is ${isMore ? 'above' : 'below'} the mapped interval: ${claimant}, ${figure} of ${place} on ${day}.`,
  },
  nearby: (days: string) => `Other figures for the same place and base within ${days} days`,
  noNearby: 'None in the data.',
  nearest: 'The nearest that are counted, before and after:',
  inChecks: 'These days beside the map, as a list to take away',
  incomparable: {
    'not-a-level': 'Only shares and areas are compared with the map.',
    'base-not-mapped': 'It cannot be compared: its base is no place of the map.',
    'base-partly-mapped': 'It cannot be compared: the map covers only a part of its base.',
    'no-track': 'It cannot be compared: the base track has no reading of the place on that day.',
  } satisfies Record<Incomparable, string>,
  bodies,
} as const;
