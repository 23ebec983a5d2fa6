/** Rows that repeat another row of their file, which may stand further down. */
import type { ClaimId } from '../../domain/types.ts';
import type { ClaimRow } from '../tables/claimRow.ts';
import { errorAt, type Problem } from '../tables/problem.ts';
import { claimDayProblems } from '../tables/rules/claimDays.ts';
import { claimId, type OwnFileName } from './ownIds.ts';
import type { OwnRow } from './ownTable.ts';

export class RepeatedRows {
  readonly #file: OwnFileName;
  /** Rows by the id that the file gives them. */
  readonly #rowOf = new Map<string, number>();
  readonly #repeats = new Map<string, { readonly row: OwnRow; readonly claim: ClaimRow }>();

  constructor(file: OwnFileName) {
    this.#file = file;
  }

  /** The row that has the id already. */
  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id);
  }

  add(row: OwnRow, claim: ClaimRow): void {
    this.#rowOf.set(claim.id, row.row);
    if (claim.sameAs !== null) this.#repeats.set(claim.id, { row, claim });
  }

  /** Those that repeat none, or one that itself repeats another. To be asked when all are added. */
  *refused(): Generator<{ readonly row: OwnRow; readonly problems: readonly Problem[] }> {
    if (this.#repeats.size === 0) return;
    const sameAsOf = (id: string): string | null => this.#repeats.get(id)?.claim.sameAs ?? null;
    const byId = new Map([...this.#rowOf.keys()].map((id) => [id, { sameAs: sameAsOf(id) }]));
    for (const { row, claim } of this.#repeats.values()) {
      const problems = byId.has(claim.sameAs ?? '')
        ? claimDayProblems(claim, byId as ReadonlyMap<string, Pick<ClaimRow, 'sameAs'>>)
        : [errorAt(claim, 'same_as', `"${claim.sameAs}" is not in ${this.#file.name}`)];
      if (problems.length > 0) yield { row, problems };
    }
  }

  /** The id here of what a row of the file repeats, which it names as the file does. */
  originalOf(sameAs: string | null): ClaimId | null {
    const row = sameAs === null ? undefined : this.#rowOf.get(sameAs);
    return row === undefined ? null : claimId(this.#file, row);
  }
}
