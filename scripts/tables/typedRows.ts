/** From cells of text to typed rows, table by table. The schema has checked the cells before. */
import type { Day } from '../../src/domain/day.ts';
import {
  as,
  asOrNull,
  cell,
  figure,
  figureOrNull,
  list,
  spotOf,
  type RawRow,
} from '../../src/data/tables/rawRow.ts';
import type {
  ClaimantRow,
  EventReportRow,
  EventRow,
  FormerNameRow,
  ObservationRow,
  PlaceRow,
  RejectedRow,
  ReportRow,
  SettlementRow,
} from './rows.ts';

export const claimantRow = (row: RawRow): ClaimantRow => ({
  ...spotOf(row),
  id: as(row, 'id'),
  name: cell(row, 'name'),
  side: as(row, 'side'),
  derivedFrom: list(row, 'derived_from'),
});

export const placeRow = (row: RawRow): PlaceRow => ({
  ...spotOf(row),
  id: as(row, 'id'),
  name: cell(row, 'name'),
  kind: as(row, 'kind'),
  oblast: asOrNull(row, 'oblast'),
  parts: list(row, 'parts'),
  officialKm2: figureOrNull(row, 'official_km2'),
  note: asOrNull(row, 'note'),
});

export const settlementRow = (row: RawRow): SettlementRow => ({
  ...spotOf(row),
  id: as(row, 'id'),
  name: cell(row, 'name'),
  nameUk: asOrNull(row, 'name_uk'),
  nameRu: asOrNull(row, 'name_ru'),
  kind: as(row, 'kind'),
  oblast: as(row, 'oblast'),
  lng: figure(row, 'lng'),
  lat: figure(row, 'lat'),
  origin: cell(row, 'origin'),
  rank: figureOrNull(row, 'rank'),
});

export const formerNameRow = (row: RawRow): FormerNameRow => ({
  ...spotOf(row),
  place: as(row, 'place'),
  name: cell(row, 'name'),
});

const report = (row: RawRow) => ({
  ...spotOf(row),
  seq: figure(row, 'seq'),
  outlet: cell(row, 'outlet'),
  url: asOrNull(row, 'url'),
  published: asOrNull<Day>(row, 'published'),
  title: asOrNull(row, 'title'),
});

export const reportRow = (row: RawRow): ReportRow => ({ ...report(row), claim: as(row, 'claim') });

export const eventReportRow = (row: RawRow): EventReportRow => ({
  ...report(row),
  event: cell(row, 'event'),
});

export const eventRow = (row: RawRow): EventRow => ({
  ...spotOf(row),
  id: cell(row, 'id'),
  date: as(row, 'date'),
  end: asOrNull(row, 'end'),
  precision: asOrNull(row, 'date_precision') ?? 'day',
  kind: cell(row, 'kind'),
  place: as(row, 'place'),
  title: cell(row, 'title'),
  note: cell(row, 'note'),
  article: asOrNull(row, 'article'),
});

export const observationRow = (row: RawRow): ObservationRow => ({
  ...spotOf(row),
  settlement: as(row, 'settlement'),
  asOf: as(row, 'as_of'),
  holder: asOrNull(row, 'holder'),
  status: as(row, 'status'),
});

export const rejectedRow = (row: RawRow): RejectedRow => ({
  ...spotOf(row),
  table: cell(row, 'table'),
  id: cell(row, 'id'),
  reason: cell(row, 'reason'),
});
