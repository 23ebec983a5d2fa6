/** Words of the comparison: the same verbs for both sides, and each side named in full. */
import type { Clock } from '../../domain/query.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Form } from '../../view/viewState.ts';
import type { DayChoice, SourceChoice } from '../../ui/compare/otherSides.ts';

/** Over time: the shown day follows the other one, and nothing else differs. */
export type Reading = 'time' | 'aside';

const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** Printed areas by what they are on the side that is told. */
type Gained = readonly (readonly [Resolution, string])[];

export const compare = {
  title: 'Compare',
  choose: 'Choose the other side',
  intro: 'The map then shows where the two differ.',
  withDay: 'With another day',
  dayField: 'Other day',
  days: {
    week: 'a week before',
    month: 'a month before',
    year: 'a year before',
    claim: 'the previous day with claims',
  } satisfies Record<DayChoice, string>,
  withSources: 'With other claimants',
  sources: {
    'no-track': 'without DeepState',
    'ru-official': 'only Russian officials',
    'ua-official': 'only Ukrainian officials',
    all: 'all claimants',
  } satisfies Record<SourceChoice, string>,
  withClock: 'With the other clock',
  /** What the other clock would ask. */
  clocks: {
    asof: 'what is said of the situation on the day',
    said: 'what had been said by the day',
  } satisfies Record<Clock, string>,

  shown: 'Shown',
  other: 'Compared with',
  clock: {
    asof: 'as of the day',
    said: 'as said by the day',
  } satisfies Record<Clock, string>,
  nobody: 'no claimant',
  everybody: (count: number) => `all ${count} claimants`,
  only: (names: readonly string[]) => `only ${listed(names)}`,
  onlySide: (count: number, side: string) => `only ${side} (${count} claimants)`,
  without: (count: number, names: readonly string[]) =>
    `${count} claimants, without ${listed(names)}`,
  some: (count: number, all: number) => `${count} of ${all} claimants`,
  noTrack: 'no base track',
  inFull: (parts: readonly string[]) => parts.join(', '),
  swap: 'Swap the sides',
  end: 'End the comparison',

  formLegend: 'On the map',
  forms: {
    difference: 'What differs',
    swipe: 'Both, at a divider',
  } satisfies Record<Form, string>,
  disputesShown: 'The map shows only what is disputed, as the legend says.',

  same: 'Nothing on the map differs between the two.',
  /** One sentence; `gained` in the order of the table, none of them nothing. */
  sentence: (
    reading: Reading,
    changed: string,
    pct: string,
    gained: Gained,
    settled: string | null,
  ) =>
    reading === 'time'
      ? `Between the two days ${changed} (${pct} of the map) changed: ${listed(gained.map(([to, km2]) => CHANGED[to](km2)))}${settled === null ? '' : `; of it, ${settled} had been disputed`}.`
      : `The two differ on ${changed} (${pct} of the map). What is shown has ${listed(gained.map(([to, km2]) => DIFFERS[to](km2)))}${settled === null ? '' : `; of it, ${settled} are disputed on the other side`}.`,

  caption: 'km², and below them percentage points of the place’s area.',
  place: 'Place',
  columns: {
    time: {
      ru: 'to Russia',
      ua: 'to Ukraine',
      disputed: 'newly disputed',
      settled: 'no longer disputed',
    },
    aside: {
      ru: 'Russia, only here',
      ua: 'Ukraine, only here',
      disputed: 'disputed only here',
      settled: 'disputed only there',
    },
  },
  here: 'Here is what is shown; there is what it is compared with.',
  wholeMap: 'Whole map',
  zoomTo: (name: string) => `Zoom to ${name}`,
  /** Below a place: all that differs, and of it what has no column of its own. */
  inAll: {
    time: (km2: string, rest: Gained) =>
      [`${km2} changed`, ...rest.map(([to, part]) => CHANGED[to](part))].join(', '),
    aside: (km2: string, rest: Gained) =>
      [`${km2} differ`, ...rest.map(([to, part]) => DIFFERS[to](part))].join(', '),
  },
  points: (points: string) => `${points} pts`,
  under: (figure: string) => `<\u202f${figure}`,
  alike: (places: readonly string[]) => `No difference: ${listed(places)}.`,

  transitions: { time: 'What became what', aside: 'What is what on the two sides' },
  settlements: {
    time: (count: string) => `Settlements that changed (${count})`,
    aside: (count: string) => `Settlements that differ (${count})`,
  },
  noSettlements: 'No named settlement.',
  sites: (count: string, isOne: boolean) =>
    `And ${count} ${isOne ? 'point' : 'points'} of open country.`,
  /** What something is on the two sides. */
  both: {
    time: (from: string, to: string) => `${from} → ${to}`,
    aside: (from: string, to: string) => `There: ${from} · here: ${to}`,
  },
  showAll: (count: string) => `Show all ${count}`,
  openSettlement: (name: string) => `${name}: why, and on whose word`,

  note: {
    difference: (other: string) => `Full colour: differs from ${other}. Pale: alike.`,
    same: (other: string) => `Nothing differs from ${other}.`,
    divider: 'Divider between the two sides',
    dividerValue: (pct: number, other: string, shown: string) =>
      `${pct}\u202f% ${other}, the rest ${shown}`,
  },
} as const;

const CHANGED: Readonly<Record<Resolution, (km2: string) => string>> = {
  ru: (km2) => `${km2} went to Russia`,
  ua: (km2) => `${km2} went to Ukraine`,
  disputed: (km2) => `${km2} became disputed`,
  contested: (km2) => `${km2} became contested`,
  unclaimed: (km2) => `${km2} are left without a claim`,
};

const DIFFERS: Readonly<Record<Resolution, (km2: string) => string>> = {
  ru: (km2) => `${km2} held by Russia`,
  ua: (km2) => `${km2} held by Ukraine`,
  disputed: (km2) => `${km2} disputed`,
  contested: (km2) => `${km2} contested`,
  unclaimed: (km2) => `${km2} without a claim`,
};
