/**
 * Every dated reading about every settlement in flat columns: spoken `control` claims and
 * observations side by side. The form that resolves quickly and packs small.
 */
import { dayNumber, NEVER, type Day } from './day.ts';
import { stanceOf } from './resolution.ts';
import type { Holder, Status } from './types.ts';

/** One reading before packing. Days inclusive; `until` is the first day it no longer holds. */
export interface Reading {
  /** Index of the settlement (= of its cell). */
  readonly settlement: number;
  /** Index of the claimant. */
  readonly claimant: number;
  readonly asOf: Day;
  readonly statedOn: Day;
  readonly holder: Holder | null;
  readonly status: Status;
  readonly until: Day | null;
  /** Index of the spoken claim; null for an observation of the track. */
  readonly claim: number | null;
}

/** Entries sorted by settlement, claimant, as-of day, stated-on day, claim, stance, lapse. */
export interface Series {
  /** Entries of settlement `i` are those from `start[i]` up to, not including, `start[i + 1]`. */
  readonly start: Uint32Array;
  readonly settlement: Uint16Array;
  readonly claimant: Uint8Array;
  readonly asOf: Int32Array;
  readonly statedOn: Int32Array;
  readonly stance: Uint8Array;
  /** First day on which it no longer holds; NEVER without a lapse. */
  readonly until: Int32Array;
  /** Index of the spoken claim, or -1 for an observation. */
  readonly claim: Int32Array;
}

const runsOfClaimants = new WeakMap<Series, readonly Uint32Array[]>();

/**
 * Of each claimant the first entry about each cell it speaks of, ascending; found once. A toggled
 * claimant costs what it said, not what everybody did.
 */
export function runsByClaimant(series: Series): readonly Uint32Array[] {
  const known = runsOfClaimants.get(series);
  if (known) return known;
  const counts: number[] = [];
  eachRun(series, (_, claimant) => {
    counts[claimant] = (counts[claimant] ?? 0) + 1;
  });
  const runs = Array.from(counts, (count) => new Uint32Array(count ?? 0));
  const filled = new Uint32Array(runs.length);
  eachRun(series, (first, claimant) => {
    const at = filled[claimant] ?? 0;
    filled[claimant] = at + 1;
    const own = runs[claimant];
    if (own) own[at] = first;
  });
  runsOfClaimants.set(series, runs);
  return runs;
}

/** Index after the last entry of the same claimant about the same cell as the `first` one. */
export function endOfRun({ start, settlement, claimant }: Series, first: number): number {
  const end = start[(settlement[first] ?? 0) + 1] ?? 0;
  let next = first + 1;
  while (next < end && claimant[next] === claimant[first]) next++;
  return next;
}

function eachRun(series: Series, visit: (first: number, claimant: number) => void): void {
  const { settlement, claimant } = series;
  for (let entry = 0; entry < claimant.length; entry++)
    if (claimant[entry] !== claimant[entry - 1] || settlement[entry] !== settlement[entry - 1])
      visit(entry, claimant[entry] ?? 0);
}

/** Packs readings given in any order; equal sets of readings give equal columns. */
export function packSeries(readings: readonly Reading[], settlements: number): Series {
  const sorted = [...readings].sort(compareReadings);
  const start = new Uint32Array(settlements + 1);
  for (const { settlement } of sorted) start[settlement + 1] = (start[settlement + 1] ?? 0) + 1;
  for (let i = 0; i < settlements; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  return {
    start,
    settlement: Uint16Array.from(sorted, (r) => r.settlement),
    claimant: Uint8Array.from(sorted, (r) => r.claimant),
    asOf: Int32Array.from(sorted, (r) => dayNumber(r.asOf)),
    statedOn: Int32Array.from(sorted, (r) => dayNumber(r.statedOn)),
    stance: Uint8Array.from(sorted, (r) => stanceOf(r.holder, r.status)),
    until: Int32Array.from(sorted, (r) => (r.until === null ? NEVER : dayNumber(r.until))),
    claim: Int32Array.from(sorted, (r) => r.claim ?? -1),
  };
}

function compareReadings(a: Reading, b: Reading): number {
  return (
    a.settlement - b.settlement ||
    a.claimant - b.claimant ||
    compareText(a.asOf, b.asOf) ||
    compareText(a.statedOn, b.statedOn) ||
    (a.claim ?? -1) - (b.claim ?? -1) ||
    stanceOf(a.holder, a.status) - stanceOf(b.holder, b.status) ||
    compareText(a.until ?? '', b.until ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
