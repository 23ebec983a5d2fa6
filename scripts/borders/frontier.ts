import { mergeArcs } from 'topojson-client';
import type { MultiPolygon } from 'geojson';
import { withoutEndKinks, withoutKinks } from './kinks.ts';
import {
  distanceKm,
  isInside,
  nearestIndex,
  ringSection,
  ringTurn,
  roundPoint,
  samePoint,
  section,
  simplifyLine,
  type Line,
  type Point,
} from './lines.ts';
import { arcsOf, asTopology, extentOf, type Arcs } from './topology.ts';

/** Where Ukraine's outline passes from one neighbour to the next; nearest vertices are taken. */
const CORNERS = {
  belarusRussia: [31.7649, 52.0999],
  azovCoast: [38.2162, 47.1034],
  danubeMouth: [29.6589, 45.2156],
  moldovaRomania: [28.2009, 45.4621],
  /** Any point of the western border outside the drawn box. */
  west: [24.11, 50.63],
} as const satisfies Record<string, readonly [number, number]>;

/** Tolerances in km. Russia's arcs come in steps of 2.5 km of longitude: smooth them more. */
const UKRAINE_TOLERANCE_KM = 0.5;
const RUSSIA_TOLERANCE_KM = 1.2;

/** An end of a Russian arc this near to the frontier is on it. */
const SNAP_KM = 6;

/** Parts of Ukraine's outline, each a line of vertices that the oblasts have too. */
export interface Outline {
  /** The largest outer ring, Crimea included, clockwise. */
  readonly ring: Line;
  readonly russia: Line;
  readonly belarus: Line;
  readonly moldova: Line;
  readonly romania: Line;
}

/** Simplifies the arcs that no mapped oblast uses; corners of the outline stay. */
export function simplifyUkraine(ukraine: Arcs, mapped: ReadonlySet<string>): Arcs {
  const edge = ukraine.lines.filter((_, arc) => ukraine.owners[arc]!.length === 1).flat();
  const corners = Object.values(CORNERS).map((corner) => edge[nearestIndex(edge, [...corner])]!);
  const isCorner = (point: Point): boolean => corners.some((corner) => samePoint(corner, point));
  const lines = ukraine.lines.map((line, arc) =>
    ukraine.owners[arc]!.some((name) => mapped.has(name))
      ? line
      : simplifyLine(line, UKRAINE_TOLERANCE_KM, isCorner),
  );
  return { ...ukraine, lines };
}

/** Ukraine's outline, cut at its corners. */
export function outlineOf(ukraine: Arcs): Outline {
  const merged = mergeArcs(asTopology(ukraine), [...ukraine.regions.values()]);
  const rings = (extentOf(ukraine, merged as never) as MultiPolygon).coordinates.flat() as Line[];
  const ring = rings.sort((a, b) => Math.abs(ringTurn(b)) - Math.abs(ringTurn(a)))[0]!.reverse();
  const between = (from: keyof typeof CORNERS, to: keyof typeof CORNERS): Line =>
    ringSection(ring, nearestIndex(ring, [...CORNERS[from]]), nearestIndex(ring, [...CORNERS[to]]));
  return {
    ring,
    russia: between('belarusRussia', 'azovCoast'),
    belarus: between('west', 'belarusRussia'),
    moldova: between('moldovaRomania', 'west'),
    romania: between('danubeMouth', 'moldovaRomania'),
  };
}

/**
 * Russia's arcs moved onto the frontier: every arc at the edge of the country becomes the section
 * of the frontier between its two ends, vertex by vertex; arcs inside keep their course, but meet
 * the frontier at one of its vertices and lose what lay beyond it.
 *
 * The frontier runs from `belarusRussia` (any direction) over Ukraine's side of the border to the
 * Azov coast, then straight over the bay of Taganrog to the next arc end: cut that by land.
 * Only arcs of `wanted` regions are touched; arcs of `exact` regions are not simplified.
 */
export function stitchRussia(
  russia: Arcs,
  outline: Outline,
  belarusRussia: Line,
  wanted: readonly string[],
  exact: ReadonlySet<string>,
): Arcs {
  const used = new Set(wanted.flatMap((name) => arcsOf(russia.regions.get(name)!)));
  const edge = [...used].filter((arc) => russia.owners[arc]!.length === 1);
  const ends = edge.flatMap((arc) => [russia.lines[arc]![0]!, russia.lines[arc]!.at(-1)!]);
  const land = [...towards(belarusRussia, outline.russia[0]!, ends), ...outline.russia.slice(1)];
  const bay = ends.filter((end) => nearestKm(land, end) > SNAP_KM);
  if (bay.length !== 1) throw new Error(`expected one arc end at sea, got ${bay.length}`);
  const frontier = [...land, bay[0]!];

  const lines = russia.lines.map((line, arc) => {
    if (!used.has(arc)) return line;
    if (edge.includes(arc)) {
      return section(
        frontier,
        nearestIndex(frontier, line[0]!),
        nearestIndex(frontier, line.at(-1)!),
      );
    }
    const snapped = snapEnds(line, ends, frontier, outline.ring);
    const isExact = russia.owners[arc]!.some((name) => exact.has(name));
    return isExact ? snapped : simplifyLine(snapped, RUSSIA_TOLERANCE_KM);
  });
  for (const arc of used) {
    const others = [...used].filter((other) => other !== arc).map((other) => lines[other]!);
    lines[arc] = withoutEndKinks(lines[arc]!, others);
  }
  return { ...russia, lines };
}

/** The line from its far end to `corner`, which replaces its near end; arc ends stay vertices. */
function towards(line: Line, corner: Point, ends: Line): Line {
  const isReversed = distanceKm(line[0]!, corner) < distanceKm(line.at(-1)!, corner);
  const directed = isReversed ? [...line].reverse() : line;
  const rounded = [...directed.slice(0, -1).map(roundPoint), corner];
  const stops = ends.map((end) => rounded[nearestIndex(rounded, end)]!);
  return simplifyLine(rounded, UKRAINE_TOLERANCE_KM, (point) =>
    stops.some((stop) => samePoint(stop, point)),
  );
}

function snapEnds(line: Line, ends: Line, frontier: Line, ukraine: Line): Line {
  const snap = (point: Point): Point =>
    ends.some((end) => samePoint(end, point)) ? frontier[nearestIndex(frontier, point)]! : point;
  const inner = line.slice(1, -1).filter((point) => !isInside(ukraine, point));
  return withoutKinks([snap(line[0]!), ...inner, snap(line.at(-1)!)]);
}

function nearestKm(line: Line, point: Point): number {
  return distanceKm(line[nearestIndex(line, point)]!, point);
}
