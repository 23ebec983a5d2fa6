import { TRACK_CLAIMANT } from '../../src/domain/namedPlaces.ts';
import { packSeries, type Reading, type Series } from '../../src/domain/series.ts';
import type { Claim, ClaimantId, PlaceId } from '../../src/domain/types.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { SettlementRow, Tables } from '../tables/rows.ts';
import { silentReading, TRACK_FROM, TRACK_TO } from './track.ts';

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
  const claimantOf = new Map(tables.claimants.map((row, index) => [row.id, index]));
  const track = claimantOf.get(TRACK_CLAIMANT);
  if (track === undefined) {
    throw new Error(`claimants.csv has no ${TRACK_CLAIMANT}, the base track's claimant`);
  }
  const cellOf = new Map(settlements.map((row, cell) => [row.id, cell]));
  const shown = trackReadings(tables, settlements, cellOf, track);
  const spoken = spokenReadings(claims, cellOf, claimantOf);
  const restated = restatedReadings(shown, spoken, track);
  return packSeries([...shown, ...spoken, ...restated], settlements.length);
}

/** The `control` claims about the given settlements, each with its place among `claims`. */
export function spokenReadings(
  claims: readonly ClaimRow[],
  cellOf: ReadonlyMap<PlaceId, number>,
  claimantOf: ReadonlyMap<ClaimantId, number>,
): Reading[] {
  return claims.flatMap((claim, index): Reading[] => {
    const settlement = cellOf.get(claim.place);
    const claimant = claimantOf.get(claim.claimant);
    if (settlement === undefined || claimant === undefined || !givesReading(claim)) return [];
    const { asOf, statedOn, holder, until } = claim;
    const status = claim.status ?? 'controlled';
    return [{ settlement, claimant, asOf, statedOn, holder, status, until, claim: index }];
  });
}

/** What the track's rows and its silence say of every point that is not open water. */
function trackReadings(
  tables: Tables,
  settlements: readonly SettlementRow[],
  cellOf: ReadonlyMap<PlaceId, number>,
  claimant: number,
): Reading[] {
  const firstRow = new Map<number, string>();
  const readings: Reading[] = [];
  for (const { settlement: id, asOf, holder, status } of tables.observations) {
    const settlement = cellOf.get(id);
    if (settlement === undefined || settlements[settlement]?.kind === 'water') continue;
    const known = firstRow.get(settlement);
    if (known === undefined || asOf < known) firstRow.set(settlement, asOf);
    readings.push({
      settlement,
      claimant,
      asOf,
      statedOn: asOf,
      holder,
      status,
      until: null,
      claim: null,
    });
  }
  settlements.forEach((row, settlement) => {
    if (row.kind === 'water' || isCovered(firstRow.get(settlement))) return;
    readings.push(silentReading(settlement, claimant, row.oblast));
  });
  return readings;
}

/**
 * The track's own words are positions of the same claimant as its map. Where such a claim lapses, the
 * map counts again: its reading is restated as of that day, on which the archive shows it unchanged.
 */
function restatedReadings(
  shown: readonly Reading[],
  spoken: readonly Reading[],
  track: number,
): Reading[] {
  return spoken.flatMap(({ settlement, claimant, until }) => {
    if (claimant !== track || until === null || until > TRACK_TO) return [];
    const before = shown.filter(
      (reading) => reading.settlement === settlement && reading.asOf <= until,
    );
    const last = before.reduce<Reading | null>(
      (a, b) => (a === null || b.asOf > a.asOf ? b : a),
      null,
    );
    return last === null || last.asOf === until ? [] : [{ ...last, asOf: until, statedOn: until }];
  });
}

/** Whether the track's rows already say what the point was on its first day. */
function isCovered(firstDay: string | undefined): boolean {
  return firstDay !== undefined && firstDay <= TRACK_FROM;
}

function givesReading(claim: Claim): boolean {
  return claim.kind === 'control' && claim.sameAs === null;
}
