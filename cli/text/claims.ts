/** Claims as a table for a terminal, and as CSV for everything else. */
import type { ClaimRecord } from '../../src/reports/claimRecord.ts';
import type { ClaimsReport } from '../../src/reports/claims.ts';
import { csvOf } from '../shared/csv.ts';
import { tableOf } from '../shared/table.ts';
import { claimWords } from './words.ts';

const COLUMNS = [
  { title: 'Stated on' },
  { title: 'As of' },
  { title: 'Place' },
  { title: 'Claimant' },
  { title: 'States' },
  { title: 'Claim' },
  { title: 'Repeats' },
];

export function claimsText({ claims, count, repeats }: ClaimsReport): string {
  if (count === 0) return 'No claim matches.\n';
  const again = repeats === 0 ? '' : `, of which ${repeats} repeat another row and are not counted`;
  return `${claimsTable(claims)}\n${count} ${count === 1 ? 'claim' : 'claims'}${again}\n`;
}

export function claimsTable(claims: readonly ClaimRecord[]): string {
  return tableOf(
    COLUMNS,
    claims.map((claim) => [
      claim.statedOn,
      claim.asOf,
      claim.place,
      claim.claimant,
      claimWords(claim),
      claim.id,
      claim.sameAs ?? '',
    ]),
  );
}

type Cell = string | number | null;

/** Columns as the data's own tables name them, and what the reports add. */
const CSV_FIELDS: readonly (readonly [string, (claim: ClaimRecord) => Cell])[] = [
  ['id', (claim) => claim.id],
  ['place', (claim) => claim.place],
  ['as_of', (claim) => claim.asOf],
  ['stated_on', (claim) => claim.statedOn],
  ['kind', (claim) => claim.kind],
  ['holder', (claim) => claim.holder],
  ['status', (claim) => claim.status],
  ['value', (claim) => claim.value],
  ['unit', (claim) => claim.unit],
  ['qualifier', (claim) => claim.qualifier],
  ['base', (claim) => claim.base],
  ['base_place', (claim) => claim.basePlace],
  ['base_km2', (claim) => claim.baseKm2],
  ['period_from', (claim) => claim.periodFrom],
  ['period_to', (claim) => claim.periodTo],
  ['claimant', (claim) => claim.claimant],
  ['side', (claim) => claim.side],
  ['claimant_derived_from', (claim) => claim.derivedFrom.join(';')],
  ['body', (claim) => claim.body],
  ['speaker', (claim) => claim.speaker],
  ['confidence', (claim) => claim.confidence],
  ['until', (claim) => claim.until],
  ['until_reason', (claim) => claim.untilReason],
  ['same_as', (claim) => claim.sameAs],
  ['article', (claim) => claim.article],
  ['note', (claim) => claim.note],
  ['outlets', (claim) => claim.reports.map(({ outlet }) => outlet).join('; ')],
  ['urls', (claim) => claim.reports.flatMap(({ url }) => url ?? []).join(' ')],
];

export function claimsCsv({ claims }: ClaimsReport): string {
  return csvOf(
    CSV_FIELDS.map(([name]) => name),
    claims.map((claim) => CSV_FIELDS.map(([, cellOf]) => cellOf(claim))),
  );
}
