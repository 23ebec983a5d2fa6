/** What each claimant has said in the data: counted once for each dataset. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayOf, type Day } from '../../domain/day.ts';
import { SIDES, type Claimant, type ClaimantId, type Side } from '../../domain/types.ts';

export interface SourceRow {
  readonly claimant: Claimant;
  /** Claims, those left out that only repeat another's news. */
  readonly claims: number;
  /** Claims that only repeat another's news. */
  readonly repeats: number;
  /** Readings of its map; 0 for a claimant that is no track. */
  readonly readings: number;
  /** First and last day described, both inclusive; null when it has said nothing. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** Names of the claimants whose figures it uses. */
  readonly origins: readonly string[];
}

export interface SourceGroup {
  readonly side: Side;
  readonly rows: readonly SourceRow[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const known = new WeakMap<Dataset, readonly SourceGroup[]>();

/** Claimants by side, those with most claims first. */
export function sourceTable(dataset: Dataset): readonly SourceGroup[] {
  const made = known.get(dataset) ?? makeTable(dataset);
  known.set(dataset, made);
  return made;
}

function makeTable({ claimants, claims, series }: SourceInput): SourceGroup[] {
  const nameOf = new Map(claimants.map(({ id, name }) => [id, name]));
  const rows = claimants.map((claimant): Writable<SourceRow> => {
    const origins = claimant.derivedFrom.map((id) => nameOf.get(id) ?? id);
    return { claimant, claims: 0, repeats: 0, readings: 0, first: null, last: null, origins };
  });
  const byId = new Map<ClaimantId, Writable<SourceRow>>(rows.map((row) => [row.claimant.id, row]));
  for (const claim of claims) {
    const row = byId.get(claim.claimant);
    if (!row) continue;
    if (claim.sameAs === null) row.claims++;
    else row.repeats++;
    widen(row, claim.asOf);
  }
  for (let entry = 0; entry < series.claim.length; entry++) {
    const row = rows[series.claimant[entry] ?? -1];
    if (!row || (series.claim[entry] ?? 0) >= 0) continue;
    row.readings++;
    widen(row, dayOf(series.asOf[entry] ?? 0));
  }
  return SIDES.map((side) => ({
    side,
    rows: rows
      .filter(({ claimant }) => claimant.side === side)
      .sort((a, b) => b.claims - a.claims || (a.claimant.id < b.claimant.id ? -1 : 1)),
  }));
}

/** What the table is counted from. */
export type SourceInput = Pick<Dataset, 'claimants' | 'claims' | 'series'>;

function widen(row: Writable<SourceRow>, day: Day): void {
  if (row.first === null || day < row.first) row.first = day;
  if (row.last === null || day > row.last) row.last = day;
}
