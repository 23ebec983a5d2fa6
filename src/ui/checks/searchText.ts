/** What the filter's words are looked for in, folded once for each claim. */
import { fold } from '../../domain/claimFilter.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim } from '../../domain/types.ts';
import { lookupOf, placeName } from '../why/lookup.ts';

const known = new WeakMap<Dataset, Map<Claim, string>>();

export function searchTextIn(dataset: Dataset): (claim: Claim) => string {
  const texts = known.get(dataset) ?? new Map<Claim, string>();
  known.set(dataset, texts);
  return (claim) => {
    const made = texts.get(claim) ?? fold(textOf(dataset, claim));
    texts.set(claim, made);
    return made;
  };
}

function textOf(dataset: Dataset, claim: Claim): string {
  return [
    claim.id,
    placeName(dataset, claim.place),
    lookupOf(dataset).claimants.get(claim.claimant)?.name,
    claim.speaker,
    claim.body,
    claim.base,
    claim.value,
    claim.asOf,
  ].join(' ');
}
