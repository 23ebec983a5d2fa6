import { distance } from 'fastest-levenshtein';
import { UsageError } from './usageError.ts';

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

/**
 * `unknown claimant "isv": did you mean "isw"?`, or, when nothing is near, what there is to choose
 * from.
 */
export function unknown(
  what: string,
  text: string,
  candidates: readonly string[],
  otherwise: string = `choose one of ${candidates.join(', ')}`,
): UsageError {
  const near = nearest(text, candidates);
  const help = near === null ? otherwise : `did you mean "${near}"?`;
  return new UsageError(`unknown ${what} "${text}": ${help}`);
}
