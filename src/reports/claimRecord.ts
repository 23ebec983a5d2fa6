/** A claim with everything that is known about it, as the commands print it. */
import type { BuiltData } from '../data/builtData.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { Claim, Claimant, ClaimantId, Report } from '../domain/types.ts';

export interface ClaimRecord extends Claim {
  readonly claimantName: string;
  readonly side: Claimant['side'];
  /** Claimants whose figures this one uses: agreement with them is not independent. */
  readonly derivedFrom: readonly ClaimantId[];
  /** In our own words; null when there is nothing to add. */
  readonly note: string | null;
  readonly reports: readonly Report[];
}

export function claimRecord(claim: Claim, { dataset, details }: BuiltData): ClaimRecord {
  const claimant = claimantOf(dataset, claim.claimant);
  return {
    ...claim,
    claimantName: claimant.name,
    side: claimant.side,
    derivedFrom: claimant.derivedFrom,
    note: details.notes[claim.id] ?? null,
    reports: reportsOf(claim, details),
  };
}

/** Where a claim was read, in the order of the table. */
export function reportsOf(claim: Claim, details: BuiltData['details']): Report[] {
  return (details.reports[claim.id] ?? []).map(([outlet, url, published, title]) => ({
    outlet,
    url,
    published: published as Day | null,
    title,
  }));
}

/** Throws when the dataset has no such claimant: the data check makes sure that it has. */
export function claimantOf(dataset: Dataset, id: ClaimantId): Claimant {
  const claimant = dataset.claimants.find((candidate) => candidate.id === id);
  if (!claimant) throw new Error(`the dataset has no claimant ${id}`);
  return claimant;
}
