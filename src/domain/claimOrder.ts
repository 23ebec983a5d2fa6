/** Putting a long table in order by one column, fast enough for a click on 100,000 rows. */

/** The place of each row's value among all values; equal values share one. */
export interface Ranks {
  /** From 0, ascending; `count` for a row without a value. */
  readonly rank: Uint32Array;
  /** How many different values there are. */
  readonly count: number;
}

/**
 * Numbers by size, texts by their code units, which for folded texts (see `fold`) is the order of the
 * alphabet and for days that of the calendar. A column holds one of the two; `null` is no value.
 */
export function ranksOf(values: readonly (string | number | null)[]): Ranks {
  const distinct = [...new Set(values)].filter((value) => value !== null);
  distinct.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const rankOf = new Map<string | number | null, number>(distinct.map((value, i) => [value, i]));
  const count = distinct.length;
  return { rank: Uint32Array.from(values, (value) => rankOf.get(value) ?? count), count };
}

/**
 * Row numbers in the order of their ranks. Rows without a value come last in both directions; rows with
 * equal values keep the order of `ties`, a permutation of all row numbers.
 */
export function orderOf(
  { rank, count }: Ranks,
  isDescending: boolean,
  ties: ArrayLike<number>,
): Uint32Array {
  const rows = rank.length;
  // Rank and place among the ties in one number, so that sorting is a plain sort of numbers.
  const keys = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    const own = rank[ties[at] ?? 0] ?? count;
    const place = own === count ? count : isDescending ? count - 1 - own : own;
    keys[at] = place * rows + at;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => ties[key % rows] ?? 0);
}
