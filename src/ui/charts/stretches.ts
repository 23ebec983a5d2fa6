/** The stretches of days over which a settlement resolves alike. Pure. */
import { resolutionRun, type History } from '../../domain/history.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { DayNumber } from '../../domain/day.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';

export interface ResolvedStretch {
  readonly from: DayNumber;
  /** The day after its last, or the last day of the range. */
  readonly to: DayNumber;
  readonly resolution: Resolution;
}

/** Stretches within a range, both ends inclusive, earliest first; together they cover it. */
export function stretchesOf(
  history: History,
  place: PlaceId,
  [from, to]: DayRange,
): ResolvedStretch[] {
  const run = resolutionRun(history, place);
  const stretches: ResolvedStretch[] = [];
  history.days.forEach((day, sample) => {
    const resolution = run[sample];
    if (day < from || day > to || resolution === undefined) return;
    const last = stretches.at(-1);
    if (last?.resolution === resolution) return;
    if (last) stretches[stretches.length - 1] = { ...last, to: day };
    stretches.push({ from: day, to, resolution });
  });
  return stretches;
}
