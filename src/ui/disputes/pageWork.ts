/** All that the page of disagreements computes from the whole data, in pieces for idle time. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import { sweepDisagreement } from '../../domain/disagreement.ts';
import { disputedRun } from '../../domain/disputedArea.ts';
import { disagreementList, opponentsDuring } from '../../domain/disagreementList.ts';
import type { DisagreementRow, DisputedRun } from '../../domain/export/disagreementTable.ts';
import type { Listening } from '../../domain/history.ts';
import type { Place } from '../../domain/types.ts';
import { mappedOblasts } from './mappedPlaces.ts';

/** Rows of the list; what is shorter is counted, not shown. */
export const LISTED = 200;

/** What is disputed of an oblast. */
export type OblastRun = DisputedRun;
export type ListRow = DisagreementRow;

export interface PageData {
  /** For whom it was computed. */
  readonly listening: Listening;
  readonly firstDay: DayNumber;
  /** One for each mapped oblast that is ever disputed. */
  readonly runs: readonly OblastRun[];
  readonly never: readonly Place[];
  /** Days on which one of the runs changes, and the first; ascending. */
  readonly changeDays: readonly DayNumber[];
  readonly count: number;
  readonly openCount: number;
  /** The longest, at most `LISTED`. */
  readonly rows: readonly ListRow[];
}

export function* pageWork(dataset: Dataset, listening: Listening): Generator<undefined, PageData> {
  const disagreement = yield* sweepDisagreement(dataset, listening);
  const all: OblastRun[] = [];
  for (const place of mappedOblasts(dataset)) {
    all.push({ place, km2: disputedRun(dataset, disagreement, place.id) });
    yield;
  }
  const runs = all.filter(({ km2 }) => km2.some((value) => value > 0));
  const list = disagreementList(dataset, disagreement);
  yield;
  const rows: ListRow[] = [];
  for (const entry of list.slice(0, LISTED)) {
    rows.push({ entry, opponents: opponentsDuring(dataset, entry.cell, entry, listening) });
    yield;
  }
  const firstDay = dayNumber(dataset.firstDay);
  return {
    listening,
    firstDay,
    runs,
    never: all.filter((run) => !runs.includes(run)).map(({ place }) => place),
    changeDays: changeDaysOf(runs, firstDay),
    count: list.length,
    openCount: list.filter(({ after }) => after === null).length,
    rows,
  };
}

function changeDaysOf(runs: readonly OblastRun[], firstDay: DayNumber): DayNumber[] {
  const length = runs[0]?.km2.length ?? 0;
  const days: DayNumber[] = [];
  for (let i = 0; i < length; i++)
    if (runs.some(({ km2 }) => i === 0 || km2[i] !== km2[i - 1])) days.push(firstDay + i);
  return days;
}
