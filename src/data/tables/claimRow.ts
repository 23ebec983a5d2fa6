/** A line of a table of claims as a typed row. The schema has checked its cells before. */
import type { Day } from '../../domain/day.ts';
import type { Claim, Holder } from '../../domain/types.ts';
import type { Spot } from './problem.ts';
import { as, asOrNull, cell, figureOrNull, list, type RawRow } from './rawRow.ts';

export interface ClaimRow extends Claim, Spot {
  /** The figure with the digits it was given with ('1.0'); null when there is none. */
  readonly valueText: string | null;
  /** For `withdrawn`: the side that left. */
  readonly withdrew: Holder | null;
  /** What the claimant says the figure rests on, in words. */
  readonly derivedFrom: readonly string[];
  readonly note: string;
}

export const claimRow = (row: RawRow): ClaimRow => ({
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
  // Spread first, these two would make a slow object of each of many thousand rows.
  file: row.file,
  line: row.line,
});
