/** The claims that are listed, in their order. Pure; one for each dataset and language. */
import { filterClaims, type ClaimFilter } from '../../domain/claimFilter.ts';
import { rowOfId } from '../../domain/claimById.ts';
import { ClaimIndex } from '../../domain/claimIndex.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Clock } from '../../domain/query.ts';
import type { Claim } from '../../domain/types.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import { countOrigins, type OriginCount } from '../../domain/origins.ts';
import { lookupOf } from '../../domain/lookup.ts';
import type { TableSort } from './claimColumns.ts';
import { partsOfClaims } from './claimParts.ts';
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
    this.index = new ClaimIndex(dataset.claims, partsOfClaims(dataset, text));
    const numbers = new Map(dataset.claimants.map(({ id }, number) => [id, number]));
    this.#claimantOf = new Uint16Array(dataset.claims.length);
    dataset.claims.forEach(({ claimant }, row) => {
      this.#claimantOf[row] = numbers.get(claimant) ?? dataset.claimants.length;
    });
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
  const repeats: (readonly [number, number])[] = [];
  claims.forEach(({ sameAs }, row) => {
    if (sameAs === null) return;
    const of = rowOfId(claims, sameAs);
    repeats.push([row, of === -1 ? row : of]);
  });
  return repeats;
}

const lists = new WeakMap<Dataset, ClaimList>();

/** The same for the table and the search box. */
export function claimListOf(dataset: Dataset, text: ClaimsText): ClaimList {
  const made = lists.get(dataset) ?? new ClaimList(dataset, text);
  lists.set(dataset, made);
  return made;
}
