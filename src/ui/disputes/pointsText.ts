/** Percentage points as they are printed: what is there is never printed as nothing. */
import { formatPct } from '../../text/format.ts';
import type { DisputesText } from '../text/disputesText.ts';

/** The smallest share that prints as something other than nothing. */
const PRINTED_PCT = 0.1;

export function pointsText(points: number, text: DisputesText['disputes']): string {
  return points > 0 && points < PRINTED_PCT / 2
    ? text.under(formatPct(PRINTED_PCT))
    : formatPct(points);
}
