/** What claimants disagree about: the disputed area over time, and the single disagreements. */
import type { Dataset } from '../dataset.ts';
import { dayOf, type DayNumber } from '../day.ts';
import type { DisagreementEntry, Opponents } from '../disagreementList.ts';
import type { Listening } from '../history.ts';
import { RESOLUTIONS } from '../resolution.ts';
import type { Claimant, Place } from '../types.ts';
import { CLOCK, DATE } from './fields.ts';
import { listeningWords } from './queryWords.ts';
import { rounded, type ExportTable, type Field, type Row } from './table.ts';

const text = (name: string, description: string): Field => ({
  name,
  type: 'string',
  isRequired: true,
  description,
});
const km2 = (name: string, description: string): Field => ({
  name,
  type: 'number',
  unit: 'km2',
  isRequired: true,
  description,
});

/** Whose claims count: a disputed area means nothing without them. */
const HEARD: readonly Field[] = [
  CLOCK,
  text('track', 'The base track that counts with the claims, or none.'),
  text('claimants', 'Ids of the claimants that are on, joined by ;.'),
];

function heardCells(dataset: Dataset, listening: Listening): Row {
  const { clock, track, claimants } = listeningWords(dataset, listening);
  return [clock, track, claimants.join(';')];
}

/** Disputed km² of a place on each day from `firstDay` on. */
export interface DisputedRun {
  readonly place: Place;
  readonly km2: Float64Array;
}

export interface DisputedSeries {
  readonly firstDay: DayNumber;
  readonly runs: readonly DisputedRun[];
  /** The days that have rows, ascending. */
  readonly days: readonly DayNumber[];
}

/** Rows by day, then by place; a day without a row is as the one before. */
export function disputedAreaTable(
  dataset: Dataset,
  listening: Listening,
  { firstDay, runs, days }: DisputedSeries,
): ExportTable {
  const bases = runs.map(({ place }) => rounded(baseKm2Of(dataset, place)));
  const heard = heardCells(dataset, listening);
  function* rows(): Generator<Row> {
    for (const day of days)
      for (const [i, { place, km2: run }] of runs.entries())
        yield [
          dayOf(day),
          place.id,
          place.name,
          rounded(run[day - firstDay] ?? 0),
          bases[i]!,
          ...heard,
        ];
  }
  return {
    what: 'series',
    title: 'Disputed area over time',
    description:
      'The disputed area of one oblast on one day: the first of the data, or one on which an area changes.',
    query: { figure: 'disputed-area', ...listeningWords(dataset, listening) },
    days: [dataset.firstDay, dataset.lastDay],
    fields: [
      DATE,
      text('place', 'Id of the oblast.'),
      text('place_name', 'English name.'),
      km2('disputed_km2', 'At least two positions name different holders.'),
      km2('base_km2', 'Area of the place’s cells, water included.'),
      ...HEARD,
    ],
    rows,
  };
}

export interface DisagreementRow {
  readonly entry: DisagreementEntry;
  readonly opponents: Opponents;
}

/** One row a disagreement, in the order given. */
export function disagreementTable(
  dataset: Dataset,
  listening: Listening,
  list: readonly DisagreementRow[],
): ExportTable {
  const heard = heardCells(dataset, listening);
  const ids = (claimants: readonly Claimant[]): string => claimants.map(({ id }) => id).join(';');
  function* rows(): Generator<Row> {
    for (const { entry, opponents } of list) {
      const settlement = dataset.settlements[entry.cell];
      if (!settlement) throw new RangeError(`the map has no cell ${entry.cell}`);
      yield [
        settlement.id,
        settlement.name === '' ? null : settlement.name,
        entry.oblast,
        entry.cells.length,
        rounded(entry.km2),
        dayOf(entry.from),
        entry.after === null ? null : dayOf(entry.to),
        entry.days,
        entry.after,
        ids(opponents.ru),
        ids(opponents.ua),
        ...heard,
      ];
    }
  }
  return {
    what: 'disagreements',
    title: 'The longest running disagreements',
    description: 'One settlement, or cells of open country, over days on which it is disputed.',
    query: { listed: list.length, ...listeningWords(dataset, listening) },
    days: [dataset.firstDay, dataset.lastDay],
    fields: [
      text('settlement', 'Id of the settlement; of open country that of its largest cell.'),
      {
        name: 'settlement_name',
        type: 'string',
        description: 'English name; empty for open country.',
      },
      text('oblast', 'Id of its oblast.'),
      { name: 'cells', type: 'integer', isRequired: true, description: 'How many cells it is.' },
      km2('km2', 'Area of these cells.'),
      { ...DATE, name: 'from', description: 'First day of the dispute.' },
      { name: 'to', type: 'date', description: 'Last day; empty while it is open.' },
      {
        name: 'days',
        type: 'integer',
        isRequired: true,
        description: 'Both ends counted; up to the last day of the data while it is open.',
      },
      {
        name: 'after',
        type: 'string',
        values: RESOLUTIONS,
        description: 'What it resolves to on the day after; empty while it is open.',
      },
      text('names_ru', 'Ids of the claimants that name Russia on some day of it, joined by ;.'),
      text('names_ua', 'Ids of the claimants that name Ukraine on some day of it, joined by ;.'),
      ...HEARD,
    ],
    rows,
  };
}

function baseKm2Of({ cellHa }: Dataset, { cells }: Place): number {
  let ha = 0;
  cells?.forEach((cell) => (ha += cellHa[cell] ?? 0));
  return ha / 100;
}
