/** Words of what is disputed: on the map, in the "why" panel and on the page of disagreements. */
import type { Resolution } from '../../domain/resolution.ts';
import type { Holder } from '../../domain/types.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const disputes = {
  // On the map
  dayTotal: (day: string, km2: string) => `Disputed on ${day}: ${km2}`,
  dayNone: (day: string) => `Nothing is disputed on ${day}.`,
  /** On a phone, whose headline says the day. */
  dayTotalBrief: (km2: string) => `${km2} disputed`,
  dayNoneBrief: 'Nothing is disputed',
  under: (pct: string) => `under ${pct}`,
  all: 'All disagreements',
  /** For a cell under the pointer. */
  hover: (since: string, days: number, { ru, ua }: Record<Holder, number>) =>
    `, for ${count(days, 'day', 'days')}, since ${since}; ${ru} for Russia, ${ua} for Ukraine`,

  // In the "why" panel
  running: (days: number, since: string) =>
    `Disputed for ${count(days, 'day', 'days')}: since ${since}.`,
  until: (day: string, after: string) => `The dispute ends after ${day}; then: ${after}.`,
  stillOpen: (lastDay: string) => `It is still open on ${lastDay}, the last day of the data.`,
  names: { ru: 'Name Russia', ua: 'Name Ukraine' } satisfies Record<Holder, string>,
  otherSpans: 'Disputed on other days',
  span: (from: string, to: string, days: number) =>
    `${from === to ? from : `${from} to ${to}`} (${count(days, 'day', 'days')})`,

  // The page
  heading: 'Disagreements',
  lead: 'A place is disputed on a day when at least two of the claimants that are on name different holders. Nobody is outvoted: both sides are listed. Its area is that of whole cells, each the ground nearer to one settlement than to any other.',
  basis: (claimants: number, clock: string, hasTrack: boolean) =>
    `${count(claimants, 'claimant is', 'claimants are')} on; ${clock}; ${hasTrack ? 'base track DeepState, one voice among them' : 'no base track'}.`,
  clock: {
    asof: 'each claim counts from the day it describes',
    said: 'each claim counts from the day it was stated',
  },
  computing: 'Going through the days…',
  dayHeading: (day: string) => `Disputed on ${day}`,
  dayCaption:
    'Disputed area by place, in km² and in percent of its base, the area of its cells on the map',
  showOnMap: 'Show only what is disputed on the map',
  place: 'Place',
  km2: 'km²',
  share: 'Percent of base',
  base: 'Base, km²',
  total: 'All mapped oblasts',
  within: (oblast: string) => `in ${oblast}`,
  timeHeading: 'Disputed area over time',
  timeCaption: (top: string) =>
    `One row for each mapped oblast, all to one scale: the full height of a row is ${top}.`,
  neverDisputed: (names: string) => `Never disputed with the claimants that are on: ${names}.`,
  neverAny: 'With the claimants that are on nothing is ever disputed.',
  chartLabel: 'Disputed area by oblast over time',
  chartValue: (day: string, total: string, parts: string, claimants: number) =>
    `${day}: ${total} disputed among the ${count(claimants, 'claimant that is on', 'claimants that are on')}${parts === '' ? '' : `: ${parts}`}`,
  table: 'The figures as a table',
  tableCaption:
    'Disputed km² by oblast, on the first day of the data and on each day on which one of them changes',
  day: 'Day',
  listHeading: 'The longest running',
  listLead: (all: number, open: number, lastDay: string) =>
    `${count(all, 'disagreement', 'disagreements')} over single settlements since the slider’s first day, ${open} of them still open on ${lastDay}, the last day of the data. A disagreement runs without a break; a settlement disputed twice is listed twice. Open country has no name: its cells in one oblast that are disputed on exactly the same days make one row.`,
  listDownload: 'The longest running disagreements',
  listReading:
    'A claim counts until its claimant replaces or withdraws it, so a long row can rest on one claim that was never repeated. “Then” is what the claimants that are on agree on afterwards.',
  capped: (shown: number) => `The ${shown} longest are shown.`,
  columns: {
    settlement: 'Settlement',
    days: 'Days',
    from: 'First day',
    to: 'Last day',
    after: 'Then',
    km2: 'km²',
    ru: 'Name Russia',
    ua: 'Name Ukraine',
  },
  openCountry: (cells: number) => `Open country, ${count(cells, 'cell', 'cells')}`,
  open: 'still open',
  openRow: (name: string, day: string) => `${name}: show it on the map of ${day}`,
  after: {
    ru: 'held by Russia',
    ua: 'held by Ukraine',
    contested: 'contested',
    disputed: 'disputed',
    unclaimed: 'no claim',
  } satisfies Record<Resolution, string>,
} as const;
