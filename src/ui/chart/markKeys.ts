/** Which of the marks in a row a key leads to: the same on every chart of claims. */

/**
 * Arrow keys go to the neighbour (right and down to the next), Home and End to the ends; at an end the
 * mark stays. null for any other key, and where there is no mark.
 */
export function markAfterKey(at: number, key: string, count: number): number | null {
  const wanted = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key]; // prettier-ignore
  if (wanted === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, wanted));
}
