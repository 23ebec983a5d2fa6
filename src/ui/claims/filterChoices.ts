/** What the filter's lists offer, and the filter as removable parts. Pure. */
import { NO_FILTER, type ClaimFilter } from '../../domain/claimFilter.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { KINDS, SIDES, type Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import { placeName } from '../../domain/lookup.ts';

/** The parts of a filter of which several may be chosen. */
export const LISTS = ['places', 'claimants', 'sides', 'kinds', 'confidences'] as const;
export type FilterList = (typeof LISTS)[number];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Choices = Readonly<Record<FilterList, readonly Choice[]>>;
const known = new WeakMap<
  readonly Claim[],
  { dataset: Dataset; text: ClaimsText; made: Choices }
>();

/** What `choicesOf` gives, made once for each list of claims. */
export function knownChoicesOf(
  dataset: Dataset,
  claims: readonly Claim[],
  text: ClaimsText,
): Choices {
  const one = known.get(claims);
  if (one?.dataset === dataset && one.text === text) return one.made;
  const made = choicesOf(dataset, claims, text);
  known.set(claims, { dataset, text, made });
  return made;
}

/** Only what occurs among the claims: places and claimants by name, the rest in the domain's order. */
export function choicesOf(dataset: Dataset, claims: readonly Claim[], text: ClaimsText): Choices {
  const places = new Set<Claim['place']>();
  const claimants = new Set<Claim['claimant']>();
  const kinds = new Set<Claim['kind']>();
  let before: Claim | null = null;
  for (const claim of claims) {
    places.add(claim.place);
    if (claim.basePlace !== null) places.add(claim.basePlace);
    // The claims of one claimant stand together.
    if (claim.claimant !== before?.claimant) claimants.add(claim.claimant);
    if (claim.kind !== before?.kind) kinds.add(claim.kind);
    before = claim;
  }
  const heard = dataset.claimants.filter(({ id }) => claimants.has(id));
  return {
    places: byLabel([...places].map((id) => ({ value: id, label: placeName(dataset, id) }))),
    claimants: byLabel(heard.map(({ id, name }) => ({ value: id, label: name }))),
    sides: SIDES.filter((side) => heard.some((one) => one.side === side)).map((value) => ({
      value,
      label: text.words.side[value],
    })),
    kinds: KINDS.filter((kind) => kinds.has(kind)).map((value) => ({
      value,
      label: text.words.kind[value],
    })),
    confidences: (['high', 'medium', 'low'] as const).map((value) => ({
      value,
      label: text.claims.filter.confidences[value],
    })),
  };
}

/** Puts a value into a list of the filter, or takes it out; the list stays ascending, as in a link. */
export function toggled(filter: ClaimFilter, list: FilterList, value: string): ClaimFilter {
  const now: readonly string[] = filter[list];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value].sort();
  return { ...filter, [list]: next } as ClaimFilter;
}

export interface Chip {
  readonly key: string;
  readonly label: string;
  /** The filter without it. */
  readonly without: ClaimFilter;
}

export interface ChipWords {
  readonly text: ClaimsText;
  readonly dayText: (day: Day) => string;
}

/** One chip for each thing asked for. */
export function chipsOf(dataset: Dataset, filter: ClaimFilter, words: ChipWords): Chip[] {
  const { text, dayText } = words;
  const { chip, confidences } = text.claims.filter;
  const named = (list: FilterList, value: string): string => {
    switch (list) {
      case 'places':
        return placeName(dataset, value as Claim['place']);
      case 'claimants':
        return dataset.claimants.find(({ id }) => id === value)?.name ?? value;
      case 'sides':
        return text.words.side[value as keyof typeof text.words.side];
      case 'kinds':
        return text.words.kind[value as keyof typeof text.words.kind];
      case 'confidences':
        return `${text.claims.filter.confidence}: ${confidences[value as keyof typeof confidences]}`;
    }
  };
  const chips: Chip[] = [];
  if (filter.text.trim() !== '')
    chips.push({
      key: 'text',
      label: chip.text(filter.text.trim()),
      without: { ...filter, text: '' },
    });
  for (const list of LISTS)
    for (const value of filter[list])
      chips.push({
        key: `${list} ${value}`,
        label: named(list, value),
        without: toggled(filter, list, value),
      });
  for (const end of ['from', 'to'] as const) {
    const day = filter[end];
    if (day !== null)
      chips.push({ key: end, label: chip[end](dayText(day)), without: { ...filter, [end]: null } });
  }
  return chips;
}

/** Nothing is asked for. */
export function isEmpty(filter: ClaimFilter): boolean {
  return (
    filter.text.trim() === '' &&
    filter.from === NO_FILTER.from &&
    filter.to === NO_FILTER.to &&
    LISTS.every((list) => filter[list].length === 0)
  );
}

function byLabel(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) =>
    a.label < b.label ? -1 : a.label > b.label ? 1 : a.value < b.value ? -1 : 1,
  );
}
