/**
 * A note in this browser that own data is kept here: which ids links may name before it has been read.
 * Read at every start, so it is small and needs no database.
 */
import { dayOf, dayNumber, isDay, type Day } from '../domain/day.ts';
import type { Known, KnownDays } from './parameters.ts';

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
    claimDays: new OwnDays(known.claimDays, files),
  };
}

/** Claims of the files are known to be there; their days are not known yet. */
class OwnDays implements KnownDays {
  readonly #days: KnownDays;
  readonly #files: ReadonlySet<string>;

  constructor(days: KnownDays, files: ReadonlySet<string>) {
    this.#days = days;
    this.#files = files;
  }

  get(id: string): Day | undefined {
    return this.#days.get(id);
  }

  has(id: string): boolean {
    return this.#days.has(id) || this.#files.has(id.slice(0, id.lastIndexOf('-')));
  }

  keys(): Iterable<string> {
    return this.#days.keys();
  }
}
