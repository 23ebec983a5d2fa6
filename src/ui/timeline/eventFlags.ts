/** Events as flags above the strip; those that would overlap share one flag. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber } from '../../domain/day.ts';
import type { EventPin } from '../../domain/types.ts';

export interface Flag {
  /** Where it stands: 0 at the first day, 1 at the last. */
  readonly at: number;
  /** In order of time; at least one. */
  readonly events: readonly EventPin[];
}

/** The stretch of an event that lasts, or whose day is known only roughly. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly isApproximate: boolean;
}

/** Flags of the events within the slider's days, no two nearer than `gapPx` at a width. */
export function flagsOf(dataset: Dataset, widthPx: number, gapPx: number): readonly Flag[] {
  const place = placer(dataset);
  const groups: EventPin[][] = [];
  let last = -Infinity;
  for (const event of shownEvents(dataset)) {
    const x = place(event.date) * widthPx;
    if (x - last < gapPx) groups.at(-1)?.push(event);
    else {
      groups.push([event]);
      last = x;
    }
  }
  return groups.map((events) => ({ at: place(events[0]!.date), events }));
}

export function spansOf(dataset: Dataset): readonly Span[] {
  const place = placer(dataset);
  return shownEvents(dataset).flatMap(({ date, end, precision }) =>
    end === null
      ? []
      : [{ from: place(date), to: place(end), isApproximate: isApproximate(precision) }],
  );
}

export function isApproximate(precision: string): boolean {
  return precision !== 'day' && precision !== '';
}

function shownEvents({ events, firstDay, lastDay }: Dataset): readonly EventPin[] {
  return events
    .filter(({ date }) => date >= firstDay && date <= lastDay)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function placer({ firstDay, lastDay }: Dataset): (day: EventPin['date']) => number {
  const first = dayNumber(firstDay);
  const length = dayNumber(lastDay) - first;
  return (day) => Math.min(1, (dayNumber(day) - first) / length);
}
