/** Claims beside the base track: what the list of checks shows and its two charts draw. */
import { claimedPct } from '../claimChecks.ts';
import type { ClaimCheck, Incomparable } from '../claimCheck.ts';
import type { Outcome } from '../types.ts';
import type { Dataset } from '../dataset.ts';
import { HOLDERS, QUALIFIERS, type Claim } from '../types.ts';
import { SIDE } from './fields.ts';
import { rounded, type Cell, type ExportTable, type Field, type Row } from './table.ts';

const OUTCOMES: readonly Outcome[] = ['within', 'above', 'below'];
const REASONS: readonly Incomparable[] = [
  'not-a-level',
  'base-not-mapped',
  'base-partly-mapped',
  'no-track',
];

const text = (name: string, description: string): Field => ({ name, type: 'string', description });
const km2 = (name: string, description: string): Field => ({
  name,
  type: 'number',
  unit: 'km2',
  description,
});
const percent = (name: string, description: string): Field => ({
  ...km2(name, description),
  unit: 'percent',
});
const required = (field: Field): Field => ({ ...field, isRequired: true });

const FIELDS: readonly Field[] = [
  required(text('claim', 'Id of the claim.')),
  required(text('place', 'What the claim is about.')),
  required(text('claimant', 'Who claims.')),
  required(text('claimant_name', 'Name of the claimant.')),
  SIDE,
  required({ name: 'as_of', type: 'date', description: 'The day described, and of the map.' }),
  required({ name: 'stated_on', type: 'date', description: 'The day it was said.' }),
  { ...required(text('holder', 'Who is said to hold.')), values: HOLDERS },
  { ...required(text('kind', 'A share of the base, or an area.')), values: ['share', 'area'] },
  { ...text('qualifier', 'How exactly the figure was put.'), values: QUALIFIERS },
  { name: 'value', type: 'number', description: 'The figure, in unit.' },
  { ...text('unit', 'Unit of value.'), values: ['percent', 'km2'] },
  text('base', 'What the figure is of, in words.'),
  text('base_place', 'The place the figure is measured against; empty when it is not on the map.'),
  km2('base_km2', 'The map’s area of base_place.'),
  percent('claimed_pct', 'The figure in percent of base_km2.'),
  {
    name: 'read_low',
    type: 'number',
    description: 'Low end of what the figure is read as, in unit.',
  },
  {
    name: 'read_high',
    type: 'number',
    description: 'High end of it; empty for an area without a high end.',
  },
  percent('mapped_low_pct', 'Low end of the mapped interval.'),
  percent('mapped_high_pct', 'High end of the mapped interval.'),
  km2('mapped_low_km2', 'Low end of the mapped interval.'),
  km2('mapped_high_km2', 'High end of the mapped interval.'),
  percent(
    'difference_points',
    'The figure less the nearest end of the mapped interval, in percentage points; 0 inside it.',
  ),
  km2('difference_km2', 'The same in km² of the base.'),
  {
    ...text('outcome', 'Where what is read lies; a comparison of sources. Empty without one.'),
    values: OUTCOMES,
  },
  { ...text('reason', 'Why it cannot be compared.'), values: REASONS },
];

/** One row a check, in the order given. `query` says in JSON how the claims were chosen. */
export function checkTable(
  dataset: Dataset,
  checks: readonly ClaimCheck[],
  query: ExportTable['query'],
): ExportTable {
  const claimants = new Map(dataset.claimants.map((claimant) => [claimant.id, claimant]));
  function* rows(): Generator<Row> {
    for (const check of checks) {
      const claimant = claimants.get(check.claim.claimant);
      if (!claimant) throw new Error(`claim ${check.claim.id} names no claimant of the dataset`);
      yield [...claimCells(check.claim, claimant.name, claimant.side), ...checkCells(check)];
    }
  }
  return {
    what: 'checks',
    title: 'Claim checks',
    description: 'One share or area claim beside the base track’s map of its as-of day.',
    query,
    days: null,
    fields: FIELDS,
    rows,
  };
}

function claimCells(claim: Claim, name: string, side: string): Cell[] {
  const { id, place, claimant, asOf, statedOn, holder, kind, qualifier, value, unit, base } = claim;
  return [
    id,
    place,
    claimant,
    name,
    side,
    asOf,
    statedOn,
    holder,
    kind,
    qualifier,
    value,
    unit,
    base,
  ];
}

function checkCells(check: ClaimCheck): Cell[] {
  const { basePlace, mappedBaseKm2, claimed, mapped, outcome, reason } = check;
  return [
    basePlace?.id ?? null,
    number(mappedBaseKm2),
    number(claimedPct(check)),
    number(claimed?.low),
    number(claimed?.high),
    number(mapped?.lowPct),
    number(mapped?.highPct),
    number(mapped?.lowKm2),
    number(mapped?.highKm2),
    number(check.differencePoints),
    number(check.differenceKm2),
    outcome,
    reason,
  ];
}

function number(value: number | null | undefined): Cell {
  return value === null || value === undefined || !Number.isFinite(value) ? null : rounded(value);
}
