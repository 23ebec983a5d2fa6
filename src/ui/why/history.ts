/** Everything said and read about a settlement over time. */
import type { Dataset } from '../../domain/dataset.ts';
import { day, dayOf, type Day } from '../../domain/day.ts';
import type { Clock } from '../../domain/query.ts';
import { CONTESTED, RU, UA } from '../../domain/resolution.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Claimant } from '../../domain/types.ts';
import { lookupOf } from '../../domain/lookup.ts';

export type StanceName = 'ru' | 'ua' | 'contested';

export interface HistoryEntry {
  readonly key: string;
  /** The day it counts from, on the chosen clock. */
  readonly day: Day;
  readonly claimant: Claimant;
  readonly stance: StanceName;
  /** null for a reading of a map. */
  readonly claim: Claim | null;
}

/** Readings dated up to this day, inclusive, stand for ground held before the invasion. */
export const BEFORE_WAR = day('2022-02-23');

const STANCES: Readonly<Record<number, StanceName>> = { [RU]: 'ru', [UA]: 'ua' };

/**
 * Claims and readings of one settlement, oldest first, whoever is switched on. Readings that repeat
 * the one before are left out; claims that repeat another's news are in.
 */
export function historyOf(dataset: Dataset, settlement: number, clock: Clock): HistoryEntry[] {
  const { series, settlements, claimants } = dataset;
  const entries: HistoryEntry[] = [];
  const end = series.start[settlement + 1] ?? 0;
  let [last, teller] = [-1, -1];
  for (let entry = series.start[settlement] ?? 0; entry < end; entry++) {
    const claimant = claimants[series.claimant[entry] ?? -1];
    const claim = dataset.claims[series.claim[entry] ?? -1] ?? null;
    const stance = series.stance[entry] ?? CONTESTED;
    // The first reading of each claimant is news, whatever the one before it read.
    if (series.claimant[entry] !== teller) last = -1;
    teller = series.claimant[entry] ?? -1;
    if (!claimant || (claim === null && stance === last)) continue;
    if (claim === null) last = stance;
    const start = dayOf((clock === 'said' ? series.statedOn : series.asOf)[entry] ?? 0);
    const key = claim?.id ?? `${claimant.id} ${start}`;
    entries.push({ key, day: start, claimant, stance: STANCES[stance] ?? 'contested', claim });
  }
  const place = settlements[settlement]?.id;
  const counted = new Set(entries.map((entry) => entry.key));
  const { about, claimants: byId } = lookupOf(dataset);
  for (const claim of (place === undefined ? undefined : about.get(place)) ?? []) {
    const claimant = byId.get(claim.claimant);
    if (claim.kind !== 'control' || !claimant || counted.has(claim.id)) continue;
    const stance = stanceName(claim);
    entries.push({ key: claim.id, day: clockDay(claim, clock), claimant, stance, claim });
  }
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
}

/** Whom a `control` claim names, as the map reads it. */
export function stanceName({ holder, status }: Claim): StanceName {
  return status === 'contested' || status === 'entered' ? 'contested' : holder;
}
