/** From cells of text to typed rows, table by table. The schema has checked the cells before. */
import type { Day } from '../../src/domain/day.ts';
import type { RawRow } from './csv.ts';
import type { Spot } from './problem.ts';
import type {
  ClaimantRow,
  ClaimRow,
  EventReportRow,
  EventRow,
  ObservationRow,
  PlaceRow,
  RejectedRow,
  ReportRow,
  SettlementRow,
} from './rows.ts';

const spotOf = ({ file, line }: RawRow): Spot => ({ file, line });

const cell = (row: RawRow, name: string): string => row.cells[name] ?? '';

/** The cell as the type its schema enforces; an enum, an id or a day is text at run time. */
const as = <T extends string>(row: RawRow, name: string): T => cell(row, name) as T;

const asOrNull = <T extends string>(row: RawRow, name: string): T | null =>
  cell(row, name) === '' ? null : as<T>(row, name);

const figure = (row: RawRow, name: string): number => Number(cell(row, name));

function figureOrNull(row: RawRow, name: string): number | null {
  const value = figure(row, name);
  return cell(row, name) === '' || Number.isNaN(value) ? null : value;
}

const list = <T extends string>(row: RawRow, name: string): T[] =>
  cell(row, name) === '' ? [] : (cell(row, name).split(';') as T[]);

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

export const claimRow = (row: RawRow): ClaimRow => ({
  ...spotOf(row),
  id: as(row, 'id'),
  place: as(row, 'place'),
  asOf: as(row, 'as_of'),
  statedOn: as(row, 'stated_on'),
  kind: as(row, 'kind'),
  holder: as(row, 'holder'),
  status: asOrNull(row, 'status'),
  value: figureOrNull(row, 'value'),
  valueText: asOrNull(row, 'value'),
  unit: asOrNull(row, 'unit'),
  qualifier: asOrNull(row, 'qualifier'),
  base: asOrNull(row, 'base'),
  basePlace: asOrNull(row, 'base_place'),
  baseKm2: figureOrNull(row, 'base_km2'),
  periodFrom: asOrNull<Day>(row, 'period_from'),
  periodTo: asOrNull<Day>(row, 'period_to'),
  claimant: as(row, 'claimant'),
  body: asOrNull(row, 'body'),
  speaker: asOrNull(row, 'speaker'),
  withdrew: asOrNull(row, 'withdrew'),
  confidence: as(row, 'confidence'),
  until: asOrNull(row, 'until'),
  untilReason: asOrNull(row, 'until_reason'),
  sameAs: asOrNull(row, 'same_as'),
  derivedFrom: list(row, 'derived_from'),
  article: asOrNull(row, 'article'),
  note: cell(row, 'note'),
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
