import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { Polygon, MultiPolygon } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';
import { ringTurn, roundPoint, type Line } from './lines.ts';

type Region = PolygonArcs<{ name: string }> | MultiPolygonArcs<{ name: string }>;

/** A topology with its arcs in degrees: a shared border is one arc, so both sides stay equal. */
export interface Arcs {
  lines: Line[];
  regions: ReadonlyMap<string, Region>;
  /** Names of the regions on each side of an arc: two inside the country, one at its edge. */
  owners: readonly string[][];
}

/** Reads one object of a quantised TopoJSON file; arcs are rounded before anything is built. */
export function readArcs(file: string, object: string): Arcs {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const geometries = (topology.objects[object] as GeometryCollection<{ name: string }>).geometries;
  const lines = topology.arcs.map((_, arc) => {
    const line = feature(topology, { type: 'LineString', arcs: [arc] }).geometry;
    return (line as { coordinates: number[][] }).coordinates.map(roundPoint);
  });
  const regions = new Map<string, Region>();
  const owners: string[][] = lines.map(() => []);
  for (const geometry of geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const name = geometry.properties!.name;
    regions.set(name, geometry as Region);
    for (const arc of arcsOf(geometry as Region)) owners[arc]!.push(name);
  }
  return { lines, regions, owners };
}

/** Indexes of the arcs a region is made of, without their direction. */
export function arcsOf(region: Region): number[] {
  const rings = region.type === 'Polygon' ? region.arcs : region.arcs.flat();
  return rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
}

/** The arcs as a TopoJSON topology, for topojson-client. */
export function asTopology(arcs: Arcs): Topology {
  return { type: 'Topology', objects: {}, arcs: arcs.lines };
}

/** A region as GeoJSON, wound as RFC 7946 wants: outer rings counter-clockwise. */
export function extentOf(arcs: Arcs, region: Region): Polygon | MultiPolygon {
  const { geometry } = feature(asTopology(arcs), region as PolygonArcs);
  return wind(geometry as Polygon | MultiPolygon);
}

export function regionNamed(arcs: Arcs, name: string): Region {
  const region = arcs.regions.get(name);
  if (!region) throw new Error(`no region named ${name}`);
  return region;
}

/** RFC 7946 winding: outer rings counter-clockwise, holes clockwise. */
export function wind<T extends Polygon | MultiPolygon>(extent: T): T {
  const turn = (rings: number[][][]): number[][][] =>
    rings.map((ring, i) => (ringTurn(ring as Line) > 0 === (i === 0) ? ring : [...ring].reverse()));
  const coordinates =
    extent.type === 'Polygon' ? turn(extent.coordinates) : extent.coordinates.map(turn);
  return { ...extent, coordinates };
}
