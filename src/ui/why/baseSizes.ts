/** How large a claim's base is: as claimed, as officially published, and on the map. All in km². */
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim } from '../../domain/types.ts';
import { lookupOf } from '../../domain/lookup.ts';

const HA_PER_KM2 = 100;

export interface BaseSizes {
  readonly claimed: number | null;
  readonly official: number | null;
  /** null when the base is not on the map, or only in part. */
  readonly mapped: number | null;
}

export function baseSizesOf(dataset: Dataset, claim: Claim): BaseSizes {
  const place = claim.basePlace === null ? null : lookupOf(dataset).places.get(claim.basePlace);
  const cells = place?.isPartial ? null : (place?.cells ?? null);
  return {
    claimed: claim.baseKm2,
    official: place?.officialKm2 ?? null,
    mapped: cells && cells.reduce((sum, cell) => sum + (dataset.cellHa[cell] ?? 0), 0) / HA_PER_KM2,
  };
}

/** The km² a share stands for and the base they are of, or null: nearest to the claim's own words. */
export function shareInKm2(
  claim: Pick<Claim, 'unit' | 'value'>,
  sizes: BaseSizes,
): { readonly km2: number; readonly baseKm2: number } | null {
  const baseKm2 = sizes.claimed ?? sizes.official ?? sizes.mapped;
  if (claim.unit !== 'percent' || claim.value === null || baseKm2 === null) return null;
  return { km2: (claim.value * baseKm2) / 100, baseKm2 };
}
