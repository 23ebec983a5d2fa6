/** How many claims each side made when, as three bands of bars on one scale. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Clock } from '../../domain/query.ts';
import { firstAfter } from '../../domain/timeline.ts';
import type { ClaimantId } from '../../domain/types.ts';
import { claimTable, groupOf, type Group } from '../../domain/claimTable.ts';

/** Bars narrower than this are not told apart. */
const MIN_BAR_PX = 4;
/** Widths of a bar in days. */
const BIN_DAYS = [7, 14, 28] as const;
/** Part of a bar's width left empty. */
const GAP = 0.2;
/** The least height of a bar, in claims, so that a single claim shows. */
const MIN_HEIGHT = 1.6;

/** SVG paths in a box as wide as the days and as high as the claims; from top to bottom ru, others, ua. */
export interface Density {
  readonly path: Readonly<Record<Group, string>>;
  /** The greatest number of claims in a bin, of each group with everyone on: the band's height. */
  readonly most: Readonly<Record<Group, number>>;
  readonly days: number;
  readonly binDays: number;
}

/** The narrowest bins that can be seen at a width. */
export function binDaysFor(days: number, widthPx: number): number {
  return BIN_DAYS.find((bin) => (bin / days) * widthPx >= MIN_BAR_PX) ?? 28;
}

/** The strip of one clock. The scale is that of all claimants, so that switching one keeps it. */
export function densityOf(
  dataset: Dataset,
  enabled: ReadonlySet<ClaimantId>,
  clock: Clock,
  binDays: number,
): Density {
  const days = dayNumber(dataset.lastDay) - dayNumber(dataset.firstDay) + 1;
  const all = countBins(dataset, null, clock, binDays, days);
  const shown = countBins(dataset, enabled, clock, binDays, days);
  const most = {
    ru: Math.max(...all.ru, 1),
    others: Math.max(...all.others, 1),
    ua: Math.max(...all.ua, 1),
  };
  const bars = (bins: Uint32Array, top: (height: number) => number): string => {
    let path = '';
    bins.forEach((count, bin) => {
      if (count === 0) return;
      const height = Math.max(count, MIN_HEIGHT);
      const width = Math.min(binDays, days - bin * binDays) * (1 - GAP);
      path += `M${bin * binDays} ${round(top(height))}h${round(width)}v${round(height)}h${-round(width)}z`;
    });
    return path;
  };
  const middle = most.ru + most.others / 2;
  const path = {
    ru: bars(shown.ru, (height) => most.ru - height),
    others: bars(shown.others, (height) => middle - height / 2),
    ua: bars(shown.ua, () => most.ru + most.others),
  };
  return { path, most, days, binDays };
}

/** Claims of the enabled claimants, or of all, by group and bin. */
function countBins(
  dataset: Dataset,
  enabled: ReadonlySet<ClaimantId> | null,
  clock: Clock,
  binDays: number,
  days: number,
): Record<Group, Uint32Array> {
  const make = (): Uint32Array => new Uint32Array(Math.ceil(days / binDays));
  const bins = { ru: make(), ua: make(), others: make() };
  const sideOf = new Map(dataset.claimants.map(({ id, side }) => [id, side]));
  for (const [claimant, counts] of binsOf(dataset, clock, binDays, days)) {
    if (enabled && !enabled.has(claimant)) continue;
    const sum = bins[groupOf(sideOf.get(claimant))];
    counts.forEach((count, bin) => (sum[bin] = (sum[bin] ?? 0) + count));
  }
  return bins;
}

type BinsOfClaimants = ReadonlyMap<ClaimantId, Uint32Array>;
const knownBins = new WeakMap<Dataset, Map<string, BinsOfClaimants>>();

/** Claims of each claimant by bin, counted once: a switched claimant costs an addition. */
function binsOf(dataset: Dataset, clock: Clock, binDays: number, days: number): BinsOfClaimants {
  const known = knownBins.get(dataset) ?? new Map<string, BinsOfClaimants>();
  knownBins.set(dataset, known);
  const key = `${clock} ${binDays}`;
  const bins = known.get(key) ?? makeBins(dataset, clock, binDays, days);
  known.set(key, bins);
  return bins;
}

function makeBins(dataset: Dataset, clock: Clock, binDays: number, days: number): BinsOfClaimants {
  const table = claimTable(dataset, clock);
  const first = dayNumber(dataset.firstDay);
  const bins = dataset.claimants.map(() => new Uint32Array(Math.ceil(days / binDays)));
  const end = firstAfter(table.day, first + days - 1);
  for (let row = firstAfter(table.day, first - 1); row < end; row++) {
    const bin = Math.floor((table.day[row]! - first) / binDays);
    bins[table.claimant[row]!]![bin]!++;
  }
  return new Map(dataset.claimants.map(({ id }, number) => [id, bins[number]!]));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
