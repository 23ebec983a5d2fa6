/** What a dataset holds, in numbers. */
import type { Dataset } from '../../domain/dataset.ts';
import type { SettlementKind } from '../../domain/types.ts';

export interface DatasetCounts {
  readonly claims: number;
  /** Claims that only repeat the news of another. */
  readonly repeats: number;
  readonly claimants: number;
  readonly settlements: number;
  /** Sampling points in open country. */
  readonly sites: number;
  /** Points in open water. */
  readonly water: number;
  /** Readings of the base track. */
  readonly readings: number;
}

export function datasetCounts(dataset: Dataset): DatasetCounts {
  const points = (kind: SettlementKind): number =>
    dataset.settlements.filter((settlement) => settlement.kind === kind).length;
  return {
    claims: dataset.claims.length,
    repeats: dataset.claims.filter((claim) => claim.sameAs !== null).length,
    claimants: dataset.claimants.length,
    settlements: points('settlement'),
    sites: points('site'),
    water: points('water'),
    readings: dataset.series.claim.reduce((sum, claim) => sum + (claim === -1 ? 1 : 0), 0),
  };
}
