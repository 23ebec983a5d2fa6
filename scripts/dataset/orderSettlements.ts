import type { PlaceId } from '../../src/domain/types.ts';
import { hilbertIndex } from '../partition/hilbert.ts';
import type { SettlementRow } from '../tables/rows.ts';

/** A square around the mapped oblasts: west, south, side, in degrees. */
const FRAME = { west: 30, south: 44, side: 12 };

/**
 * The order in which settlements, and so cells, are numbered: oblast by oblast, within one along a
 * Hilbert curve (ties by id), so that neighbours are numbered alike and the files pack small.
 */
export function orderSettlements(
  settlements: readonly SettlementRow[],
  oblasts: readonly PlaceId[],
): SettlementRow[] {
  const keyed = settlements.map((row) => ({
    row,
    oblast: oblasts.indexOf(row.oblast),
    index: hilbertIndex((row.lng - FRAME.west) / FRAME.side, (row.lat - FRAME.south) / FRAME.side),
  }));
  keyed.sort((a, b) => a.oblast - b.oblast || a.index - b.index || (a.row.id < b.row.id ? -1 : 1));
  return keyed.map(({ row }) => row);
}
