/** The table of claims and the filter it shares with the list of claim checks. */
import type { Column } from '../../view/viewState.ts';

const plural = (count: number, printed: string, one: string, many: string) =>
  `${printed} ${count === 1 ? one : many}`;

export const claims = {
  title: 'Claims',
  lead: 'Every claim in the data, one row each: who said it, about which place, of which day. A row opens the claim on the map.',
  tableLabel: 'Claims',
  count: (listed: string, all: string) =>
    listed === all ? `${all} claims` : `${listed} of ${all} claims`,
  repeats: (count: number, printed: string) =>
    plural(count, printed, 'of them a repeat', 'of them repeats') + ' of another’s news',
  claimants: (count: number, printed: string) => plural(count, printed, 'claimant', 'claimants'),
  origins: (count: number, printed: string) =>
    plural(count, printed, 'independent origin', 'independent origins'),
  searching: 'Searching…',
  none: 'No claim fits this filter.',
  empty: 'The data holds no claims.',

  columns: {
    'as-of': 'As of',
    'stated-on': 'Stated on',
    place: 'Place',
    claimant: 'Claimant',
    side: 'Side',
    origin: 'Figures from',
    kind: 'Kind',
    holder: 'Holder',
    value: 'Says',
    base: 'Base',
    confidence: 'Confidence',
    speaker: 'Said by',
    until: 'Asserted until',
    article: 'Founding article',
    id: 'Id',
    mapped: 'Mapped',
    difference: 'Difference',
    outcome: 'Outcome',
  } satisfies Record<Column, string>,
  ownOrigin: 'its own',
  noBase: '–',
  repeat: 'repeats another claim’s news',
  sort: { by: (column: string) => `Sort by ${column}` },
  choose: 'Columns',
  download: 'Download',
  downloadLabel: 'Claims of this list',

  filter: {
    label: 'Filter the claims',
    text: 'Words',
    textHint: 'Words: place, speaker, figure…',
    place: 'Place',
    claimant: 'Claimant',
    side: 'Side',
    kind: 'Kind',
    confidence: 'Confidence',
    from: 'From',
    to: 'To',
    narrow: (list: string) => `Find in the list: ${list}`,
    find: 'Find',
    nothing: 'Nothing of that name.',
    more: (count: number) => `and ${count} more: write to find them`,
    chosen: (count: number) => `(${count})`,
    active: 'Filters that are on',
    remove: (what: string) => `Remove the filter ${what}`,
    clear: 'Clear all',
    confidences: { high: 'high', medium: 'medium', low: 'low' },
    chip: {
      text: (words: string) => `“${words}”`,
      from: (day: string) => `from ${day}`,
      to: (day: string) => `to ${day}`,
    },
  },
} as const;
