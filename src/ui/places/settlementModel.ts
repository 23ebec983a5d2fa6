/** What a settlement's card says: its resolution, and who says so, side by side. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { explain, type Considered } from '../../domain/explain.ts';
import type { Query } from '../../domain/query.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { SIDES, type PlaceId, type Side } from '../../domain/types.ts';

export interface SidePositions {
  readonly side: Side;
  /** How many claimants of the side name each; one position per claimant. */
  readonly counts: Readonly<Record<Considered['stance'], number>>;
  /** The side's newest position on the query's clock. */
  readonly latest: Considered;
}

export interface SettlementFigures {
  readonly resolution: Resolution;
  /** Area of the settlement's cell. */
  readonly cellKm2: number;
  /** Sides that say something, in the order of SIDES. */
  readonly sides: readonly SidePositions[];
}

const HA_PER_KM2 = 100;

/** Throws a RangeError when the settlement is not on the map. */
export function settlementFigures(
  dataset: Dataset,
  query: Query,
  settlement: PlaceId,
): SettlementFigures {
  const cell = cellOf(dataset, settlement);
  const { resolution, positions } = explain(dataset, cell, query);
  return {
    resolution,
    cellKm2: (dataset.cellHa[cell] ?? 0) / HA_PER_KM2,
    sides: SIDES.flatMap((side) => positionsOf(side, positions)),
  };
}

const cells = new WeakMap<Dataset, Map<PlaceId, number>>();

/** Index of a settlement's cell. Throws a RangeError when there is none. */
export function cellOf(dataset: Dataset, settlement: PlaceId): number {
  const table = cells.get(dataset) ?? new Map<PlaceId, number>();
  cells.set(dataset, table);
  const cell =
    table.get(settlement) ?? dataset.settlements.findIndex(({ id }) => id === settlement);
  if (cell === -1) throw new RangeError(`${settlement} is no settlement of the map`);
  table.set(settlement, cell);
  return cell;
}

function positionsOf(side: Side, positions: readonly Considered[]): SidePositions[] {
  const ofSide = positions.filter(({ claimant }) => claimant.side === side);
  const [latest] = ofSide;
  if (!latest) return [];
  const count = (stance: Considered['stance']): number =>
    ofSide.filter((position) => position.stance === stance).length;
  return [
    {
      side,
      counts: { ru: count('ru'), ua: count('ua'), contested: count('contested') },
      latest,
    },
  ];
}
