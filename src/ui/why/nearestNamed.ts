/** The named settlement nearest to one without a name; null when there is none in its oblast. */
import type { Settlement } from '../../domain/types.ts';

const DEGREES = Math.PI / 180;

/** Straight-line nearest in a local plane, exact enough within an oblast. */
export function nearestNamed(
  settlements: readonly Settlement[],
  from: Settlement,
): Settlement | null {
  const stretch = Math.cos(from.lat * DEGREES);
  let nearest: Settlement | null = null;
  let best = Infinity;
  for (const candidate of settlements) {
    if (candidate.kind !== 'settlement' || candidate.oblast !== from.oblast) continue;
    const distance = ((candidate.lng - from.lng) * stretch) ** 2 + (candidate.lat - from.lat) ** 2;
    if (distance >= best) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}
