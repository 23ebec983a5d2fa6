/** Claims with all columns of the project's own table, and who says them. */
import type { Dataset } from '../dataset.ts';
import type { Day } from '../day.ts';
import {
  HOLDERS,
  KINDS,
  QUALIFIERS,
  SIDES,
  STATUSES,
  type Claim,
  type Claimant,
  type Holder,
} from '../types.ts';
import type { Cell, ExportTable, Field, Row } from './table.ts';

/** What the dataset keeps apart from the claims: texts, and columns that the map does not need. */
export interface ClaimTexts {
  readonly notes: Readonly<Record<string, string>>;
  /** The side that left, of claims of a withdrawal that name it. */
  readonly withdrew?: Readonly<Record<string, Holder>>;
  /** What the claimant says the figure rests on, in words. */
  readonly derivedFrom?: Readonly<Record<string, readonly string[]>>;
  /** claim id → [outlet, url, published, title], in the order of the table */
  readonly reports: Readonly<
    Record<string, readonly (readonly [string, string | null, string | null, string | null])[]>
  >;
}

interface ClaimColumn extends Field {
  readonly cellOf: (claim: Claim, claimant: Claimant, texts: ClaimTexts) => Cell;
}

/** The columns of `data/claims`, in their order, and three that tell of the claimant. */
const COLUMNS: readonly ClaimColumn[] = [
  { name: 'id', type: 'string', isRequired: true, description: 'Stable id; never changes once published.', cellOf: (claim) => claim.id },
  { name: 'place', type: 'string', isRequired: true, description: 'What the claim is about.', cellOf: (claim) => claim.place },
  { name: 'as_of', type: 'date', isRequired: true, description: 'The day described.', cellOf: (claim) => claim.asOf },
  { name: 'stated_on', type: 'date', isRequired: true, description: 'The day it was said; not before as_of.', cellOf: (claim) => claim.statedOn },
  { name: 'kind', type: 'string', isRequired: true, values: KINDS, description: 'share, area and settlement-count are levels; area-change and settlement-count-change are won or lost in a period; control has a status; statement has no figure.', cellOf: (claim) => claim.kind },
  { name: 'holder', type: 'string', isRequired: true, values: HOLDERS, description: 'Who is said to hold. For withdrawn: the side that holds it afterwards; for denied: whom the denier says holds it.', cellOf: (claim) => claim.holder },
  { name: 'status', type: 'string', values: STATUSES, description: 'For control only.', cellOf: (claim) => claim.status },
  { name: 'value', type: 'number', description: 'The figure, in unit.', cellOf: (claim) => claim.value },
  { name: 'unit', type: 'string', values: ['percent', 'km2', 'settlements'], description: 'Unit of value.', cellOf: (claim) => claim.unit },
  { name: 'qualifier', type: 'string', values: QUALIFIERS, description: 'How exactly the figure was put.', cellOf: (claim) => claim.qualifier },
  { name: 'base', type: 'string', description: 'What a percentage is of, in words.', cellOf: (claim) => claim.base },
  { name: 'base_place', type: 'string', description: 'The place the figure is of; empty when that is no mapped thing.', cellOf: (claim) => claim.basePlace },
  { name: 'base_km2', type: 'number', unit: 'km2', description: 'Size of the base as the claimant states it or as its words imply.', cellOf: (claim) => claim.baseKm2 },
  { name: 'period_from', type: 'date', description: 'First day of the period of a change.', cellOf: (claim) => claim.periodFrom },
  { name: 'period_to', type: 'date', description: 'Last day of the period of a change.', cellOf: (claim) => claim.periodTo },
  { name: 'claimant', type: 'string', isRequired: true, description: 'Who claims.', cellOf: (claim) => claim.claimant },
  { name: 'claimant_name', type: 'string', isRequired: true, description: 'Name of the claimant.', cellOf: (_, claimant) => claimant.name },
  { name: 'side', type: 'string', isRequired: true, values: SIDES, description: 'The side the claimant speaks for.', cellOf: (_, claimant) => claimant.side },
  { name: 'claimant_derived_from', type: 'string', description: 'Ids of the claimants whose figures the claimant uses, joined by ;; empty where its figures are its own. Agreement with them is not independent.', cellOf: (_, claimant) => claimant.derivedFrom.join(';') || null },
  { name: 'body', type: 'string', description: 'The more exact body, where the claimant is a family.', cellOf: (claim) => claim.body },
  { name: 'speaker', type: 'string', description: 'The person who spoke, where known.', cellOf: (claim) => claim.speaker },
  { name: 'withdrew', type: 'string', values: HOLDERS, description: 'For withdrawn: the side that left.', cellOf: (claim, _, texts) => texts.withdrew?.[claim.id] ?? null },
  { name: 'confidence', type: 'string', isRequired: true, values: ['high', 'medium', 'low'], description: 'How sure we are that the page says this on this day; not whether the claim is right.', cellOf: (claim) => claim.confidence },
  { name: 'until', type: 'date', description: 'Lapse: the first day on which the claimant no longer asserts it.', cellOf: (claim) => claim.until },
  { name: 'until_reason', type: 'string', description: 'Why it lapsed.', cellOf: (claim) => claim.untilReason },
  { name: 'same_as', type: 'string', description: 'The fuller row that tells the same news; a row with same_as is listed but not counted.', cellOf: (claim) => claim.sameAs },
  { name: 'derived_from', type: 'string', description: 'What the claimant says the figure rests on, in words, joined by ;.', cellOf: (claim, _, texts) => texts.derivedFrom?.[claim.id]?.join(';') ?? null },
  { name: 'article', type: 'string', description: 'The founding article it comes from.', cellOf: (claim) => claim.article },
  { name: 'note', type: 'string', description: 'What was said, in our own words, and how uncertain days were dated.', cellOf: (claim, _, texts) => texts.notes[claim.id] ?? null },
]; // prettier-ignore

/** The given claims, in their order. `query` says in JSON how they were chosen. */
export function claimTable(
  dataset: Dataset,
  texts: ClaimTexts,
  claims: readonly Claim[],
  query: ExportTable['query'],
  days: readonly [Day, Day] | null = null,
): ExportTable {
  const claimants = new Map(dataset.claimants.map((claimant) => [claimant.id, claimant]));
  function* rows(): Generator<Row> {
    for (const claim of claims) {
      const claimant = claimants.get(claim.claimant);
      if (!claimant) throw new Error(`claim ${claim.id} names no claimant of the dataset`);
      yield COLUMNS.map(({ cellOf }) => cellOf(claim, claimant, texts));
    }
  }
  return {
    what: 'claims',
    title: 'Claims',
    description: 'One statement by one claimant about one place.',
    query,
    days,
    fields: COLUMNS.map(fieldOf),
    rows,
    spoken: { claims, texts },
  };
}

function fieldOf({ cellOf: _, ...field }: ClaimColumn): Field {
  return field;
}

const REPORT_FIELDS: readonly Field[] = [
  { name: 'claim', type: 'string', isRequired: true, description: 'Id of the claim.' },
  {
    name: 'seq',
    type: 'integer',
    isRequired: true,
    description: 'Number of the report of that claim, from 1.',
  },
  { name: 'outlet', type: 'string', isRequired: true, description: 'Who published it.' },
  { name: 'url', type: 'string', description: 'Where it was read.' },
  {
    name: 'published',
    type: 'date',
    description: 'Publication day; empty when the page shows none.',
  },
  { name: 'title', type: 'string', description: 'Title of the page, where known.' },
];

/** Where the given claims were read: one row a report. */
export function reportTable(
  texts: ClaimTexts,
  claims: readonly Claim[],
  query: ExportTable['query'],
  days: readonly [Day, Day] | null = null,
): ExportTable {
  function* rows(): Generator<Row> {
    for (const { id } of claims)
      for (const [index, report] of (texts.reports[id] ?? []).entries())
        yield [id, index + 1, ...report];
  }
  return {
    what: 'reports',
    title: 'Reports',
    description: 'One page or message in which a claim was read.',
    query,
    days,
    fields: REPORT_FIELDS,
    rows,
    spoken: { claims, texts },
  };
}
