/** The cells of the map with what each resolves to, on a day or on several. */
import type { Dataset } from '../dataset.ts';
import { cellRings, type Position } from '../partition.ts';
import { CELL_HEAD, cellHead, cellsAsked } from './cellHead.ts';
import { askedWords, samplesOf, statesOf, type Asked } from './samples.ts';
import type { ExportGeometry, ExportTable, Field, Row } from './table.ts';

const HA_PER_KM2 = 100;
/** About a metre; RFC 7946 advises against more than six. */
const UNITS_PER_DEGREE = 1e5;

const FIELDS: readonly Field[] = [
  ...CELL_HEAD,
  {
    name: 'km2',
    type: 'number',
    unit: 'km2',
    isRequired: true,
    description: 'Area of the cell on the sphere, to the hectare.',
  },
];

/** One row, and one shape, for each cell, day by day. `within`: only these cells. */
export function cellTable(
  dataset: Dataset,
  asked: Asked,
  within: ArrayLike<number> | null = null,
): ExportTable {
  const cells = cellsAsked(dataset, within);
  const samples = samplesOf(asked);
  function* rows(): Generator<Row> {
    for (const state of statesOf(dataset, asked, samples))
      for (const cell of cells)
        yield [...cellHead(dataset, state, cell), (dataset.cellHa[cell] ?? 0) / HA_PER_KM2];
  }
  return {
    what: 'cells',
    title: 'Cells with their resolution',
    description: 'The ground nearer to one settlement than to any other, within its oblast.',
    query: askedWords(dataset, asked),
    days: [samples.from, samples.to],
    fields: FIELDS,
    rows,
    geometryOf: (index) => cellGeometry(dataset, cells[index % cells.length] ?? -1),
  };
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
