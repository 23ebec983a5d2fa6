/** Where the marks of claims stand over the panels. Pure. */
import type { DayNumber } from '../../domain/day.ts';
import type { Claim, Claimant } from '../../domain/types.ts';
import type { TimeScale } from '../chart/timeScale.ts';
import type { PanelPlan } from './panels.ts';

export interface PlacedMark {
  readonly claim: Claim;
  readonly claimant: Claimant;
  readonly day: DayNumber;
  /** Pixels from the top left of the first plot. */
  readonly x: number;
  readonly y: number;
  /** Where it stands on an axis of another unit than its own; null where it needs no conversion. */
  readonly drawnAt: number | null;
  /** Whether its bar hangs from the zero line, so that more is further down. */
  readonly isDownward: boolean;
  /** km² a day, of a gain over a period; null for others. */
  readonly perDay: number | null;
}

/** Panel by panel, each from left to right. */
export function placedMarks(plans: readonly PanelPlan[], time: TimeScale): PlacedMark[] {
  return plans.flatMap((plan): PlacedMark[] => {
    const y = (value: number): number => plan.top + plan.scale.y(value);
    switch (plan.kind) {
      case 'holder':
      case 'level':
        return plan.marks.map(({ claim, claimant, day, value, isConverted }) => ({
          claim,
          claimant,
          day,
          x: time.x(day),
          y: y(value),
          drawnAt: isConverted ? value : null,
          isDownward: false,
          perDay: null,
        }));
      case 'area-change':
        return plan.bars.map(({ claim, claimant, day, km2, perDay, isConverted }) => ({
          claim,
          claimant,
          day,
          x: time.x(day),
          y: y(perDay),
          drawnAt: isConverted ? km2 : null,
          isDownward: perDay < 0,
          perDay,
        }));
      case 'settlement-count-change':
        return plan.bars.map(({ claim, claimant, day, count }) => ({
          claim,
          claimant,
          day,
          x: time.x(day),
          y: y(count),
          drawnAt: null,
          isDownward: count < 0,
          perDay: null,
        }));
    }
  });
}
