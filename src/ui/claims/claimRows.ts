/** What stands in the cells of the table of claims. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import { baseWords, clauseOf } from '../../text/claimWords.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';
import type { TableColumn } from './claimColumns.ts';

/** What a cell says; empty where the claim says nothing of it. */
export function cellText(
  dataset: Dataset,
  claim: Claim,
  column: TableColumn,
  text: ClaimsText,
  dayText: (day: Day) => string,
): string {
  const { claims: own, why, words } = text;
  const claimant = lookupOf(dataset).claimants.get(claim.claimant);
  switch (column) {
    case 'as-of':
      return dayText(claim.asOf);
    case 'stated-on':
      return dayText(claim.statedOn);
    case 'place':
      return placeName(dataset, claim.place);
    case 'value':
      return clauseOf(claim, text);
    case 'base':
      return baseOf(dataset, claim, text) ?? '';
    case 'claimant':
      return claimant?.name ?? claim.claimant;
    case 'speaker':
      return [claim.speaker, bodyOf(claim, text)].filter(Boolean).join(', ');
    case 'side':
      return claimant ? words.sideShort[claimant.side] : '';
    case 'origin':
      return originsText(dataset, claim) ?? own.ownOrigin;
    case 'kind':
      return words.kind[claim.kind];
    case 'holder':
      return words.holder[claim.holder];
    case 'confidence':
      return why.confidenceWord[claim.confidence];
    case 'until':
      return claim.until === null ? '' : dayText(claim.until);
    case 'article':
      return claim.article === null ? '' : (why.articles[claim.article] ?? claim.article);
    case 'id':
      return claim.id;
  }
}

/** Whose figures the claimant uses, by name; null when it is its own origin. */
export function originsText(dataset: Dataset, claim: Claim): string | null {
  const { claimants } = lookupOf(dataset);
  const origins = claimants.get(claim.claimant)?.derivedFrom ?? [];
  return origins.length === 0
    ? null
    : origins.map((id) => claimants.get(id)?.name ?? id).join(', ');
}

/** The base in words; null for a claim without one. */
export function baseOf(dataset: Dataset, claim: Claim, text: ClaimsText): string | null {
  return baseWords(claim, text, (id) => placeName(dataset, id as Claim['place']));
}

/** The more exact body behind a claimant, by name. */
export function bodyOf(claim: Claim, text: ClaimsText): string | null {
  return claim.body === null ? null : (text.why.bodies[claim.body] ?? claim.body);
}
