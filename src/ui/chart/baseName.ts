/** What a claim's figure is of, as it is printed beside the figure. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim, PlaceId } from '../../domain/types.ts';
import type { PanelText } from '../text/panelText.ts';
import { baseWords } from '../../text/claimWords.ts';
import { placeName } from '../../domain/lookup.ts';

/** The claim's own words for its base, or else the name of its place; null for a claim without one. */
export function baseName(dataset: Dataset, claim: Claim, text: PanelText): string | null {
  const named = (id: string): string => placeName(dataset, id as PlaceId);
  return (
    baseWords(claim, text, named) ?? (claim.basePlace === null ? null : named(claim.basePlace))
  );
}
