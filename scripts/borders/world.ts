import { readFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import type { MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Line } from './lines.ts';

/** Natural Earth's land at 1:10m: no borders in it. */
export function readLand(file: string): MultiPolygon {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const land = feature(topology, topology.objects.land as GeometryCollection).features[0]!;
  return land.geometry as MultiPolygon;
}

/**
 * The border between two countries of world-atlas, longest piece only. Refuses Ukraine: the file
 * draws Crimea as Russian, so Ukraine's borders come from its oblasts instead.
 */
export function readBorder(file: string, a: string, b: string): Line {
  if (a === 'Ukraine' || b === 'Ukraine') throw new Error('take borders of Ukraine from oblasts');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const countries = topology.objects.countries as GeometryCollection<{ name: string }>;
  const isWanted = (name: string): boolean => name === a || name === b;
  const lines = mesh(
    topology,
    countries,
    (left, right) => left !== right && [left, right].every((g) => isWanted(nameOf(g))),
  ).coordinates as Line[];
  if (lines.length === 0) throw new Error(`no border between ${a} and ${b}`);
  return lines.sort((x, y) => y.length - x.length)[0]!;
}

function nameOf(geometry: { properties?: object | undefined }): string {
  return (geometry.properties as { name: string }).name;
}
