/**
 * What a set of positions says about one settlement. This is the only place where that is decided;
 * colours, shares, explanations and the command line all read its result.
 */
import type { Holder, Status } from './types.ts';

/** What one claimant's position names: a holder, or that neither side firmly holds it. */
export const RU = 1;
export const UA = 2;
export const CONTESTED = 3;
export type Stance = typeof RU | typeof UA | typeof CONTESTED;

export const RESOLUTIONS = ['unclaimed', 'ru', 'ua', 'contested', 'disputed'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];
/** Index into RESOLUTIONS; the packed form of a resolution. */
export type ResolutionCode = 0 | 1 | 2 | 3 | 4;
export const UNCLAIMED: ResolutionCode = 0;
export const DISPUTED: ResolutionCode = 4;

/**
 * The stance a control claim takes. `contested` and `entered` name no holder, whichever side is said
 * to be fighting or entering: such a position agrees with either holder, so it can make an
 * agreement uncertain but never makes a dispute. `withdrawn` and `denied` name their `holder`.
 */
export function stanceOf(holder: Holder | null, status: Status): Stance {
  if (holder === null || status === 'contested' || status === 'entered') return CONTESTED;
  return holder === 'ru' ? RU : UA;
}

/**
 * The resolution of a set of stances, given as three flags: is there a position for `ru`, one for
 * `ua`, one that names neither. Sets have no order, so the order of claims cannot matter.
 */
export function combine(hasRu: boolean, hasUa: boolean, hasContested: boolean): ResolutionCode {
  if (hasRu && hasUa) return DISPUTED;
  if (hasContested) return CONTESTED;
  if (hasRu) return RU;
  if (hasUa) return UA;
  return UNCLAIMED;
}
