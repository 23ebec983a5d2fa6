import type { SettlementKind } from '../../domain/types.ts';

export const app = {
  name: 'Claimline',
  title: (day: string) => `${day}: who is said to control what – Claimline`,
  close: 'Close',
  sheet: { taller: 'Show more', shorter: 'Show less' },
  tagline: 'Who is said to control what, when, and on whose word',
  loading: 'Loading the claims…',
  failed: (problem: string) => `The data could not be loaded (${problem}).`,
  retry: 'Try again',
  pagesLabel: 'Pages',
  pagesMenu: 'All pages; open is',
  pages: {
    map: 'Map',
    disputes: 'Disagreements',
    charts: 'Charts',
    checks: 'Claim checks',
    claims: 'Claims',
    data: 'Data',
    about: 'About',
  },
  search: 'Search',
  share: 'Share',
  theme: 'Appearance',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  skipToMap: 'Skip to the map',
  skipToTimeline: 'Skip to the timeline',
  panelsLabel: 'Panels',
  panels: {
    places: 'Places',
    why: 'Why',
    sources: 'Sources',
    compare: 'Compare',
    legend: 'Legend',
  },
  notice: {
    unknown: (parameter: string, value: string) =>
      `The link’s ${parameter} “${value}” is not known here; the default is shown instead.`,
    'not-a-day': (parameter: string, value: string) =>
      `The link’s ${parameter} “${value}” is not a date; the default is shown instead.`,
    'outside-data': (parameter: string, value: string) =>
      `The link’s ${parameter} “${value}” lies outside the data; the nearest is shown instead.`,
    malformed: (parameter: string, value: string) =>
      `The link’s ${parameter} “${value}” cannot be read; the default is shown instead.`,
  },
  dismiss: 'Dismiss',
  map: {
    label: 'Map of who is said to hold what',
    noWebGl: 'This browser draws no WebGL: the map is a still picture, and everything else works.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all six places',
    onlyDisputed: 'Only disputed',
    cell: (name: string, kind: SettlementKind, resolution: string) =>
      kind === 'water'
        ? 'Open water: nobody’s settlement'
        : `${kind === 'site' ? 'Open country' : name}: ${resolution}`,
    otherSide: (cell: string, resolution: string) => `${cell} (compared side: ${resolution})`,
    still: 'Map as a still picture',
    attribution:
      'Borders: Natural Earth. Settlements: GeoNames (CC BY 4.0). Claims: the named claimants.',
    attributionBrief: 'Natural Earth, GeoNames (CC BY 4.0), the named claimants',
    beforeTrack: (from: string) =>
      `No base track before ${from}: only claimed settlements, and areas held before 24 February 2022, are coloured.`,
    afterTrack: (to: string) =>
      `The base track was last read on ${to}; what follows are its last known positions.`,
  },
} as const;
