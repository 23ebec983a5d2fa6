/** All claim checks of a dataset, computed while the page is idle and kept for the next visit. */
import type { ClaimCheck } from '../../domain/claimCheck.ts';
import { checkClaims } from '../../domain/claimChecks.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { whenIdle } from '../whenIdle.ts';

const known = new WeakMap<Dataset, readonly ClaimCheck[]>();

export class Checks {
  #list: readonly ClaimCheck[] | null = $state.raw(null);

  /** null until all are computed. */
  get list(): readonly ClaimCheck[] | null {
    return this.#list;
  }

  /** Starts, or takes what is known; returns how to give up. */
  start(dataset: Dataset): () => void {
    this.#list = known.get(dataset) ?? null;
    if (this.#list) return () => undefined;
    return whenIdle(checkClaims(dataset, dataset.claims), (list) => {
      known.set(dataset, list);
      this.#list = list;
    });
  }
}
