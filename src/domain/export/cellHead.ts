/** What every row about one cell on one day begins with. */
import type { Dataset } from '../dataset.ts';
import type { MapState } from '../mapState.ts';
import { RESOLUTIONS } from '../resolution.ts';
import { CLOCK, DATE, RESOLUTION, SETTLEMENT } from './fields.ts';
import type { Cell, Field } from './table.ts';

export const CELL_HEAD: readonly Field[] = [DATE, CLOCK, ...SETTLEMENT, RESOLUTION];

/** The cells of the columns CELL_HEAD. */
export function cellHead(dataset: Dataset, { query, codes }: MapState, cell: number): Cell[] {
  return [
    query.date,
    query.clock,
    ...settlementCells(dataset, cell),
    RESOLUTIONS[codes[cell] ?? 0] ?? null,
  ];
}

/** The cells of the columns SETTLEMENT. Throws when the map has no such cell. */
export function settlementCells({ settlements }: Dataset, cell: number): Cell[] {
  const settlement = settlements[cell];
  if (!settlement) throw new RangeError(`the map has no cell ${cell}`);
  const { id, name, kind, oblast } = settlement;
  return [id, name === '' ? null : name, kind, oblast];
}

/** The cells asked for; all of them when `within` is null. */
export function cellsAsked(dataset: Dataset, within: ArrayLike<number> | null): number[] {
  return within ? Array.from(within) : [...dataset.settlements.keys()];
}
