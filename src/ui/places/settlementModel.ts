/** What a settlement's card says: its resolution, and who says so, side by side. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import type { DayNumber } from '../../domain/day.ts';
import { explain, type Considered } from '../../domain/explain.ts';
import { countOrigins, type OriginCount } from '../../domain/origins.ts';
import type { Query } from '../../domain/query.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { SIDES, type PlaceId, type Side } from '../../domain/types.ts';
import { claimantsById } from './cardModel.ts';
import { sortedDays, Stretch } from './stretch.ts';

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
  /** Of all who say something. */
  readonly origins: OriginCount;
}

const HA_PER_KM2 = 100;

const stretches = new WeakMap<Dataset, Map<PlaceId, Stretch<SettlementFigures>>>();

/**
 * The very same object on all days between two changes. Throws a RangeError when the settlement is
 * not on the map.
 */
export function settlementFigures(
  dataset: Dataset,
  query: Query,
  settlement: PlaceId,
): SettlementFigures {
  const table = stretches.get(dataset) ?? new Map<PlaceId, Stretch<SettlementFigures>>();
  stretches.set(dataset, table);
  const stretch = table.get(settlement) ?? stretchOf(dataset, settlement);
  table.set(settlement, stretch);
  return stretch.at(query);
}

function stretchOf(dataset: Dataset, settlement: PlaceId): Stretch<SettlementFigures> {
  const cell = dataset.settlements.findIndex(({ id }) => id === settlement);
  if (cell === -1) throw new RangeError(`${settlement} is no settlement of the map`);
  const days = { asof: daysOf(dataset, cell, 'asof'), said: daysOf(dataset, cell, 'said') };
  return new Stretch(
    (clock) => days[clock],
    (query) => {
      const { resolution, positions } = explain(dataset, cell, query);
      return {
        resolution,
        cellKm2: (dataset.cellHa[cell] ?? 0) / HA_PER_KM2,
        sides: SIDES.flatMap((side) => positionsOf(side, positions)),
        origins: countOrigins(
          positions.map(({ claimant }) => claimant.id),
          claimantsById(dataset),
        ),
      };
    },
  );
}

/** Days on which an entry of the settlement starts to count or lapses. */
function daysOf({ series }: Dataset, cell: number, clock: Query['clock']): DayNumber[] {
  const [first, end] = [series.start[cell] ?? 0, series.start[cell + 1] ?? 0];
  const from = clock === 'said' ? series.statedOn : series.asOf;
  return sortedDays([...from.subarray(first, end), ...series.until.subarray(first, end)]);
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
