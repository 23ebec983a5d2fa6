/** From decoded files to the frozen dataset that everything is computed from. */
import { cellPlacesOf, type Dataset } from '../domain/dataset.ts';
import { day, type Day } from '../domain/day.ts';
import type { Place, PlaceId, Settlement, SettlementKind } from '../domain/types.ts';
import { changeIndexes } from '../domain/timeline.ts';
import { fromColumns, type CellRule, type CoreFile } from './format/coreFile.ts';
import { decodeGeometry, type GeometryFile } from './format/geometryFile.ts';
import { decodeSeries } from './format/seriesFile.ts';

/** Throws a RangeError when the files do not fit together. */
export function assemble(
  version: string,
  core: CoreFile,
  geometryBytes: Uint8Array,
  seriesBytes: Uint8Array,
): Dataset {
  const geometry = decodeGeometry(geometryBytes);
  const series = decodeSeries(seriesBytes);
  const settlements = settlementsOf(core, geometry);
  const cells = geometry.cellHa.length;
  if (settlements.length !== cells || series.start.length !== cells + 1) {
    throw new RangeError(
      `got ${settlements.length} settlements and ${series.start.length - 1} series when expecting ${cells} of each`,
    );
  }
  const places = core.places.map(({ cells: rule, ...row }): Place => ({
    ...row,
    cells: rule && cellsOf(rule, settlements),
  }));
  return Object.freeze({
    version,
    firstDay: day(core.firstDay),
    lastDay: day(core.lastDay),
    trackFrom: day(core.trackFrom),
    trackTo: day(core.trackTo),
    trackEnds: new Map(Object.entries(core.trackEnds) as [PlaceId, Day][]),
    claimants: core.claimants,
    places,
    settlements,
    labels: core.settlements.labels,
    formerNames: formerNamesOf(core),
    cellHa: geometry.cellHa,
    cellPlaces: cellPlacesOf(places, cells),
    series,
    changes: changeIndexes(series),
    claims: fromColumns(core.claims),
    events: core.events,
    partition: geometry.partition,
  });
}

const KINDS: Readonly<Record<string, SettlementKind>> = { s: 'settlement', p: 'site', w: 'water' };

function settlementsOf(core: CoreFile, { points, partition }: GeometryFile): Settlement[] {
  const { oblasts, kinds, ids, names } = core.settlements;
  const oblastOf = oblasts.flatMap(([id, count]) => Array.from({ length: count }, () => id));
  let named = 0;
  return ids.map((id, cell) => {
    const kind = KINDS[kinds[cell] ?? ''];
    const oblast = oblastOf[cell];
    if (!kind || !oblast) throw new RangeError(`settlement ${id} has no kind or oblast`);
    const name = kind === 'settlement' ? (names[named++] ?? '') : '';
    // A site's own point is not shipped: the first vertex of its cell stands for it.
    const first =
      (partition.ringVertices[partition.ringStart[partition.cellStart[cell] ?? 0] ?? 0] ?? 0) * 2;
    const isStored = !Number.isNaN(points[cell * 2]);
    const lng = (isStored ? points[cell * 2] : partition.vertices[first]) ?? NaN;
    const lat = (isStored ? points[cell * 2 + 1] : partition.vertices[first + 1]) ?? NaN;
    return { id: id as PlaceId, name, kind, oblast, lng, lat };
  });
}

function formerNamesOf({ settlements }: CoreFile): Dataset['formerNames'] {
  const names = new Map<PlaceId, string[]>();
  for (const [place, name] of settlements.formerNames ?? [])
    names.set(place, [...(names.get(place) ?? []), name]);
  return names;
}

function cellsOf(rule: CellRule, settlements: readonly Settlement[]): Uint16Array {
  if ('gaps' in rule) {
    let cell = 0;
    return Uint16Array.from(rule.gaps, (gap) => (cell += gap));
  }
  const cells: number[] = [];
  settlements.forEach((settlement, cell) => {
    if (rule.oblasts.includes(settlement.oblast)) cells.push(cell);
  });
  return Uint16Array.from(cells);
}
