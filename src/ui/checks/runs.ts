/** Per claimant the run of differences over time. Pure. */
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import type { Claimant } from '../../domain/types.ts';
import type { CheckRow } from './checkRows.ts';

/** A claimant with fewer claims that can be compared has no run. */
export const LEAST_CLAIMS = 3;

export interface RunPoint {
  readonly row: CheckRow;
  readonly day: DayNumber;
  /** Signed; 0 inside the mapped interval. */
  readonly points: number;
}

export interface ClaimantRun {
  readonly claimant: Claimant;
  /** By as-of day. */
  readonly points: readonly RunPoint[];
}

/** Runs of at least LEAST_CLAIMS claims, the longest first. */
export function runsOf(rows: readonly CheckRow[]): ClaimantRun[] {
  const runs = new Map<string, { claimant: Claimant; points: RunPoint[] }>();
  for (const row of rows) {
    const points = row.check.differencePoints;
    if (points === null) continue;
    const run = runs.get(row.claimant.id) ?? { claimant: row.claimant, points: [] };
    run.points.push({ row, day: dayNumber(row.claim.asOf), points });
    runs.set(row.claimant.id, run);
  }
  return [...runs.values()]
    .filter(({ points }) => points.length >= LEAST_CLAIMS)
    .map(({ claimant, points }) => ({
      claimant,
      points: points.sort((a, b) => a.day - b.day || (a.row.claim.id < b.row.claim.id ? -1 : 1)),
    }))
    .sort(
      (a, b) => b.points.length - a.points.length || (a.claimant.name < b.claimant.name ? -1 : 1),
    );
}

export interface RunExtent {
  readonly days: readonly [DayNumber, DayNumber];
  /** As far above zero as below. */
  readonly points: readonly [number, number];
}

/** One scale for all runs: whole steps of five points around zero. */
export function extentOf(runs: readonly ClaimantRun[]): RunExtent {
  const all = runs.flatMap(({ points }) => points);
  const days = all.map(({ day }) => day);
  const most = Math.max(5, ...all.map(({ points }) => Math.abs(points)));
  const end = Math.ceil(most / 5) * 5;
  return {
    days: all.length === 0 ? [0, 1] : [Math.min(...days), Math.max(...days)],
    points: [-end, end],
  };
}
