/**
 * A reader's own data laid over the dataset: the same places and cells, more claimants and claims.
 * Nothing of the dataset is changed; what comes out is a dataset like any other.
 */
import type { Dataset } from './dataset.ts';
import type { Day } from './day.ts';
import { OWN_PREFIX } from './namedPlaces.ts';
import { packSeries, type Reading, type Series } from './series.ts';
import { changeIndexes } from './timeline.ts';
import type { Claim, Claimant, ClaimantId, PlaceId } from './types.ts';

/** Claimants are numbered in eight bits. */
export const MOST_CLAIMANTS = 256;

/**
 * In place of a claim's number: what a polygon says. No spoken claim tells it, and it is no observation
 * of the base track: its claimant is one among others, which stays where no base track is chosen.
 */
export const OF_SHAPE = -2;

/** What own shapes say of one cell: like a reading of a map, it belongs to no spoken claim. */
export interface OwnReading extends Omit<Reading, 'claimant' | 'claim'> {
  readonly claimant: ClaimantId;
}

export interface OwnData {
  readonly claimants: readonly Claimant[];
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  readonly readings: readonly OwnReading[];
}

/** The parts of a dataset that own data changes and that take time to make. */
export interface OwnSeries {
  readonly series: Series;
  readonly changes: Dataset['changes'];
  /** The last day on which anything of the own data was said; null without any. */
  readonly lastSaid: Day | null;
}

/** What `overlaySeries` has to know of the dataset; small enough to be sent to a worker. */
export interface SeriesGround {
  readonly series: Series;
  /** How many claimants there are before the own ones. */
  readonly claimants: number;
  /** How many claims stand before the own ones. */
  readonly claimsBefore: number;
  /** Settlement ids in the order of the cells. */
  readonly settlements: readonly PlaceId[];
}

/** The dataset with the own data in it; the dataset itself when there is none. */
export function overlay(dataset: Dataset, own: OwnData): Dataset {
  return withOwn(dataset, own, overlaySeries(groundOf(dataset), own));
}

export function groundOf(dataset: Dataset): SeriesGround {
  return {
    series: dataset.series,
    claimants: dataset.claimants.length,
    claimsBefore: claimsBefore(dataset.claims),
    settlements: dataset.settlements.map(({ id }) => id),
  };
}

/**
 * The series and its changes with the own claims and readings among them. Throws a RangeError when
 * there are more claimants than can be numbered.
 */
export function overlaySeries(ground: SeriesGround, own: OwnData): OwnSeries {
  const { series, settlements, claimants, claimsBefore } = ground;
  const all = claimants + own.claimants.length;
  if (all > MOST_CLAIMANTS)
    throw new RangeError(`got ${all} claimants when expecting at most ${MOST_CLAIMANTS}`);
  const claimantOf = new Map(own.claimants.map(({ id }, index) => [id, claimants + index]));
  const cellOf = new Map(settlements.map((id, cell) => [id, cell]));
  const readings: Reading[] = [];
  own.claims.forEach((claim, index) => {
    const settlement = cellOf.get(claim.place);
    const claimant = claimantOf.get(claim.claimant);
    if (settlement === undefined || claimant === undefined) return;
    if (claim.kind !== 'control' || claim.sameAs !== null) return;
    const { asOf, statedOn, holder, until } = claim;
    const status = claim.status ?? 'controlled';
    const spoken = { asOf, statedOn, holder, until, status, claim: claimsBefore + index };
    readings.push({ settlement, claimant, ...spoken });
  });
  for (const reading of own.readings) {
    const claimant = claimantOf.get(reading.claimant);
    if (claimant !== undefined) readings.push({ ...reading, claimant, claim: OF_SHAPE });
  }
  const merged = mergeSeries(
    { ...series, claim: series.claim.map((c) => (c < claimsBefore ? c : c + own.claims.length)) },
    packSeries(bySettlement(readings, settlements.length), settlements.length),
  );
  return {
    series: merged,
    changes: changeIndexes(merged),
    lastSaid: lastSaidOf(own),
  };
}

/** Nearly in the order of a series, which is sorted several times faster than any order. */
function bySettlement(readings: readonly Reading[], settlements: number): Reading[] {
  const lists = Array.from({ length: settlements }, (): Reading[] => []);
  for (const reading of readings) lists[reading.settlement]?.push(reading);
  return lists.flat();
}

/** Puts the parts together. `parts` are what `overlaySeries` made of the same dataset and data. */
export function withOwn(dataset: Dataset, own: OwnData, parts: OwnSeries): Dataset {
  if (own.claimants.length === 0) return dataset;
  const before = claimsBefore(dataset.claims);
  const whole: Dataset = Object.freeze({
    ...dataset,
    // The slider reaches as far as the latest thing said.
    lastDay: (parts.lastSaid ?? '') > dataset.lastDay ? parts.lastSaid! : dataset.lastDay,
    claimants: [...dataset.claimants, ...own.claimants],
    claims: [...dataset.claims.slice(0, before), ...own.claims, ...dataset.claims.slice(before)],
    series: parts.series,
    changes: parts.changes,
  });
  published.set(whole, publishedOf(dataset));
  return whole;
}

const published = new WeakMap<Dataset, Dataset>();

/** The dataset as it is published, under whatever a reader has laid over it here. */
export function publishedOf(dataset: Dataset): Dataset {
  return published.get(dataset) ?? dataset;
}

/** Own claims stand together, since nothing else has their prefix: sorted by id all the same. */
function claimsBefore(claims: readonly Claim[]): number {
  const before = claims.findIndex(({ id }) => id > OWN_PREFIX);
  return before === -1 ? claims.length : before;
}

/**
 * Settlement by settlement the entries of `base`, then those of `added`: sorted again, since the
 * numbers of added claimants are all higher.
 */
function mergeSeries(base: Series, added: Series): Series {
  const cells = base.start.length - 1;
  const entries = base.claim.length + added.claim.length;
  const merged: Series = {
    start: base.start.map((start, i) => start + (added.start[i] ?? 0)),
    settlement: new Uint16Array(entries),
    claimant: new Uint8Array(entries),
    asOf: new Int32Array(entries),
    statedOn: new Int32Array(entries),
    stance: new Uint8Array(entries),
    until: new Int32Array(entries),
    claim: new Int32Array(entries),
  };
  for (const column of COLUMNS) {
    const [into, known, more] = [merged[column], base[column], added[column]];
    let at = 0;
    // Entry by entry: a cell has too few for setting parts of an array to pay.
    for (let cell = 0; cell < cells; cell++) {
      const [knownEnd, moreEnd] = [base.start[cell + 1] ?? 0, added.start[cell + 1] ?? 0];
      for (let i = base.start[cell] ?? 0; i < knownEnd; i++) into[at++] = known[i] ?? 0;
      for (let i = added.start[cell] ?? 0; i < moreEnd; i++) into[at++] = more[i] ?? 0;
    }
  }
  return merged;
}

const COLUMNS = ['settlement', 'claimant', 'asOf', 'statedOn', 'stance', 'until', 'claim'] as const;

function lastSaidOf({ claims, readings }: OwnData): Day | null {
  const later = (day: Day | null, said: { readonly statedOn: Day }): Day | null =>
    day === null || said.statedOn > day ? said.statedOn : day;
  return readings.reduce(later, claims.reduce<Day | null>(later, null));
}
