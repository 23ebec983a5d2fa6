/** From what was asked to the table that answers it. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { filterClaims, NO_FILTER, type ClaimFilter } from '../../src/domain/claimFilter.ts';
import { cellTable } from '../../src/domain/export/cellTable.ts';
import { claimTable, reportTable } from '../../src/domain/export/claimTable.ts';
import { positionChangeTable, positionTable } from '../../src/domain/export/positionTable.ts';
import { filterWords } from '../../src/domain/export/queryWords.ts';
import { sharePlaces, shareTable } from '../../src/domain/export/shareTable.ts';
import type { ExportTable } from '../../src/domain/export/table.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import type { BuiltData } from '../../src/data/builtData.ts';
import { findPlace } from '../shared/findPlace.ts';
import { UsageError } from '../shared/usageError.ts';
import { EXPORT_TEXT as text } from '../text/export.ts';
import type { Asked } from './asked.ts';

/** Throws a UsageError where a place is not what the table is about. */
export function exportTable(data: BuiltData, asked: Asked): ExportTable {
  const { dataset } = data;
  const { listening, step, places } = asked;
  const from = asked.from ?? dataset.firstDay;
  const to = asked.to ?? dataset.lastDay;
  const over = from === to ? { ...listening, date: from } : { ...listening, from, to, step };
  switch (asked.what) {
    case 'claims':
    case 'reports':
      return listTable(data, asked);
    case 'cells':
      return cellTable(dataset, over, places && cellsOf(dataset, places));
    case 'positions':
      return positionTable(dataset, over, places && cellsOf(dataset, places));
    case 'position-changes':
      return positionChangeTable(dataset, { listening, from, to }, places && cellsOf(dataset, places)); // prettier-ignore
    case 'shares':
      return shareTable(dataset, {
        listening,
        from,
        to,
        step,
        places: places ? places.map((typed) => shareable(dataset, typed)) : sharePlaces(dataset),
      });
    case 'package':
      throw new Error('the package is a file of its own, not a table');
  }
}

function listTable({ dataset, details }: BuiltData, asked: Asked): ExportTable {
  const { clock, claimants } = asked.listening;
  const filter: ClaimFilter = {
    ...NO_FILTER,
    places: (asked.places ?? []).map((typed) => findPlace(dataset, typed)),
    claimants: asked.hasClaimants ? [...claimants] : [],
    from: asked.from,
    to: asked.to,
  };
  const claims = filterClaims(dataset.claims, filter, {
    clock,
    claimants: new Map(dataset.claimants.map((claimant) => [claimant.id, claimant])),
    searchTextOf: () => '',
  });
  const query = filterWords(filter, clock);
  const days = asked.from !== null && asked.to !== null ? ([asked.from, asked.to] as const) : null;
  return asked.what === 'claims'
    ? claimTable(dataset, details, claims, query, days)
    : reportTable(details, claims, query, days);
}

/** All cells of the places, ascending, each once. */
function cellsOf(dataset: Dataset, places: readonly string[]): number[] {
  const cells = places.flatMap((typed) => {
    const place = dataset.places.find(({ id }) => id === typed);
    if (place?.cells) return [...place.cells];
    const cell = dataset.settlements.findIndex(({ id }) => id === findAnywhere(dataset, typed));
    if (cell === -1) throw new UsageError(text.notMapped(typed));
    return [cell];
  });
  return [...new Set(cells)].sort((a, b) => a - b);
}

function shareable(dataset: Dataset, typed: string): PlaceId {
  const place = dataset.places.find(({ id }) => id === typed);
  if (place?.cells && place.cells.length > 0) return place.id;
  const id = findAnywhere(dataset, typed);
  const isCell = dataset.settlements.some((settlement) => settlement.id === id);
  throw new UsageError(isCell ? text.noShares(typed) : text.notMapped(typed));
}

/** A settlement's id as it is; anything else as a place that claims are about. */
function findAnywhere(dataset: Dataset, typed: string): PlaceId {
  const settlement = dataset.settlements.find(({ id }) => id === typed);
  return settlement?.id ?? findPlace(dataset, typed);
}
