/** Why a settlement is coloured as it is: every entry that was considered, and what became of it. */
import type { Dataset } from './dataset.ts';
import { dayOf, daysBetween, NEVER, type Day } from './day.ts';
import { visitFates, type Fate } from './position.ts';
import { packQuery, type Query } from './query.ts';
import { combine, CONTESTED, RESOLUTIONS, RU, UA, type Resolution } from './resolution.ts';
import type { Claim, Claimant } from './types.ts';

export interface Considered {
  readonly claimant: Claimant;
  readonly asOf: Day;
  readonly statedOn: Day;
  /** Whom the entry names, or that neither side firmly holds it. */
  readonly stance: 'ru' | 'ua' | 'contested';
  /** First day on which it no longer holds; null without a lapse. */
  readonly until: Day | null;
  /** The spoken claim; null for an observation of the track. */
  readonly claim: Claim | null;
  readonly fate: Fate;
  /** Whole days from its day (on the query's clock) to the query's day; negative when later. */
  readonly ageDays: number;
}

export interface Explanation {
  /** Index of the settlement. */
  readonly settlement: number;
  readonly resolution: Resolution;
  /** The entries that count, newest first: one per claimant. */
  readonly positions: readonly Considered[];
  /** Everything else known about the settlement, newest first, each with the reason in `fate`. */
  readonly dropped: readonly Considered[];
}

/** Explains one settlement with the same rules, and the same code, as `resolve`. */
export function explain(dataset: Dataset, settlement: number, query: Query): Explanation {
  const packed = packQuery(dataset.claimants, query);
  const considered: Considered[] = [];
  visitFates(dataset.series, settlement, packed, (entry, fate) =>
    considered.push(describe(dataset, entry, fate, query)),
  );
  considered.sort((a, b) => a.ageDays - b.ageDays || compareIds(a, b));
  const positions = considered.filter((entry) => entry.fate === 'counts');
  const has = (stance: Considered['stance']): boolean =>
    positions.some((entry) => entry.stance === stance);
  const code = combine(has('ru'), has('ua'), has('contested'));
  return {
    settlement,
    resolution: RESOLUTIONS[code],
    positions,
    dropped: considered.filter((entry) => entry.fate !== 'counts'),
  };
}

function describe(dataset: Dataset, entry: number, fate: Fate, query: Query): Considered {
  const { series } = dataset;
  const claimant = dataset.claimants[series.claimant[entry] ?? -1];
  if (!claimant) throw new Error(`series entry ${entry} names no claimant of the dataset`);
  const asOf = dayOf(series.asOf[entry] ?? 0);
  const statedOn = dayOf(series.statedOn[entry] ?? 0);
  const until = series.until[entry] ?? NEVER;
  return {
    claimant,
    asOf,
    statedOn,
    stance: STANCE_NAMES[(series.stance[entry] ?? CONTESTED) as keyof typeof STANCE_NAMES],
    until: until === NEVER ? null : dayOf(until),
    claim: dataset.claims[series.claim[entry] ?? -1] ?? null,
    fate,
    ageDays: daysBetween(query.clock === 'said' ? statedOn : asOf, query.date),
  };
}

const STANCE_NAMES = { [RU]: 'ru', [UA]: 'ua', [CONTESTED]: 'contested' } as const;

function compareIds(a: Considered, b: Considered): number {
  const [left, right] = [a.claimant.id, b.claimant.id];
  return left < right ? -1 : left > right ? 1 : 0;
}
