/** What is looked up when the clock or a claimant is switched, made before the first switch asks for it. */
import { claimTable } from './claimTable.ts';
import { clockGaps } from './clockGap.ts';
import type { Dataset } from './dataset.ts';
import { CLOCKS } from './query.ts';
import { runsByClaimant } from './series.ts';

/**
 * Makes one index after the other, for idle time: each is kept with the dataset, and one that is there
 * already costs nothing. Without it the first switch takes as long as making them.
 */
export function* prepareSwitches(dataset: Dataset): Generator<void> {
  for (const clock of CLOCKS) {
    claimTable(dataset, clock);
    yield;
    void dataset.changes[clock];
    yield;
  }
  clockGaps(dataset.series);
  yield;
  runsByClaimant(dataset.series);
}
