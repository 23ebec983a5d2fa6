/** Finding things by name in any spelling, best first. Pure; the index is built in steps. */
import { fold } from './claimFilter.ts';
import {
  isCyrillic,
  romaniseRussian,
  romaniseUkrainian,
  spellingKey,
  spellingStem,
} from './transliterate.ts';

/** How near the query is to a name: smaller is nearer. */
export const NEARNESS = { exact: 0, prefix: 1, wordPrefix: 2, inside: 3 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

export interface Named<Item> {
  readonly item: Item;
  /** Every name it goes by. */
  readonly names: readonly string[];
  /** Words that tell it from others of its name, such as its oblast; alone they do not find it. */
  readonly context: string;
  /** Among equally near ones the smaller comes first; equal ones stay in the order they were given. */
  readonly order: number;
}

export interface SearchEntry<Item> {
  readonly item: Item;
  readonly order: number;
  /**
   * Folded, keys and stems of its names, by how surely they tell one name from another; like the
   * context with a space before, so that every word has one.
   */
  readonly spellings: readonly (readonly string[])[];
  readonly context: string;
}

export interface Found<Item> {
  readonly item: Item;
  readonly nearness: Nearness;
}

export interface SearchResult<Item> {
  /** At most `limit`, best first. */
  readonly found: readonly Found<Item>[];
  /** How many there are in all. */
  readonly total: number;
}

/** A spelling of a query, and its words, each with a space before it. */
interface Form {
  readonly text: string;
  readonly words: readonly string[];
}
/** A query as it is compared with each kind of spelling. */
type Asked = readonly (readonly Form[])[];

/** Shorter keys find too much to be looked for inside a name. */
const MIN_INSIDE = 3;
/** In steps of this many names the index may be left and taken up again. */
const PIECE = 64;

/** Builds the index, stopping after every few names so that it can be driven in idle time. */
export function* indexNames<Item>(
  things: Iterable<Named<Item>>,
): Generator<void, SearchEntry<Item>[]> {
  const entries: SearchEntry<Item>[] = [];
  for (const { item, names, context, order } of things) {
    const keys = names.map(spellingKey);
    entries.push({
      item,
      order,
      spellings: [names.map(wordsOf), keys, keys.map(spellingStem)].map((texts) =>
        texts.map((text) => ` ${text}`),
      ),
      context: ` ${wordsOf(context)}`,
    });
    if (entries.length % PIECE === 0) yield;
  }
  return entries;
}

/**
 * What a query finds: names equal to it, then those that begin with it, then those with words that
 * begin with its words, then those that hold it somewhere. At equal nearness the same letters come
 * before a spelling that is confused with them, and that before another ending. An empty query finds
 * nothing.
 */
export function searchNames<Item>(
  entries: readonly SearchEntry<Item>[],
  query: string,
  limit: number,
): SearchResult<Item> {
  const asked = askedOf(query);
  if (asked === null) return { found: [], total: 0 };
  const hits: { readonly entry: SearchEntry<Item>; readonly rank: number }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, asked);
    if (rank !== null) hits.push({ entry, rank });
  }
  hits.sort((a, b) => a.rank - b.rank || a.entry.order - b.entry.order);
  return {
    found: hits.slice(0, limit).map(({ entry, rank }) => ({
      item: entry.item,
      nearness: Math.floor(rank / SPELLINGS) as Nearness,
    })),
    total: hits.length,
  };
}

/**
 * The spellings under which a word of a query may stand in a text of folded words and keys: itself,
 * and for Cyrillic letters both romanisations and the key.
 */
export function wordForms(word: string): string[] {
  if (!isCyrillic(word)) return [fold(word)];
  const key = spellingKey(word);
  return [
    ...new Set([
      fold(word),
      romaniseUkrainian(word),
      romaniseRussian(word),
      ...(key.length >= MIN_INSIDE ? [key] : []),
    ]),
  ];
}

const SPELLINGS = 3;
const STEM = 2;

function askedOf(query: string): Asked | null {
  const folded = wordsOf(query);
  if (folded === '') return null;
  const latin = isCyrillic(query)
    ? [folded, wordsOf(romaniseUkrainian(query)), wordsOf(romaniseRussian(query))]
    : [folded];
  const key = spellingKey(query);
  const stem = spellingStem(key);
  return [[...new Set(latin)], [key], [stem]].map((texts) =>
    texts.filter(Boolean).map((text) => ({
      text: ` ${text}`,
      words: text.split(' ').map((word) => ` ${word}`),
    })),
  );
}

/** Nearness and spelling in one number, nearness first; null when it is not found. */
function rankOf<Item>(entry: SearchEntry<Item>, asked: Asked): number | null {
  let best: number | null = null;
  for (let spelling = 0; spelling < SPELLINGS; spelling++) {
    for (const text of asked[spelling] ?? []) {
      for (const name of entry.spellings[spelling] ?? []) {
        const nearness = nearnessOf(name, text, entry.context, spelling);
        const rank = nearness === null ? null : nearness * SPELLINGS + spelling;
        if (rank !== null && (best === null || rank < best)) best = rank;
      }
    }
  }
  return best;
}

function nearnessOf(
  name: string,
  { text, words }: Form,
  context: string,
  spelling: number,
): Nearness | null {
  // Without its ends a word may be another one: such a hit never comes before the right letters.
  if (spelling === STEM)
    return name === text || name.startsWith(`${text} `) ? NEARNESS.wordPrefix : null;
  if (name.startsWith(text)) return name === text ? NEARNESS.exact : NEARNESS.prefix;
  const inName = words.filter((word) => name.includes(word));
  if (
    inName.length === words.length ||
    (inName.length > 0 && words.every((word) => inName.includes(word) || context.includes(word)))
  )
    return NEARNESS.wordPrefix;
  const isLongEnough = spelling === 0 || text.length > MIN_INSIDE;
  return isLongEnough && name.includes(text.slice(1)) ? NEARNESS.inside : null;
}

/** Folded, with nothing but spaces between its words. */
function wordsOf(text: string): string {
  return fold(text)
    .replace(/[\s\-–,()./]+/g, ' ')
    .trim();
}
