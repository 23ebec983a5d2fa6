/**
 * On which days a cell is disputed: at least two enabled claimants name different holders. Found cell
 * by cell from the days on which one of its entries starts to count or lapses, so that nothing is
 * resolved that cannot have changed.
 */
import { codeOfCell } from './cellCode.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber, NEVER, type DayNumber } from './day.ts';
import type { Listening } from './history.ts';
import { packQuery, type PackedQuery } from './query.ts';
import { DISPUTED, RESOLUTIONS, type Resolution } from './resolution.ts';

/** Days without a break on which a cell is disputed, both inclusive. */
export interface Span {
  readonly from: DayNumber;
  /** The last day of the data where the dispute is still open. */
  readonly to: DayNumber;
  /** What the cell resolves to on the day after `to`; null where it is still open. */
  readonly after: Resolution | null;
}

/** Every disputed span of every cell, for one clock, track and set of claimants. */
export interface Disagreement {
  readonly listening: Listening;
  /** Spans of each cell by its index, ascending; empty for a cell that is never disputed. */
  readonly spans: readonly (readonly Span[])[];
}

const NO_SPANS: readonly Span[] = [];

/**
 * The spans of every cell, up to the last day of the data; a span may begin before the slider's first
 * day. Yields after each cell, so that the caller may pause.
 */
export function* sweepDisagreement(
  dataset: Dataset,
  listening: Listening,
): Generator<undefined, Disagreement> {
  const packed = packQuery(dataset.claimants, { ...listening, date: dataset.lastDay });
  const spans: (readonly Span[])[] = [];
  for (let cell = 0; cell < dataset.settlements.length; cell++) {
    spans.push(spansOfCell(dataset, cell, packed));
    yield;
  }
  return { listening, spans };
}

/** The spans of one cell, as in `sweepDisagreement`. */
export function disputedSpans(
  dataset: Dataset,
  cell: number,
  listening: Listening,
): readonly Span[] {
  return spansOfCell(
    dataset,
    cell,
    packQuery(dataset.claimants, { ...listening, date: dataset.lastDay }),
  );
}

/** The span that holds the day; undefined when the cell is not disputed on it. */
export function spanOn(spans: readonly Span[], day: DayNumber): Span | undefined {
  return spans.find(({ from, to }) => from <= day && day <= to);
}

/** Length of a span in days, both ends counted; up to a day inside it when one is given. */
export function daysIn({ from, to }: Span, until: DayNumber = to): number {
  return Math.min(to, until) - from + 1;
}

/**
 * Days up to the last of the data on which one of the cell's entries starts to count or lapses, on a
 * clock, whoever is switched on; ascending, without repeats.
 */
export function changeDaysOf(
  { series, lastDay }: Dataset,
  cell: number,
  { clock }: Pick<Listening, 'clock'>,
): DayNumber[] {
  const last = dayNumber(lastDay);
  const starts = clock === 'said' ? series.statedOn : series.asOf;
  const days = new Set<DayNumber>();
  for (let entry = series.start[cell] ?? 0; entry < (series.start[cell + 1] ?? 0); entry++) {
    days.add(starts[entry] ?? NEVER);
    days.add(series.until[entry] ?? NEVER);
  }
  return [...days].filter((day) => day <= last).sort((a, b) => a - b);
}

function spansOfCell(dataset: Dataset, cell: number, packed: PackedQuery): readonly Span[] {
  if (!hasTwoVoices(dataset, cell, packed)) return NO_SPANS;
  const lastDay = dayNumber(dataset.lastDay);
  const clock = packed.isSaid ? 'said' : 'asof';
  const spans: Span[] = [];
  let since: DayNumber | null = null;
  for (const day of changeDaysOf(dataset, cell, { clock })) {
    const code = codeOfCell(dataset.series, cell, { ...packed, date: day });
    if (code === DISPUTED) since ??= day;
    else if (since !== null) {
      spans.push({ from: since, to: day - 1, after: RESOLUTIONS[code] });
      since = null;
    }
  }
  if (since !== null) spans.push({ from: since, to: lastDay, after: null });
  return spans;
}

/** Whether two enabled claimants ever speak of the cell: nobody disputes with himself. */
function hasTwoVoices({ series }: Dataset, cell: number, { enabled }: PackedQuery): boolean {
  let first = -1;
  for (let entry = series.start[cell] ?? 0; entry < (series.start[cell + 1] ?? 0); entry++) {
    const claimant = series.claimant[entry] ?? 0;
    if (!enabled[claimant] || claimant === first) continue;
    if (first !== -1) return true;
    first = claimant;
  }
  return false;
}
