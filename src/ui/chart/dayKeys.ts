/** Which day a key leads to, as on the slider of the map. */
import { dayNumber, dayOf, type DayNumber } from '../../domain/day.ts';
import { addMonths } from '../timeline/months.ts';
import type { DayRange } from './timeScale.ts';

/**
 * Arrow keys move by a day (a week with Shift), Page keys by a month, Home and End to the ends. Kept
 * within the range; null for any other key.
 */
export function dayAfterKey(
  day: DayNumber,
  key: string,
  hasShift: boolean,
  [from, to]: DayRange,
): DayNumber | null {
  const step = hasShift ? 7 : 1;
  const months = (count: number): DayNumber => dayNumber(addMonths(dayOf(day), count));
  const wanted = ((): DayNumber | null => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return day + step;
      case 'ArrowLeft':
      case 'ArrowDown':
        return day - step;
      case 'PageUp':
        return months(1);
      case 'PageDown':
        return months(-1);
      case 'Home':
        return from;
      case 'End':
        return to;
      default:
        return null;
    }
  })();
  return wanted === null ? null : Math.min(to, Math.max(from, wanted));
}
