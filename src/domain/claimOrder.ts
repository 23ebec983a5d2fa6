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
  // Sorted by counting: there are no more ranks than rows, and each row is touched twice.
  const next = new Uint32Array(count + 2);
  const placeOf = (row: number): number => {
    const own = rank[row] ?? count;
    return own === count || !isDescending ? own : count - 1 - own;
  };
  for (let row = 0; row < rank.length; row++) {
    const after = placeOf(row) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let place = 1; place < next.length; place++)
    next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const order = new Uint32Array(rank.length);
  for (let at = 0; at < ties.length; at++) {
    const row = ties[at] ?? 0;
    const place = placeOf(row);
    const to = next[place] ?? 0;
    order[to] = row;
    next[place] = to + 1;
  }
  return order;
}
