/**
 * A note in this browser that own data is kept here: which ids links may name before it has been read.
 * Read at every start, so it is small and needs no database.
 */
import { dayOf, dayNumber, isDay, type Day } from '../domain/day.ts';
import type { Known } from './parameters.ts';

const KEY = 'claimline-own';

export interface OwnMarker {
  /** Ids of the own claimants. */
  readonly claimants: readonly string[];
  /** The last day of the slider with them. */
  readonly lastDay: Day;
}

/** null without own data, and where the browser keeps nothing. */
export function ownMarker(): OwnMarker | null {
  try {
    const [lastDay = '', ...claimants] = (localStorage.getItem(KEY) ?? '').split(' ');
    return isDay(lastDay) && claimants.length > 0 ? { claimants, lastDay } : null;
  } catch {
    return null;
  }
}

export function setOwnMarker(marker: OwnMarker | null): void {
  try {
    if (marker) localStorage.setItem(KEY, [marker.lastDay, ...marker.claimants].join(' '));
    else localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, there is nothing to find again.
  }
}

/** What links may name while own data is being read: its ids are not unknown here. */
export function withMarker(known: Known, { claimants, lastDay }: OwnMarker): Known {
  const files = new Set(claimants.map((id) => id.slice(0, id.lastIndexOf('-'))));
  return {
    ...known,
    lastDay: dayOf(Math.max(dayNumber(known.lastDay), dayNumber(lastDay))),
    claimants: new Set([...known.claimants, ...claimants]),
    claimDays: {
      get: (id) => known.claimDays.get(id),
      keys: () => known.claimDays.keys(),
      // Claims of the files are known to be there; their days are not known yet.
      has: (id) => known.claimDays.has(id) || files.has(id.slice(0, id.lastIndexOf('-'))),
    },
  };
}
