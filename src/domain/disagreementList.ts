/** The disagreements over single settlements, the longest first, and who stands on which side. */
import type { Dataset } from './dataset.ts';
import { dayNumber, dayOf, type DayNumber } from './day.ts';
import { changeDaysOf, daysIn, type Disagreement, type Span } from './disagreement.ts';
import { explain, type Considered } from './explain.ts';
import type { Listening } from './history.ts';
import type { Query } from './query.ts';
import type { Claimant, Holder, PlaceId } from './types.ts';

const HA_PER_KM2 = 100;

/** One disagreement: a settlement, or open country, and the days on which it is disputed. */
export interface DisagreementEntry extends Span {
  /** The settlement; for open country the largest of its cells. */
  readonly cell: number;
  /** All its cells, ascending: more than one only for open country. */
  readonly cells: readonly number[];
  readonly isOpenCountry: boolean;
  readonly oblast: PlaceId;
  /** Both ends counted. */
  readonly days: number;
  readonly km2: number;
}

/** Whom the claimants on the two sides of a disagreement name. */
export type Opponents = Readonly<Record<Holder, readonly Claimant[]>>;

/**
 * One entry for each settlement and span, by length, then by first day and cell. Open country has no
 * name of its own: those of its cells that lie in one oblast and are disputed on exactly the same days
 * make one entry, since they were won or lost by one line being moved. Spans that end before the
 * slider's first day are left out.
 */
export function disagreementList(
  dataset: Dataset,
  { spans }: Disagreement,
): readonly DisagreementEntry[] {
  const firstDay = dayNumber(dataset.firstDay);
  const groups = new Map<string, { readonly span: Span; readonly cells: number[] }>();
  spans.forEach((ofCell, cell) => {
    const settlement = dataset.settlements[cell];
    for (const span of ofCell) {
      if (span.to < firstDay) continue;
      const owner = settlement?.kind === 'settlement' ? cell : settlement?.oblast;
      const key = `${owner} ${span.from} ${span.to}`;
      const group = groups.get(key);
      if (group) group.cells.push(cell);
      else groups.set(key, { span, cells: [cell] });
    }
  });
  return [...groups.values()]
    .map(({ span, cells }) => entryOf(dataset, span, cells))
    .sort((a, b) => b.days - a.days || a.from - b.from || a.cell - b.cell);
}

function entryOf(dataset: Dataset, span: Span, cells: readonly number[]): DisagreementEntry {
  const haOf = (cell: number): number => dataset.cellHa[cell] ?? 0;
  const cell = cells.reduce((most, other) => (haOf(other) > haOf(most) ? other : most));
  const settlement = dataset.settlements[cell]!;
  return {
    ...span,
    cell,
    cells,
    isOpenCountry: settlement.kind !== 'settlement',
    oblast: settlement.oblast,
    days: daysIn(span),
    km2: cells.reduce((sum, other) => sum + haOf(other), 0) / HA_PER_KM2,
  };
}

/** Who names whom about a cell on the query's day, in the order of `explain`. */
export function opponentsOn(dataset: Dataset, cell: number, query: Query): Opponents {
  return sidesOf(explain(dataset, cell, query).positions);
}

/**
 * Everybody who names a holder of the cell on some day of the span, in the order in which they come
 * to it. A claimant that comes to name the other holder stands on both sides.
 */
export function opponentsDuring(
  dataset: Dataset,
  cell: number,
  span: Pick<Span, 'from' | 'to'>,
  listening: Listening,
): Opponents {
  const changes = changeDaysOf(dataset, cell, listening);
  const days: DayNumber[] = [
    span.from,
    ...changes.filter((day) => day > span.from && day <= span.to),
  ];
  return sidesOf(
    days.flatMap((day) => explain(dataset, cell, { ...listening, date: dayOf(day) }).positions),
  );
}

function sidesOf(positions: readonly Considered[]): Opponents {
  const naming = (holder: Holder): Claimant[] => [
    ...new Set(positions.filter(({ stance }) => stance === holder).map((entry) => entry.claimant)),
  ];
  return { ru: naming('ru'), ua: naming('ua') };
}
