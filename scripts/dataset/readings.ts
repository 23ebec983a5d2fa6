import { packSeries, type Reading, type Series } from '../../src/domain/series.ts';
import type { Claim } from '../../src/domain/types.ts';
import type { ClaimRow, SettlementRow, Tables } from '../tables/rows.ts';
import { silentReading, TRACK_CLAIMANT, TRACK_FROM } from './track.ts';

/**
 * All readings about mapped settlements: what the track shows, what its silence means, and the spoken
 * `control` claims. Open water has none: it is nobody's settlement. Rows that repeat another row's
 * news (`sameAs`) give none either, since the fuller row does.
 */
export function seriesOf(
  tables: Tables,
  settlements: readonly SettlementRow[],
  claims: readonly ClaimRow[],
): Series {
  const cellOf = new Map(settlements.map((row, cell) => [row.id, cell]));
  const claimantOf = new Map(tables.claimants.map((row, index) => [row.id, index]));
  const track = claimantOf.get(TRACK_CLAIMANT);
  if (track === undefined)
    throw new Error(`claimants.csv has no ${TRACK_CLAIMANT}, the base track's claimant`);
  const firstRow = new Map<number, string>();
  const readings: Reading[] = [];
  for (const row of tables.observations) {
    const settlement = cellOf.get(row.settlement);
    if (settlement === undefined || settlements[settlement]?.kind === 'water') continue;
    const known = firstRow.get(settlement);
    if (known === undefined || row.asOf < known) firstRow.set(settlement, row.asOf);
    readings.push({
      settlement,
      claimant: track,
      asOf: row.asOf,
      statedOn: row.asOf,
      holder: row.holder,
      status: row.status,
      until: null,
      claim: null,
    });
  }
  settlements.forEach((row, settlement) => {
    if (row.kind === 'water' || isCovered(firstRow.get(settlement))) return;
    readings.push(silentReading(settlement, track, row.oblast));
  });
  claims.forEach((claim, index) => {
    const settlement = cellOf.get(claim.place);
    const claimant = claimantOf.get(claim.claimant);
    if (settlement === undefined || claimant === undefined || !givesReading(claim)) return;
    readings.push({
      settlement,
      claimant,
      asOf: claim.asOf,
      statedOn: claim.statedOn,
      holder: claim.holder,
      status: claim.status ?? 'controlled',
      until: claim.until,
      claim: index,
    });
  });
  return packSeries(readings, settlements.length);
}

/** Whether the track's rows already say what the point was on its first day. */
function isCovered(firstDay: string | undefined): boolean {
  return firstDay !== undefined && firstDay <= TRACK_FROM;
}

function givesReading(claim: Claim): boolean {
  return claim.kind === 'control' && claim.sameAs === null;
}
