/** The page of claim checks. Comparisons of sources: the same words for every side, no verdicts. */
import type { Incomparable } from '../../domain/claimCheck.ts';
import type { Result } from '../../domain/types.ts';

const plural = (count: number, printed: string, one: string, many: string) =>
  `${printed} ${count === 1 ? one : many}`;

export const checks = {
  title: 'Claim checks',
  lead: 'Every share and area that somebody has claimed, beside what DeepState’s map of the claim’s own day shows of the same base. A comparison of sources, not a verdict: “above” means that a claim gives its holder more than the map does, “below” that it gives it less.',
  method:
    'A figure is read with a tolerance: by its qualifier, and to half a unit of its last printed digit. The mapped interval runs from what is read as held to what is read as held, contested or unclear. The difference is taken from the nearest end of that interval.',
  working: 'Reading the map of each claim’s day…',
  counted: (count: number, printed: string) => plural(count, printed, 'claim', 'claims'),
  of: (listed: string, all: string) => `${listed} of ${all}`,
  summary: (parts: readonly string[]) => `${parts.join(', ')}.`,
  repeats: (count: number, printed: string) =>
    `${plural(count, printed, 'row repeats', 'rows repeat')} the news of another claim and ${count === 1 ? 'is' : 'are'} not counted.`,
  none: 'No share or area claim fits this filter.',
  jumpLabel: 'Parts of this page',
  jump: { list: 'List', dots: 'Claimed against mapped', runs: 'Over time' },

  /** Of the table and the counts. */
  outcomeLabel: 'Outcome',
  outcome: {
    within: 'within',
    above: 'above',
    below: 'below',
    none: 'not comparable',
  } satisfies Record<Result, string>,
  reason: {
    'not-a-level': 'neither share nor area',
    'base-not-mapped': 'its base is no place of the map',
    'base-partly-mapped': 'the map covers only a part of its base',
    'no-track': 'no reading of the map on that day',
  } satisfies Record<Incomparable, string>,
  counts: {
    within: (n: string) => `${n} within the mapped interval`,
    above: (n: string) => `${n} above`,
    below: (n: string) => `${n} below`,
    none: (n: string) => `${n} not comparable`,
  } satisfies Record<Result, (n: string) => string>,
  bySide: 'Outcomes by side of the claimant',
  side: 'Side',
  all: 'All',

  listTitle: 'The list',
  listLabel: 'Claim checks, one row for each claim',
  columns: 'More columns',
  downloadLabel: 'The checks of this list',
  outcomeMark: { within: '●', above: '▲', below: '▼', none: '–' } satisfies Record<Result, string>,
  readAs: (range: string) => `read as ${range}`,
  points: (points: string) => `${points} points`,
  inside: 'inside it',
  ofBase: (base: string, km2: string | null) => (km2 === null ? base : `${base}, ${km2}`),
  base: (base: string) => `base: ${base}`,
  mappedSize: (km2: string) => `${km2} on the map`,
  stated: (day: string) => `said ${day}`,
  heldBy: (holder: string) => `held by ${holder}`,

  dotsTitle: 'Claimed against mapped',
  dotsLead: (compared: string) =>
    `${compared} claims that can be compared, in percent of their base; areas are put on the map’s area of it. On the diagonal, claim and map agree. A bar is the mapped interval, an arrow a “more than” or “less than”.`,
  dotsLabel: 'Chart: claimed share against mapped share, one mark for each claim',
  dotsHint:
    'Arrow keys go from mark to mark; Enter opens the claim on the map, Escape leaves the chart.',
  mappedAxis: 'Mapped, % of the base',
  claimedAxis: 'Claimed, % of the base',
  noDots: 'No claim in this selection can be compared with the map.',
  more: 'more claimed than mapped',
  less: 'less claimed than mapped',
  open: 'Open on the map',

  runsTitle: 'Differences over time, by claimant',
  runsLead: (least: string) =>
    `Claimants with at least ${least} claims that can be compared, all on one scale: points above or below the mapped interval, for the holder that the claim names. Squares: share said to be held by Russia. Discs: by Ukraine.`,
  runLabel: (name: string, claims: string) => `${name}: ${claims}`,
  noRuns: (least: string) => `No claimant in this selection has ${least} claims to compare.`,
  runClaims: (count: number, printed: string) => plural(count, printed, 'claim', 'claims'),
} as const;
