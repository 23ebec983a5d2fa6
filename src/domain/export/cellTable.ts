/** The cells of the map with what each resolves to on a day. */
import type { Dataset } from '../dataset.ts';
import { resolve } from '../mapState.ts';
import { cellRings, type Position } from '../partition.ts';
import type { Query } from '../query.ts';
import { RESOLUTIONS } from '../resolution.ts';
import type { Settlement } from '../types.ts';
import { CLOCK, DATE, RESOLUTION, SETTLEMENT } from './fields.ts';
import { listeningWords } from './queryWords.ts';
import { type Cell, type ExportGeometry, type ExportTable, type Field, type Row } from './table.ts';

const HA_PER_KM2 = 100;
/** About a metre; RFC 7946 advises against more than six. */
const UNITS_PER_DEGREE = 1e5;

const FIELDS: readonly Field[] = [
  DATE,
  CLOCK,
  ...SETTLEMENT,
  RESOLUTION,
  {
    name: 'km2',
    type: 'number',
    unit: 'km2',
    isRequired: true,
    description: 'Area of the cell on the sphere, to the hectare.',
  },
];

/** One row, and one shape, for each cell. `within`: only these cells. */
export function cellTable(
  dataset: Dataset,
  query: Query,
  within: ArrayLike<number> | null = null,
): ExportTable {
  const cells = within ? Array.from(within) : [...dataset.settlements.keys()];
  function* rows(): Generator<Row> {
    const { codes } = resolve(dataset, query);
    for (const cell of cells) {
      yield [
        query.date,
        query.clock,
        ...settlementCells(dataset.settlements[cell]),
        RESOLUTIONS[codes[cell] ?? 0] ?? 'unclaimed',
        (dataset.cellHa[cell] ?? 0) / HA_PER_KM2,
      ];
    }
  }
  return {
    what: 'cells',
    title: 'Cells with their resolution',
    description: 'The ground nearer to one settlement than to any other, within its oblast.',
    query: { date: query.date, ...listeningWords(dataset, query) },
    days: [query.date, query.date],
    fields: FIELDS,
    rows,
    geometryOf: (index) => cellGeometry(dataset, cells[index] ?? -1),
  };
}

/** The cells of the columns SETTLEMENT. Throws when there is no such settlement. */
export function settlementCells(settlement: Settlement | undefined): Cell[] {
  if (!settlement) throw new RangeError('the map has no such cell');
  const { id, name, kind, oblast } = settlement;
  return [id, name === '' ? null : name, kind, oblast];
}

/**
 * The shape of a cell as RFC 7946 wants it: [lng, lat] to five decimals, exterior rings
 * counter-clockwise and closed. Positions that fall together when rounded are given once; a ring of
 * which fewer than three are left encloses less than the coordinates can tell, and is left out.
 */
export function cellGeometry({ partition }: Dataset, cell: number): ExportGeometry {
  const rings = cellRings(partition, cell)
    .map(roundedRing)
    .filter((ring) => ring.length > 3);
  const [only = []] = rings;
  return rings.length === 1
    ? { type: 'Polygon', coordinates: [only] }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

function roundedRing(ring: readonly Position[]): number[][] {
  const kept: number[][] = [];
  for (const position of ring) {
    const next = position.map(
      (degrees) => Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE,
    );
    const last = kept.at(-1);
    if (last?.[0] !== next[0] || last?.[1] !== next[1]) kept.push(next);
  }
  return kept;
}
