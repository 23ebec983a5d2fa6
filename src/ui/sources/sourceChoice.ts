/**
 * Switching many claimants at once. Which way the choice is written (`all-but` or `only`) is kept as
 * it is, so that a pinned choice stays pinned; only solo and the reset choose it anew.
 */
import type { ClaimantId } from '../../domain/types.ts';
import { ALL_SOURCES, type Sources } from '../../view/viewState.ts';

/** Switches all of the given claimants on or off, the others staying as they are. */
export function switchAll(
  sources: Sources,
  claimants: readonly ClaimantId[],
  isOn: boolean,
): Sources {
  const isListed = (sources.mode === 'only') === isOn;
  const others = sources.ids.filter((id) => !claimants.includes(id));
  return { mode: sources.mode, ids: sorted(isListed ? [...others, ...claimants] : others) };
}

/** Only this one, now and in every later version of the data. */
export function solo(claimant: ClaimantId): Sources {
  return { mode: 'only', ids: [claimant] };
}

/** Whether exactly this claimant is on. */
export function isSolo(enabled: ReadonlySet<ClaimantId>, claimant: ClaimantId): boolean {
  return enabled.size === 1 && enabled.has(claimant);
}

/** Everybody on; a link pinned to a data version names them, a live one also lets newcomers in. */
export function everybody(all: readonly ClaimantId[], isPinned: boolean): Sources {
  return isPinned ? { mode: 'only', ids: sorted(all) } : ALL_SOURCES;
}

function sorted(ids: readonly ClaimantId[]): ClaimantId[] {
  return [...new Set(ids)].sort();
}
