/** Rows put in order; each column is ranked once for a dataset. Pure. */
import { fold } from '../../domain/claimFilter.ts';
import { orderOf, ranksOf, type Ranks } from '../../domain/claimOrder.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import type { TableColumn, TableSort } from './claimColumns.ts';
import { cellText } from './claimRows.ts';

const CONFIDENCE = { low: 0, medium: 1, high: 2 } as const;
/** Figures of one unit stand together: percent, then km², then settlements. */
const UNIT = { percent: 0, km2: 1e9, settlements: 2e9 } as const;

/** What a column is sorted by; null comes last. */
function sortValue(
  dataset: Dataset,
  claim: Claim,
  column: TableColumn,
  text: ClaimsText,
): string | number | null {
  switch (column) {
    case 'as-of':
      return claim.asOf;
    case 'stated-on':
      return claim.statedOn;
    case 'until':
      return claim.until;
    case 'id':
      return claim.id;
    case 'confidence':
      return CONFIDENCE[claim.confidence];
    case 'value':
      return claim.value === null || claim.unit === null ? null : UNIT[claim.unit] + claim.value;
    default:
      return cellText(dataset, claim, column, text, (day) => day) || null;
  }
}

export class ClaimSorter {
  readonly #dataset: Dataset;
  readonly #text: ClaimsText;
  readonly #ranks = new Map<TableColumn, Ranks>();
  readonly #folded = new Map<string, string>();
  #ties: Uint32Array | null = null;

  constructor(dataset: Dataset, text: ClaimsText) {
    this.#dataset = dataset;
    this.#text = text;
  }

  /** Indexes of all claims in this order; equal ones newest first, then by id. */
  order({ column, isDescending }: TableSort): Uint32Array {
    return orderOf(this.#ranksOf(column), isDescending, this.#newestFirst());
  }

  #newestFirst(): Uint32Array {
    const byId = orderOf(this.#ranksOf('id'), false, Uint32Array.from(this.#dataset.claims.keys()));
    this.#ties ??= orderOf(this.#ranksOf('as-of'), true, byId);
    return this.#ties;
  }

  #ranksOf(column: TableColumn): Ranks {
    const known = this.#ranks.get(column);
    if (known) return known;
    const made = ranksOf(
      this.#dataset.claims.map((claim) => {
        const value = sortValue(this.#dataset, claim, column, this.#text);
        return typeof value === 'string' && column !== 'id' ? this.#fold(value) : value;
      }),
    );
    this.#ranks.set(column, made);
    return made;
  }

  #fold(value: string): string {
    const folded = this.#folded.get(value) ?? fold(value);
    this.#folded.set(value, folded);
    return folded;
  }
}
