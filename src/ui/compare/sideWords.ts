/** The two sides of a comparison in words. */
import type { Dataset } from '../../domain/dataset.ts';
import { TRACK_CLAIMANT } from '../../domain/namedPlaces.ts';
import type { Query } from '../../domain/query.ts';
import type { Language } from '../../view/viewState.ts';
import type { CompareText } from '../text/compareText.ts';
import type { Reading } from '../../text/en/compare.ts';
import { formatDay } from '../../text/format.ts';

/** Up to so many claimants are named; more are counted. */
const NAMED = 3;

export interface SideWords {
  /** Day, clock, claimants and, where there is none, the missing base track. */
  readonly full: string;
  /** Only what tells it from the other side; its day where nothing does. */
  readonly short: string;
}

/** One side of a comparison in words, given the other. */
export function sideWords(
  dataset: Dataset,
  query: Query,
  other: Query,
  text: CompareText,
  language: Language,
): SideWords {
  const ours = partsOf(dataset, query, text, language);
  const theirs = partsOf(dataset, other, text, language);
  const telling = ours.filter((part, i) => part !== theirs[i] && part !== '');
  const { inFull } = text.compare;
  return {
    full: inFull(ours.filter((part) => part !== '')),
    short: inFull(telling.length > 0 ? telling : ours.slice(0, 1)),
  };
}

/** Whether a comparison reads as one over time: the days differ alone, the shown one being later. */
export function readingOf(shown: Query, other: Query): Reading {
  const isLater = shown.date > other.date && shown.clock === other.clock;
  return isLater && isSameSet(shown.claimants, other.claimants) ? 'time' : 'aside';
}

function partsOf(dataset: Dataset, query: Query, text: CompareText, language: Language): string[] {
  const hasTrack = query.track !== 'none' && query.claimants.has(TRACK_CLAIMANT);
  return [
    formatDay(query.date, language),
    text.compare.clock[query.clock],
    claimantWords(dataset, query, text),
    hasTrack ? '' : text.compare.noTrack,
  ];
}

function claimantWords(dataset: Dataset, { claimants }: Query, { compare, words }: CompareText) {
  const on = dataset.claimants.filter(({ id }) => claimants.has(id));
  const off = dataset.claimants.filter(({ id }) => !claimants.has(id));
  const names = (list: typeof on): string[] => list.map(({ name }) => name);
  if (on.length === 0) return compare.nobody;
  if (off.length === 0) return compare.everybody(on.length);
  if (on.length <= NAMED) return compare.only(names(on));
  const side = on[0]!.side;
  if (on.every((one) => one.side === side) && !off.some((one) => one.side === side))
    return compare.onlySide(on.length, words.side[side]);
  if (off.length <= NAMED) return compare.without(on.length, names(off));
  return compare.some(on.length, dataset.claimants.length);
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
}
