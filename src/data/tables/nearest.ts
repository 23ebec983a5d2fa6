import { distance } from 'fastest-levenshtein';

/** Further apart than this share of the longer word, two words are not a slip of the same. */
const FARTHEST = 0.4;

/** The candidate most like the text; null when none is near. Ties go to the earlier one. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const sought = text.toLowerCase();
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const edits = distance(sought, candidate.toLowerCase());
    if (edits >= fewest || edits > FARTHEST * Math.max(sought.length, candidate.length)) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}
