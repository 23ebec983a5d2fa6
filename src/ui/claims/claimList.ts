/** The claims that are listed, in their order. Pure; one for each dataset and language. */
import { filterClaims, type ClaimFilter } from '../../domain/claimFilter.ts';
import { ClaimIndex, type ClaimWords } from '../../domain/claimIndex.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Clock } from '../../domain/query.ts';
import type { Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import { formatDay } from '../text/format.ts';
import { countOrigins, type OriginCount } from '../../domain/origins.ts';
import { clauseOf, figureOf } from '../why/claimWords.ts';
import { lookupOf, placeName } from '../why/lookup.ts';
import type { TableSort } from './claimColumns.ts';
import { baseOf, bodyOf } from './claimRows.ts';
import { ClaimSorter } from './claimSorter.ts';
import { isEmpty } from './filterChoices.ts';

export interface ClaimCount extends OriginCount {
  readonly rows: number;
  /** Of the rows, those whose news another listed row tells: not counted again. */
  readonly repeats: number;
}

/** Claims are named by their index in the dataset: of 100,000, only a screenful is looked at. */
export class ClaimList {
  readonly index: ClaimIndex;
  readonly #dataset: Dataset;
  readonly #sorter: ClaimSorter;
  readonly #claimantOf: Uint16Array;
  /** Indexes of the rows that repeat another's news, and of those they repeat. */
  readonly #repeats: readonly (readonly [number, number])[];
  #order: { readonly sort: TableSort; readonly rows: Uint32Array } | null = null;
  #passing: { readonly asked: string; readonly passes: Uint8Array | null } | null = null;

  constructor(dataset: Dataset, text: ClaimsText) {
    this.#dataset = dataset;
    this.#sorter = new ClaimSorter(dataset, text);
    this.index = new ClaimIndex(dataset.claims, wordsOfClaims(dataset, text));
    const numbers = new Map(dataset.claimants.map(({ id }, number) => [id, number]));
    this.#claimantOf = Uint16Array.from(
      dataset.claims,
      ({ claimant }) => numbers.get(claimant) ?? dataset.claimants.length,
    );
    this.#repeats = repeatsIn(dataset.claims);
  }

  /** The claims that pass, sorted. */
  listed(filter: ClaimFilter, sort: TableSort, clock: Clock): Uint32Array {
    const holds = this.index.holding(filter.text);
    const passes = this.#passes({ ...filter, text: '' }, clock);
    const order = this.#rows(sort);
    if (holds === null && passes === null) return order;
    return order.filter(
      (row) => (holds === null || holds[row] === 1) && (passes === null || passes[row] === 1),
    );
  }

  /** How many claims, claimants and independent origins are listed. */
  count(rows: Uint32Array): ClaimCount {
    const { claimants } = this.#dataset;
    const isHeard = new Uint8Array(claimants.length + 1);
    const isListed = new Uint8Array(this.#claimantOf.length);
    for (const row of rows) {
      isListed[row] = 1;
      isHeard[this.#claimantOf[row] ?? claimants.length] = 1;
    }
    const told = new Set<number>();
    let repeats = 0;
    for (const [row, of] of this.#repeats) {
      if (isListed[row] === 0) continue;
      if (isListed[of] === 1 || told.has(of)) repeats++;
      told.add(of);
    }
    const heard = claimants.filter((_, number) => isHeard[number] === 1).map(({ id }) => id);
    return {
      rows: rows.length,
      repeats,
      ...countOrigins(heard, lookupOf(this.#dataset).claimants),
    };
  }

  /** What passes all of a filter but its words; null if everything does. Kept while words are typed. */
  #passes(filter: ClaimFilter, clock: Clock): Uint8Array | null {
    if (isEmpty(filter)) return null;
    const asked = JSON.stringify([filter, clock]);
    if (this.#passing?.asked === asked) return this.#passing.passes;
    const { claims } = this.#dataset;
    const { claimants } = lookupOf(this.#dataset);
    const passed = filterClaims(claims, filter, { clock, claimants, searchTextOf: () => '' });
    const passes = new Uint8Array(claims.length);
    let next = 0;
    // Both are in the dataset's order.
    for (let row = 0; row < passes.length && next < passed.length; row++)
      if (claims[row] === passed[next]) {
        passes[row] = 1;
        next++;
      }
    this.#passing = { asked, passes };
    return passes;
  }

  #rows(sort: TableSort): Uint32Array {
    const known = this.#order;
    if (known?.sort.column === sort.column && known.sort.isDescending === sort.isDescending)
      return known.rows;
    const rows = this.#sorter.order(sort);
    this.#order = { sort, rows };
    return rows;
  }
}

function repeatsIn(claims: readonly Claim[]): (readonly [number, number])[] {
  const repeating = [...claims.entries()].filter(([, { sameAs }]) => sameAs !== null);
  if (repeating.length === 0) return [];
  const rows = new Map(claims.map(({ id }, row) => [id, row]));
  return repeating.map(([row, { sameAs }]) => [row, (sameAs && rows.get(sameAs)) ?? row]);
}

const lists = new WeakMap<Dataset, ClaimList>();

/** The same for the table and the search box. */
export function claimListOf(dataset: Dataset, text: ClaimsText): ClaimList {
  const made = lists.get(dataset) ?? new ClaimList(dataset, text);
  lists.set(dataset, made);
  return made;
}

/** Everything that is printed of a claim, so that whatever a reader sees can be searched. */
function wordsOfClaims(dataset: Dataset, text: ClaimsText): (claim: Claim) => ClaimWords {
  const { claimants } = lookupOf(dataset);
  return (claim) => {
    const claimant = claimants.get(claim.claimant);
    return {
      names: [
        placeName(dataset, claim.place),
        claim.basePlace === null ? null : placeName(dataset, claim.basePlace),
        claim.speaker,
      ],
      words: [
        claimant?.name ?? claim.claimant,
        claim.claimant,
        claimant && text.words.sideShort[claimant.side],
        bodyOf(claim, text),
        claim.body,
        text.words.kind[claim.kind],
        claim.kind === 'control' ? clauseOf(claim, text) : text.words.holder[claim.holder],
        figureOf(claim, text),
        claim.value === null ? null : String(claim.value),
        baseOf(dataset, claim, text),
        claim.article,
        claim.article === null ? null : text.why.articles[claim.article],
        claim.id,
        claim.asOf,
        claim.statedOn,
        formatDay(claim.asOf, 'en'),
        formatDay(claim.statedOn, 'en'),
      ],
    };
  };
}
