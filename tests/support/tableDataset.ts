/**
 * The dataset of the tables in `data/`, without shapes: every cell measures 1 km². For tests that
 * go through all claims and days; it needs no build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreOf } from '../../scripts/dataset/core.ts';
import { orderSettlements } from '../../scripts/dataset/orderSettlements.ts';
import { seriesOf } from '../../scripts/dataset/readings.ts';
import { readTables } from '../../scripts/tables/readTables.ts';
import type { CellRule } from '../../src/data/format/coreFile.ts';
import { cellPlacesOf, type Dataset } from '../../src/domain/dataset.ts';
import { day, type Day } from '../../src/domain/day.ts';
import { indexChanges } from '../../src/domain/timeline.ts';
import type { PlaceId, Settlement } from '../../src/domain/types.ts';
import { gridPartition } from './grid.ts';

const HA_PER_CELL = 100;
const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

export function tableDataset(): Dataset {
  const { tables } = readTables(DATA);
  const borders = JSON.parse(readFileSync(join(DATA, 'borders/oblasts.geojson'), 'utf8')) as {
    readonly features: readonly { readonly id: PlaceId }[];
  };
  const oblasts = borders.features.map(({ id }) => id);
  const settlements = orderSettlements(tables.settlements, oblasts);
  const claims = [...tables.claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const core = coreOf({ tables, settlements, claims, oblasts });
  const places = core.places.map(({ cells, ...row }) => ({
    ...row,
    cells: cells && cellsOf(cells, settlements),
  }));
  const series = seriesOf(tables, settlements, claims);
  return Object.freeze({
    version: '0123456789ab',
    firstDay: day(core.firstDay),
    lastDay: day(core.lastDay),
    trackFrom: day(core.trackFrom),
    trackTo: day(core.trackTo),
    trackEnds: new Map(Object.entries(core.trackEnds) as [PlaceId, Day][]),
    claimants: core.claimants,
    places,
    settlements,
    labels: core.settlements.labels,
    formerNames: new Map(),
    cellHa: new Float64Array(settlements.length).fill(HA_PER_CELL),
    cellPlaces: cellPlacesOf(places, settlements.length),
    series,
    changes: { asof: indexChanges(series, 'asof'), said: indexChanges(series, 'said') },
    claims,
    events: core.events,
    partition: gridPartition(1, 1),
  });
}

function cellsOf(rule: CellRule, settlements: readonly Settlement[]): Uint16Array {
  if ('oblasts' in rule)
    return Uint16Array.from(
      settlements.flatMap(({ oblast }, cell) => (rule.oblasts.includes(oblast) ? [cell] : [])),
    );
  let cell = 0;
  return Uint16Array.from(rule.gaps, (gap) => (cell += gap));
}
