/** The mapped interval of one holder over time, in the unit of a chart's axis. Pure. */
import type { History } from '../../domain/history.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import type { Holder, PlaceId } from '../../domain/types.ts';
import type { DayNumber } from '../../domain/day.ts';
import type { BandPoint } from '../chart/paths.ts';
import type { DayRange } from '../chart/timeScale.ts';

/** One day's interval: low ≤ withDisputed ≤ high. What is above `withDisputed` is contested. */
export interface MappedDay {
  readonly day: DayNumber;
  readonly low: number;
  readonly withDisputed: number;
  readonly high: number;
}

const AT = {
  ru: RESOLUTIONS.indexOf('ru'),
  ua: RESOLUTIONS.indexOf('ua'),
  disputed: RESOLUTIONS.indexOf('disputed'),
  contested: RESOLUTIONS.indexOf('contested'),
};

/**
 * The sampled days of a range, both ends inclusive. `perKm2` turns km² into the axis's unit: 1, or
 * 100 / base for percent. Empty for a place without a run.
 */
export function mappedRun(
  history: History,
  place: PlaceId,
  holder: Holder,
  [from, to]: DayRange,
  perKm2: number,
): MappedDay[] {
  const run = history.runs.get(place);
  if (!run) return [];
  const days: MappedDay[] = [];
  history.days.forEach((day, sample) => {
    if (day < from || day > to) return;
    const of = (code: number): number => (run[sample * RESOLUTIONS.length + code] ?? 0) * perKm2;
    const low = of(AT[holder]);
    const withDisputed = low + of(AT.disputed);
    days.push({ day, low, withDisputed, high: withDisputed + of(AT.contested) });
  });
  return days;
}

export interface Bands {
  readonly disputed: readonly BandPoint[];
  readonly contested: readonly BandPoint[];
}

/** The two parts of the interval, one upon the other. */
export function bandsOf(run: readonly MappedDay[]): Bands {
  return {
    disputed: run.map(({ day, low, withDisputed }) => ({ day, low, high: withDisputed })),
    contested: run.map(({ day, withDisputed, high }) => ({ day, low: withDisputed, high })),
  };
}
