/**
 * `npm run build:data`: tables in `data/` → `public/data/<version>/` and `public/layers/`, or under
 * the folder that is given instead of `public`.
 * Deterministic: two runs over the same tables write the same bytes.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { area } from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { assemble } from '../src/data/assemble.ts';
import { encodeGeometry } from '../src/data/format/geometryFile.ts';
import { encodeSeries } from '../src/data/format/seriesFile.ts';
import { cellRings } from '../src/domain/partition.ts';
import type { PlaceId } from '../src/domain/types.ts';
import { backdropOf } from './dataset/backdrop.ts';
import { coreOf, detailsOf } from './dataset/core.ts';
import { orderSettlements } from './dataset/orderSettlements.ts';
import { placeLayers } from './dataset/placeLayers.ts';
import { seriesOf } from './dataset/readings.ts';
import { addPackage, replaceFile, writeDataset } from './dataset/write.ts';
import { readPublished } from './publish/published.ts';
import { dataPackage } from './package/dataPackage.ts';
import { cellsOf } from './partition/cells.ts';
import { partitionOf } from './partition/node.ts';
import { readTables } from './tables/readTables.ts';
import type { SettlementRow } from './tables/rows.ts';

const M2_PER_HA = 10_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const output = resolve(process.argv[2] ?? join(root, 'public'));

const { tables, problems } = readTables(join(root, 'data'));
const errors = problems.filter((problem) => problem.severity === 'error');
if (errors.length > 0) {
  console.error(`The tables have ${errors.length} errors: run "npm run check:data" to see them.`);
  process.exit(1);
}

const borders = JSON.parse(
  readFileSync(join(root, 'data/borders/oblasts.geojson'), 'utf8'),
) as FeatureCollection<Polygon | MultiPolygon>;
const oblasts = borders.features.map((feature) => feature.id as PlaceId);
const settlements = orderSettlements(tables.settlements, oblasts);
const claims = [...tables.claims].sort((a, b) => (a.id < b.id ? -1 : 1));

say('cells');
const partition = partitionOf(
  borders.features.flatMap((feature) => cellsOf(pointsIn(feature.id as PlaceId), feature.geometry)),
);
const cellHa = Float64Array.from(settlements, (_, cell) =>
  Math.round(
    area({ type: 'MultiPolygon', coordinates: cellRings(partition, cell).map((ring) => [ring]) }) /
      M2_PER_HA,
  ),
);
const points = Float64Array.from(
  settlements.flatMap((row) => (row.kind === 'settlement' ? [row.lng, row.lat] : [NaN, NaN])),
);

/** Frozen links name these: they stay as they are, whatever is built. */
const published = new Set(readPublished(join(root, 'data')).map(({ version }) => version));

say('tables');
const core = coreOf({ tables, settlements, claims, oblasts });
const geometryBytes = encodeGeometry({ partition, cellHa, points });
const seriesBytes = encodeSeries(seriesOf(tables, settlements, claims));
const manifest = writeDataset(
  join(output, 'data'),
  new Map([
    ['geometry.bin', geometryBytes],
    ['series.bin', seriesBytes],
    ['core.json', json(core)],
    ['details.json', json(detailsOf(tables))],
    [
      'backdrop.json',
      json(
        backdropOf(
          JSON.parse(
            readFileSync(join(root, 'data/borders/backdrop.geojson'), 'utf8'),
          ) as FeatureCollection,
        ),
      ),
    ],
  ]),
  published,
);

say('layers');
const dataset = assemble(manifest.version, core, geometryBytes, seriesBytes);
mkdirSync(join(output, 'layers'), { recursive: true });
for (const [name, layer] of placeLayers(dataset, borders)) {
  replaceFile(join(output, 'layers', name), `${JSON.stringify(layer)}\n`);
}

say('package');
addPackage(join(output, 'data'), manifest, dataPackage(join(root, 'data'), dataset), published);
say(`version ${manifest.version}`);

function pointsIn(oblast: PlaceId): [number, number][] {
  return settlements
    .filter((row: SettlementRow) => row.oblast === oblast)
    .map((row) => [row.lng, row.lat]);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function say(what: string): void {
  console.log(`data: ${what}`);
}
