import type { Claimant } from '../../domain/types.ts';
import { claimantId } from './ownIds.ts';
import type { OwnFile } from './store.ts';

/**
 * The claimants of an imported file. One that has the id or the name of a claimant of the dataset is
 * listed with its side, and its figures count as that one's: it is no further origin.
 * `nameOf` marks a name as the reader's own.
 */
export function ownClaimants(
  file: OwnFile,
  known: readonly Claimant[],
  nameOf: (name: string) => string,
): Claimant[] {
  return file.claimants.map((written, index) => {
    const same = known.find(({ id, name }) => id === written || name === written);
    return {
      id: claimantId(file, index),
      name: nameOf(same?.name ?? written),
      side: same?.side ?? file.side,
      derivedFrom: same ? [same.id] : [],
    };
  });
}
