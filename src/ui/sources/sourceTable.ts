/** What each claimant has said in the data: counted once for each dataset. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayOf, type Day } from '../../domain/day.ts';
import { SIDES, type Claimant, type ClaimantId, type Side } from '../../domain/types.ts';

export interface SourceRow {
  readonly claimant: Claimant;
  /** Claims, those left out that only repeat another's news. */
  readonly claims: number;
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

const known = new WeakMap<Dataset, readonly SourceGroup[]>();

/** Claimants by side, those with most claims first. */
export function sourceTable(dataset: Dataset): readonly SourceGroup[] {
  const made = known.get(dataset) ?? makeTable(dataset);
  known.set(dataset, made);
  return made;
}

function makeTable(dataset: Dataset): SourceGroup[] {
  const { claimants, claims, series } = dataset;
  const rows = new Map<ClaimantId, { claims: number; readings: number; days: Day[] }>(
    claimants.map(({ id }) => [id, { claims: 0, readings: 0, days: [] }]),
  );
  for (const claim of claims) {
    const row = rows.get(claim.claimant);
    if (!row || claim.sameAs !== null) continue;
    row.claims++;
    row.days.push(claim.asOf);
  }
  for (let entry = 0; entry < series.claim.length; entry++) {
    const row = rows.get(claimants[series.claimant[entry] ?? -1]?.id as ClaimantId);
    if (!row || series.claim[entry] !== -1) continue;
    row.readings++;
    row.days.push(dayOf(series.asOf[entry] ?? 0));
  }
  const nameOf = new Map(claimants.map(({ id, name }) => [id, name]));
  return SIDES.map((side) => ({
    side,
    rows: claimants
      .filter((claimant) => claimant.side === side)
      .map((claimant): SourceRow => {
        const { days, ...counts } = rows.get(claimant.id) ?? { claims: 0, readings: 0, days: [] };
        const span = { first: earliest(days), last: latest(days) };
        const origins = claimant.derivedFrom.map((id) => nameOf.get(id) ?? id);
        return { claimant, ...counts, ...span, origins };
      })
      .sort((a, b) => b.claims - a.claims || (a.claimant.id < b.claimant.id ? -1 : 1)),
  }));
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  );
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
