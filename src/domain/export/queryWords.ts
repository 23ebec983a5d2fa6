/** What was asked, in a form that goes into a file: ids, days, no sets. */
import type { Dataset } from '../dataset.ts';
import type { Listening } from '../history.ts';
import type { ClaimantId } from '../types.ts';
import type { ClaimFilter } from '../claimFilter.ts';
import type { Clock } from '../query.ts';

export interface ListeningWords {
  readonly clock: Clock;
  readonly track: string;
  /** Whose claims count, in the order of the claimants' table. */
  readonly claimants: readonly ClaimantId[];
}

export function listeningWords(dataset: Dataset, listening: Listening): ListeningWords {
  return {
    clock: listening.clock,
    track: listening.track,
    claimants: dataset.claimants.map(({ id }) => id).filter((id) => listening.claimants.has(id)),
  };
}

/** The parts of a filter that ask for something; an empty object stands for all claims. */
export function filterWords(filter: ClaimFilter, clock: Clock): Record<string, unknown> {
  const asked = Object.entries(filter).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const needsClock = filter.from !== null || filter.to !== null;
  return { ...Object.fromEntries(asked), ...(needsClock ? { clock } : {}) };
}
