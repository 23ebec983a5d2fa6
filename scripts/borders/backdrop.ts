import { mergeArcs } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { clipToBox, cutByLand, fillLand, lineInBox } from './box.ts';
import type { Outline } from './frontier.ts';
import { distanceKm, roundPoint, simplifyLine, type Line } from './lines.ts';
import { CONTEXT_RUSSIA, CONTEXT_UKRAINE, type Oblast } from './oblasts.ts';
import { asTopology, extentOf, regionNamed, type Arcs } from './topology.ts';

const BORDER_TOLERANCE_KM = 0.5;
/** Ends of two sources' border lines this near to each other are the same corner. */
const JOIN_KM = 5;

type Extent = Polygon | MultiPolygon;

/** The oblast's extent; several source regions become one, without the line between them. */
export function oblastExtent(arcs: Arcs, oblast: Oblast): Extent {
  const regions = oblast.sourceNames.map((name) => regionNamed(arcs, name));
  const [only] = regions;
  if (regions.length === 1) return extentOf(arcs, only!);
  return extentOf(arcs, mergeArcs(asTopology(arcs), regions) as never);
}

/** Everything drawn around the mapped oblasts: land, other oblasts, country borders. */
export function buildBackdrop(
  ukraine: Arcs,
  russia: Arcs,
  land: MultiPolygon,
  outline: Outline,
  foreignBorders: ReadonlyMap<string, Line>,
  mapped: readonly Extent[],
): FeatureCollection {
  const ukrainian = CONTEXT_UKRAINE.map((oblast): [Oblast, Extent] => [
    oblast,
    clipToBox(oblastExtent(ukraine, oblast)),
  ]);
  const russian = CONTEXT_RUSSIA.map((oblast): [Oblast, Extent] => {
    const extent = oblastExtent(russia, oblast);
    return [oblast, oblast.id === 'rostov' ? cutByLand(extent, land) : extent];
  });
  const around = [...ukrainian, ...russian].map(([, extent]) => extent);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'land',
        properties: { kind: 'land' },
        geometry: fillLand(land, [...mapped, ...around]),
      },
      ...ukrainian.map(([oblast, extent]) => oblastFeature(oblast, 'UA', extent)),
      ...russian.map(([oblast, extent]) => oblastFeature(oblast, 'RU', extent)),
      ...borderFeatures(outline, foreignBorders),
    ],
  };
}

/** An oblast as a feature; `kind` only in the backdrop. */
function oblastFeature(oblast: Oblast, country: string, geometry: Extent): Feature {
  const { id, name } = oblast;
  return { type: 'Feature', id, properties: { kind: 'oblast', name, country }, geometry };
}

function borderFeatures(outline: Outline, foreign: ReadonlyMap<string, Line>): Feature[] {
  const corners = [outline.russia[0]!, outline.moldova[0]!];
  const borders: [string, Line][] = [
    ['ukraine-russia', outline.russia],
    ['ukraine-belarus', outline.belarus],
    ['ukraine-moldova', outline.moldova],
    ['ukraine-romania', outline.romania],
    ...[...foreign].map(([id, line]): [string, Line] => [id, joinCorners(line, corners)]),
  ];
  return borders.map(([id, line]) => ({
    type: 'Feature',
    id,
    properties: { kind: 'country-border' },
    geometry: { type: 'MultiLineString', coordinates: lineInBox(line) },
  }));
}

/** Simplifies a border of another source and ties its ends to corners of Ukraine's outline. */
function joinCorners(line: Line, corners: Line): Line {
  const simplified = simplifyLine(line.map(roundPoint), BORDER_TOLERANCE_KM);
  const join = (end: Line[number]): Line[number] =>
    corners.find((corner) => distanceKm(corner, end) < JOIN_KM) ?? end;
  return [join(simplified[0]!), ...simplified.slice(1, -1), join(simplified.at(-1)!)];
}
