/** What a schematic band says of itself: whose claim it belongs to, how large it is and what it is not. */
import type { Band } from '../domain/band.ts';
import type { ClaimCheck } from '../domain/claimCheck.ts';
import type { Dataset } from '../domain/dataset.ts';
import { lookupOf, placeName } from '../domain/lookup.ts';
import type { Language } from '../view/viewState.ts';
import { figureOf } from './claimWords.ts';
import type { why } from './en/why.ts';
import { formatDay, formatKm2 } from './format.ts';

type BandText = Parameters<typeof figureOf>[1] & { readonly why: Pick<typeof why, 'band'> };

export function bandNote(
  dataset: Dataset,
  check: ClaimCheck,
  { km2 }: Pick<Band, 'km2'>,
  text: BandText,
  language: Language,
): string {
  const { claim, day, differenceKm2 } = check;
  return text.why.band.note({
    claimant: lookupOf(dataset).claimants.get(claim.claimant)?.name ?? claim.claimant,
    figure: figureOf(claim, text),
    place: placeName(dataset, claim.basePlace ?? claim.place),
    day: formatDay(day, language),
    km2: formatKm2(km2),
    isMore: (differenceKm2 ?? 0) > 0,
  });
}
