/** Each claimant's word about each settlement: on a day, or what became different over several. */
import type { Dataset } from '../dataset.ts';
import { dayNumber, dayOf, NEVER, type Day } from '../day.ts';
import type { Listening } from '../history.ts';
import { advance, resolve, type MapState } from '../mapState.ts';
import { visitFates } from '../position.ts';
import type { PackedQuery } from '../query.ts';
import { CONTESTED, RESOLUTIONS, RU, UA } from '../resolution.ts';
import { changedBetween } from '../timeline.ts';
import { CELL_HEAD, cellHead, cellsAsked, settlementCells } from './cellHead.ts';
import { CLOCK, DATE, POSITION, RESOLUTION, SETTLEMENT, SIDE, stance } from './fields.ts';
import { listeningWords } from './queryWords.ts';
import { askedWords, samplesOf, statesOf, type Asked } from './samples.ts';
import type { Cell, ExportTable, Field, Row } from './table.ts';

const STANCE_NAMES: Readonly<Record<number, string>> = {
  [RU]: 'ru',
  [UA]: 'ua',
  [CONTESTED]: 'contested',
};

const CLAIMANT: Field = {
  name: 'claimant',
  type: 'string',
  description: 'Whose position it is; empty when nobody enabled has one.',
};

const FIELDS: readonly Field[] = [
  ...CELL_HEAD,
  CLAIMANT,
  SIDE,
  stance('stance', 'Whom the position names, or that neither side firmly holds it.'),
  ...POSITION,
];

/**
 * One row for each position of an enabled claimant, day by day, cell by cell; a settlement about which
 * nobody enabled has a position has one row without a claimant.
 */
export function positionTable(
  dataset: Dataset,
  asked: Asked,
  within: ArrayLike<number> | null = null,
): ExportTable {
  const cells = cellsAsked(dataset, within);
  const samples = samplesOf(asked);
  function* rows(): Generator<Row> {
    for (const state of statesOf(dataset, asked, samples))
      for (const cell of cells) {
        const head = cellHead(dataset, state, cell);
        const entries = positionsOf(dataset, cell, state.packed);
        if (entries.length === 0) yield [...head, ...nobody(FIELDS.length - head.length)];
        for (const entry of entries)
          yield [...head, ...claimantCells(dataset, entry), stanceOf(dataset, entry), ...positionCells(dataset, entry)]; // prettier-ignore
      }
  }
  return {
    what: 'positions',
    title: 'Positions',
    description: 'What one claimant holds about one settlement on the day.',
    query: askedWords(dataset, asked),
    days: [samples.from, samples.to],
    fields: FIELDS,
    rows,
  };
}

const CHANGE_FIELDS: readonly Field[] = [
  { ...DATE, description: 'The day at whose end it is different from the day before.' },
  CLOCK,
  ...SETTLEMENT,
  { ...CLAIMANT, isRequired: true, description: 'Whose position changes.' },
  SIDE,
  stance('stance_before', 'The position the day before; empty when there was none.'),
  stance('stance', 'The position now; empty when it lapsed.'),
  ...POSITION,
  { ...RESOLUTION, name: 'resolution_before', description: 'The resolution the day before.' },
  RESOLUTION,
];

export interface ChangesAsked {
  readonly listening: Listening;
  /** Both inclusive: changes from the day before `from` on, up to the end of `to`. */
  readonly from: Day;
  readonly to: Day;
}

/**
 * One row for each position that another takes the place of, that begins or that lapses. Applied in
 * order to the positions of the day before `from`, they give the positions of `to`.
 */
export function positionChangeTable(
  dataset: Dataset,
  { listening, from, to }: ChangesAsked,
  within: ArrayLike<number> | null = null,
): ExportTable {
  const isWanted = within ? new Set(Array.from(within)) : null;
  const index = dataset.changes[listening.clock];
  function* rows(): Generator<Row> {
    const first = dayNumber(from);
    let before = resolve(dataset, { ...listening, date: dayOf(first - 1) });
    for (let day = first; day <= dayNumber(to); day++) {
      const touched = new Set(changedBetween(index, day - 1, day));
      if (touched.size === 0) continue;
      // Nothing changed on the days passed over, so the state before still stands for them.
      const after = advance(dataset, before, { ...listening, date: dayOf(day) }).state;
      for (const cell of [...touched].sort((a, b) => a - b))
        if (!isWanted || isWanted.has(cell)) yield* changesOf(dataset, cell, before, after);
      before = after;
    }
  }
  return {
    what: 'position-changes',
    title: 'Changes of positions',
    description: 'A day on which one claimant’s position about one settlement becomes another.',
    query: { from, to, ...listeningWords(dataset, listening) },
    days: [from, to],
    fields: CHANGE_FIELDS,
    rows,
  };
}

function* changesOf(
  dataset: Dataset,
  cell: number,
  before: MapState,
  after: MapState,
): Generator<Row> {
  const { claimant } = dataset.series;
  const byClaimant = (packed: PackedQuery): Map<number, number> =>
    new Map(positionsOf(dataset, cell, packed).map((entry) => [claimant[entry] ?? -1, entry]));
  const [was, is] = [byClaimant(before.packed), byClaimant(after.packed)];
  for (const id of [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b)) {
    const [old, now] = [was.get(id), is.get(id)];
    if (old === now) continue;
    const shown = now ?? old ?? -1;
    yield [
      after.query.date,
      after.query.clock,
      ...settlementCells(dataset, cell),
      ...claimantCells(dataset, shown),
      old === undefined ? null : stanceOf(dataset, old),
      now === undefined ? null : stanceOf(dataset, now),
      ...positionCells(dataset, shown),
      RESOLUTIONS[before.codes[cell] ?? 0] ?? null,
      RESOLUTIONS[after.codes[cell] ?? 0] ?? null,
    ];
  }
}

/** Entries of the series that count for a cell, at most one of each claimant. */
function positionsOf({ series }: Dataset, cell: number, packed: PackedQuery): number[] {
  const entries: number[] = [];
  visitFates(series, cell, packed, (entry, fate) => {
    if (fate === 'counts') entries.push(entry);
  });
  return entries;
}

function claimantCells({ claimants, series }: Dataset, entry: number): Cell[] {
  const claimant = claimants[series.claimant[entry] ?? -1];
  if (!claimant) throw new Error(`series entry ${entry} names no claimant of the dataset`);
  return [claimant.id, claimant.side];
}

function stanceOf({ series }: Dataset, entry: number): Cell {
  return STANCE_NAMES[series.stance[entry] ?? 0] ?? null;
}

function positionCells({ series, claims }: Dataset, entry: number): Cell[] {
  const claim = claims[series.claim[entry] ?? -1];
  const until = series.until[entry] ?? NEVER;
  return [
    claim?.status ?? null,
    claim?.holder ?? null,
    dayOf(series.asOf[entry] ?? 0),
    dayOf(series.statedOn[entry] ?? 0),
    until === NEVER ? null : dayOf(until),
    claim?.id ?? null,
  ];
}

function nobody(columns: number): null[] {
  return Array.from({ length: columns }, () => null);
}
