/** The search box: places, claimants, events and claims in one list. */
import type { PlaceKind } from '../../domain/types.ts';

export const search = {
  label: 'Search',
  field: 'Search places, claimants, events and claims',
  hint: 'Place in English, Ukrainian or Russian, claimant, event, words of a claim',
  /** Where the whole would be cut. */
  hintBrief: 'Place in any spelling, claimant, claim',
  formerly: (names: readonly string[]) => `formerly ${names.join(', ')}`,
  results: 'Results',
  groups: { places: 'Places', claimants: 'Claimants', events: 'Events', claims: 'Claims' },
  shown: (shown: string, total: string) => `${shown} of ${total}`,
  nothing: (query: string) =>
    `Nothing found for “${query}”. Names are matched by spelling: a place that was renamed is found by the name used here.`,
  count: (count: number, printed: string) => (count === 1 ? '1 result' : `${printed} results`),
  allClaims: (printed: string) => `All ${printed} claims with these words, as a table`,
  placeKind: {
    oblast: 'oblast',
    zone: 'zone',
    composite: 'several oblasts',
    country: 'country',
    settlement: 'settlement',
  } satisfies Record<PlaceKind, string>,
  notMapped: 'not drawn on the map',
  claimsOf: (printed: string) => `${printed} claims`,
  close: 'Close',
} as const;
