import { nearest } from '../../src/data/tables/nearest.ts';
import { UsageError } from './usageError.ts';

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
