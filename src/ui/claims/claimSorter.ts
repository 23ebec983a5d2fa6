/** Rows put in order; each column is ranked once for a dataset. Pure. */
import { fold } from '../../domain/claimFilter.ts';
import { groupClaims } from '../../domain/claimGroups.ts';
import {
  orderOf,
  ranksOf,
  ranksOfGroups,
  ranksOfNumbers,
  type Ranks,
} from '../../domain/claimOrder.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import type { TableColumn, TableSort } from './claimColumns.ts';
import { cellText } from './claimRows.ts';

const CONFIDENCE = { low: 0, medium: 1, high: 2 } as const;
/** Figures of one unit stand together: percent, then km², then settlements. */
const UNIT = { percent: 0, km2: 1e9, settlements: 2e9 } as const;

/** What the words of a column depend on: a column is read once for all claims that agree in it. */
const KEYS = {
  place: ({ place }) => place,
  base: ({ base }) => base,
  claimant: ({ claimant }) => claimant,
  side: ({ claimant }) => claimant,
  origin: ({ claimant }) => claimant,
  speaker: ({ speaker, body }) => (body === null ? speaker : `${speaker}\n${body}`),
  kind: ({ kind }) => kind,
  holder: ({ holder }) => holder,
  article: ({ article }) => article,
} as const satisfies Partial<Record<TableColumn, (claim: Claim) => string | null>>;

export class ClaimSorter {
  readonly #dataset: Dataset;
  readonly #text: ClaimsText;
  readonly #ranks = new Map<TableColumn, Ranks>();
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
    // Claims stand in the order of their ids.
    this.#ties ??= orderOf(this.#ranksOf('as-of'), true, this.#ranksOf('id').rank);
    return this.#ties;
  }

  #ranksOf(column: TableColumn): Ranks {
    const made = this.#ranks.get(column) ?? this.#rank(column);
    this.#ranks.set(column, made);
    return made;
  }

  #rank(column: TableColumn): Ranks {
    const { claims } = this.#dataset;
    switch (column) {
      case 'id':
        return { rank: new Uint32Array(claims.length).map((_, row) => row), count: claims.length };
      case 'as-of':
        return ranksOfNumbers(claims.map(({ asOf }) => dayNumber(asOf)));
      case 'stated-on':
        return ranksOfNumbers(claims.map(({ statedOn }) => dayNumber(statedOn)));
      case 'until':
        return ranksOfNumbers(
          claims.map(({ until }) => (until === null ? null : dayNumber(until))),
        );
      case 'confidence':
        return ranksOfNumbers(claims.map(({ confidence }) => CONFIDENCE[confidence]));
      case 'value':
        return ranksOf(
          claims.map(({ value, unit }) =>
            value === null || unit === null ? null : UNIT[unit] + value,
          ),
        );
      default: {
        const { of, heads } = groupClaims(claims, KEYS[column]);
        return ranksOfGroups(
          of,
          heads.map((claim) => this.#word(claim, column)),
        );
      }
    }
  }

  /** What a claim says in a column, as it is sorted; null comes last. */
  #word(claim: Claim, column: TableColumn): string | null {
    const said = cellText(this.#dataset, claim, column, this.#text, (day) => day);
    return said === '' ? null : fold(said);
  }
}
