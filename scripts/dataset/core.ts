import { INCURSION_ZONE, KURSK, SUDZHA, UKRAINE } from '../../src/domain/namedPlaces.ts';
import { day, type Day } from '../../src/domain/day.ts';
import type { Claim, EventPin, PlaceId, Report } from '../../src/domain/types.ts';
import {
  toColumns,
  type CellRule,
  type CoreFile,
  type DetailsFile,
  type PlaceRow,
} from '../../src/data/format/coreFile.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { PlaceRow as TablePlace, SettlementRow, Tables } from '../tables/rows.ts';
import { KURSK_TRACK_TO, TRACK_FROM, TRACK_TO } from './track.ts';

/** The slider starts with the invasion; older claims are reachable and count as what is held then. */
const FIRST_DAY = day('2022-02-24');

export interface CoreInput {
  readonly tables: Tables;
  /** In cell order. */
  readonly settlements: readonly SettlementRow[];
  /** In the order in which the series refers to them. */
  readonly claims: readonly ClaimRow[];
  readonly oblasts: readonly PlaceId[];
}

export function coreOf(input: CoreInput): CoreFile {
  const { tables, settlements, claims, oblasts } = input;
  return {
    firstDay: FIRST_DAY,
    lastDay: lastDayOf(claims),
    trackFrom: TRACK_FROM,
    trackTo: TRACK_TO,
    trackEnds: {
      [KURSK]: KURSK_TRACK_TO,
      [INCURSION_ZONE]: KURSK_TRACK_TO,
      [SUDZHA]: KURSK_TRACK_TO,
    },
    claimants: tables.claimants.map(({ id, name, side, derivedFrom }) => ({
      id,
      name,
      side,
      derivedFrom,
    })),
    places: placesOf(input),
    settlements: {
      oblasts: oblasts.map(
        (id) => [id, settlements.filter((row) => row.oblast === id).length] as const,
      ),
      kinds: settlements
        .map((row) => ({ settlement: 's', site: 'p', water: 'w' })[row.kind])
        .join(''),
      ids: settlements.map((row) => row.id),
      names: settlements.filter((row) => row.kind === 'settlement').map((row) => row.name),
      labels: labelOrder(settlements, claims),
      formerNames: tables.formerNames.map(({ place, name }) => [place, name] as const),
    },
    claims: toColumns(claims),
    events: tables.events.map((row): EventPin => {
      const { id, date, end, precision, kind, place, title, note } = row;
      const reports = tables.eventReports.filter((report) => report.event === id).map(reportOf);
      return { id, date, end, precision, kind, place, title, note, reports };
    }),
  };
}

/** Texts and reports of every claim, and the columns that only a reader of its row asks for. */
export function detailsOf(tables: Tables): DetailsFile {
  const reports: Record<string, [string, string | null, string | null, string | null][]> = {};
  for (const { claim, outlet, url, published, title } of tables.reports) {
    (reports[claim] ??= []).push([outlet, url, published, title]);
  }
  return {
    notes: Object.fromEntries(tables.claims.map((claim) => [claim.id, claim.note])),
    withdrew: Object.fromEntries(
      tables.claims.flatMap(({ id, withdrew }) => (withdrew === null ? [] : [[id, withdrew]])),
    ),
    derivedFrom: Object.fromEntries(
      tables.claims.flatMap(({ id, derivedFrom }) =>
        derivedFrom.length === 0 ? [] : [[id, derivedFrom]],
      ),
    ),
    reports,
  };
}

function reportOf({ outlet, url, published, title }: Report): Report {
  return { outlet, url, published, title };
}

function lastDayOf(claims: readonly Claim[]): Day {
  return claims.reduce((last, claim) => (claim.statedOn > last ? claim.statedOn : last), TRACK_TO);
}

/** Places that are no settlement of the map, and Sudzha; mapped settlements speak for themselves. */
function placesOf({ tables, settlements, oblasts }: CoreInput): PlaceRow[] {
  const mapped = new Set(settlements.map((row) => row.id));
  return tables.places
    .filter((row) => row.id === SUDZHA || !mapped.has(row.id))
    .map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      oblast: row.oblast,
      officialKm2: row.officialKm2,
      cells: cellRuleOf(row, tables, settlements, oblasts),
      isPartial: row.id === UKRAINE,
    }));
}

function cellRuleOf(
  place: TablePlace,
  tables: Tables,
  settlements: readonly SettlementRow[],
  oblasts: readonly PlaceId[],
): CellRule | null {
  if (oblasts.includes(place.id)) return { oblasts: [place.id] };
  if (place.id === UKRAINE) return { oblasts: oblasts.filter((id) => id !== KURSK) };
  if (place.parts.length > 0 && place.parts.every((id) => oblasts.includes(id)))
    return { oblasts: place.parts };
  if (place.id === SUDZHA) return gapsOf(settlements, (row) => row.id === SUDZHA);
  if (place.id === INCURSION_ZONE) {
    const everHeld = new Set(
      tables.observations.filter((row) => row.holder === 'ua').map((row) => row.settlement),
    );
    return gapsOf(settlements, (row) => row.oblast === KURSK && everHeld.has(row.id));
  }
  return null;
}

function gapsOf(
  settlements: readonly SettlementRow[],
  isIn: (row: SettlementRow) => boolean,
): CellRule {
  let before = 0;
  const gaps = settlements.flatMap((row, cell) => {
    if (!isIn(row)) return [];
    const gap = cell - before;
    before = cell;
    return [gap];
  });
  return { gaps };
}

/** Towns by editorial rank, then the settlements most spoken of; ties by id. */
function labelOrder(settlements: readonly SettlementRow[], claims: readonly Claim[]): number[] {
  const claimed = new Map<PlaceId, number>();
  for (const claim of claims)
    if (claim.kind === 'control') claimed.set(claim.place, (claimed.get(claim.place) ?? 0) + 1);
  return settlements
    .map((row, cell) => ({
      row,
      cell,
      rank: row.rank ?? Infinity,
      count: claimed.get(row.id) ?? 0,
    }))
    .filter(({ rank, count }) => rank < Infinity || count > 0)
    .sort(
      (a, b) =>
        (a.rank === b.rank ? 0 : a.rank - b.rank) ||
        b.count - a.count ||
        (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ cell }) => cell);
}
