/** What a step, a toggle and a switch of the clock cost on a synthetic dataset, in Node. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays, dayNumber } from '../../src/domain/day.ts';
import { advance, resolve, type MapState } from '../../src/domain/mapState.ts';
import type { Query } from '../../src/domain/query.ts';
import type { ClaimantId } from '../../src/domain/types.ts';
import { latestShare } from '../../src/ui/places/shareClaims.ts';
import { rankedNews } from '../../src/text/sentence/ranking.ts';
import { claimTable, countBetween, nextClaimDay } from '../../src/domain/claimTable.ts';
import { densityOf } from '../../src/ui/timeline/density.ts';
import { percentile } from '../statistics.ts';
import { syntheticDataset, type Size } from './synthetic.ts';

const STEPS = 300;
const JUMPS = 20;
const WARM_UP = 30;

export interface Scale {
  readonly claims: number;
  readonly buildMs: number;
  /** Of the dataset with everything that is indexed on first use, after a collection. */
  readonly heapMb: number;
  readonly resolveMs: number;
  /** One day on: map state, then what is said in words. Medians and 95th percentiles. */
  readonly stepMs: number;
  readonly stepP95Ms: number;
  readonly wordsMs: number;
  /** To any other day. */
  readonly jumpMs: number;
  /** One claimant off or on. */
  readonly toggleP95Ms: number;
  readonly toggleWordsP95Ms: number;
  readonly clockMs: number;
}

export function measureScale(size: Size): Scale {
  globalThis.gc?.();
  const before = memoryMb();
  const [dataset, buildMs] = timed(() => syntheticDataset(size));
  const everybody = new Set(dataset.claimants.map(({ id }) => id));
  const first: Query = {
    date: dataset.firstDay,
    clock: 'asof',
    claimants: everybody,
    track: 'deepstate',
  };
  const middle = addDays(dataset.firstDay, Math.floor(size.days / 2));
  const [state, resolveMs] = timed(() => resolve(dataset, { ...first, date: middle }));
  for (const clock of ['asof', 'said'] as const) words(dataset, { ...first, clock });
  for (const change of [{ clock: 'said' }, { claimants: new Set<ClaimantId>() }] as const)
    advance(dataset, state, { ...first, date: addDays(middle, 1), ...change });
  globalThis.gc?.();
  const heapMb = memoryMb() - before;

  const steps = run(dataset, state, STEPS, (query) => ({ ...query, date: addDays(query.date, 1) }));
  const jumps = run(dataset, state, JUMPS + WARM_UP, (query, i) => ({
    ...query,
    date: addDays(dataset.firstDay, (i * 397) % size.days),
  }));
  const ids = [...everybody];
  const toggles = run(dataset, state, 2 * ids.length + WARM_UP, (query, i) => ({
    ...query,
    claimants: toggled(query.claimants, ids[(i >> 1) % ids.length]!),
  }));
  const clocks = run(dataset, state, JUMPS + WARM_UP, (query) => ({
    ...query,
    clock: query.clock === 'asof' ? 'said' : 'asof',
  }));
  return {
    claims: size.claims,
    buildMs,
    heapMb,
    resolveMs,
    stepMs: percentile(steps.map, 50),
    stepP95Ms: percentile(steps.map, 95),
    wordsMs: percentile(steps.words, 50),
    jumpMs: percentile(jumps.map, 50),
    toggleP95Ms: percentile(toggles.map, 95),
    toggleWordsP95Ms: percentile(toggles.words, 95),
    clockMs: percentile(clocks.map, 50),
  };
}

function run(
  dataset: Dataset,
  from: MapState,
  times: number,
  next: (query: Query, i: number) => Query,
): { map: number[]; words: number[] } {
  const map: number[] = [];
  const told: number[] = [];
  let state = from;
  for (let i = 0; i < times; i++) {
    const query = next(state.query, i);
    const [after, ms] = timed(() => advance(dataset, state, query).state);
    const [, wordsMs] = timed(() => words(dataset, query));
    state = after;
    if (i < WARM_UP) continue;
    map.push(ms);
    told.push(wordsMs);
  }
  return { map, words: told };
}

/** What timeline, cards and sentence look up; the density strip only when claimants or clock change. */
function words(dataset: Dataset, query: Query): void {
  const table = claimTable(dataset, query.clock);
  const today = dayNumber(query.date);
  countBetween(table, query.claimants, today, today);
  nextClaimDay(table, query.claimants, today, 1);
  nextClaimDay(table, query.claimants, today, -1);
  for (const { id } of dataset.places) latestShare(dataset, id, query);
  rankedNews(dataset, query);
  densityOf(dataset, query.claimants, query.clock, 7);
}

function toggled(claimants: ReadonlySet<ClaimantId>, id: ClaimantId): ReadonlySet<ClaimantId> {
  const next = new Set(claimants);
  if (!next.delete(id)) next.add(id);
  return next;
}

function timed<T>(work: () => T): [T, number] {
  const begin = performance.now();
  const result = work();
  return [result, performance.now() - begin];
}

function memoryMb(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}
