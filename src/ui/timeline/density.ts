/** How many claims each side made when, as three bands of bars on one scale. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Clock } from '../../domain/query.ts';
import type { ClaimantId } from '../../domain/types.ts';
import { claimTable, GROUPS, type Group } from './claimTable.ts';

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
  const bars = (bins: Uint16Array, top: (height: number) => number): string => {
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

function countBins(
  dataset: Dataset,
  enabled: ReadonlySet<ClaimantId> | null,
  clock: Clock,
  binDays: number,
  days: number,
): Record<Group, Uint16Array> {
  const table = claimTable(dataset, clock);
  const first = dayNumber(dataset.firstDay);
  const make = (): Uint16Array => new Uint16Array(Math.ceil(days / binDays));
  const bins = { ru: make(), ua: make(), others: make() };
  table.claims.forEach((claim, row) => {
    const index = table.day[row]! - first;
    if (index < 0 || index >= days || (enabled && !enabled.has(claim.claimant))) return;
    bins[GROUPS[table.group[row]!]!][Math.floor(index / binDays)]!++;
  });
  return bins;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
