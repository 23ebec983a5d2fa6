/** Laws of the partition that is really served, built from the committed tables. */
import { readFileSync } from 'node:fs';
import { area } from '@turf/area';
import fc from 'fast-check';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lines, outline, segmentsOf } from '../../src/domain/partition.ts';
import { SEED } from '../../tests/support/arbitraries.ts';
import { cellAreas, directedSegments, ringArea } from '../../tests/support/partitionChecks.ts';
import { readBuiltDataset } from '../builtDataset.ts';

const M2_PER_HA = 10_000;
const borders = JSON.parse(
  readFileSync(new URL('../../data/borders/oblasts.geojson', import.meta.url), 'utf8'),
) as FeatureCollection<Polygon | MultiPolygon>;

const { partition, settlements, places, cellHa } = readBuiltDataset();
const segments = segmentsOf(partition);
const areas = cellAreas(partition);

describe('the served partition', () => {
  test('has no directed segment twice: cells do not overlap', () => {
    const twice = [...directedSegments(partition)].filter(([, count]) => count > 1);
    expect(twice).toEqual([]);
  });

  test('pairs up every segment inside: -1 stands only along the outline', () => {
    const rim = outline(segments, (cell) => cell >= 0);
    const outside = [...segments.right].filter((cell) => cell === -1).length;
    expect(rim.reduce((sum, ring) => sum + ring.length, 0)).toBe(outside);
    // One ring around all, and a few slits along the state border at most.
    expect(rim.length).toBeLessThanOrEqual(5);
    const sum = rim.reduce((total, ring) => total + ringArea(partition, ring), 0);
    expect(sum).toBeCloseTo(
      areas.reduce((total, cell) => total + cell, 0),
      6,
    );
  });

  test('has counter-clockwise cells only', () => {
    expect(areas.filter((cell) => cell < 0)).toEqual([]);
  });

  test('gives an area to every settlement, also to those just outside a coarse border', () => {
    const bare = settlements.filter((_, cell) => cellHa[cell] === 0).map(({ id }) => id);
    expect(bare).toEqual([]);
  });

  test('keeps whole hectares', () => {
    expect([...cellHa].filter((ha) => !Number.isInteger(ha) || ha < 0)).toEqual([]);
  });

  const anyCells = fc
    .array(fc.nat({ max: settlements.length - 1 }), { minLength: 1, maxLength: 400 })
    .map((cells) => new Set(cells));
  const RUNS = { seed: SEED, numRuns: 20 };

  test('outlines of random cells enclose exactly their area', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const rings = outline(segments, (cell) => cells.has(cell));
        const enclosed = rings.reduce((sum, ring) => sum + ringArea(partition, ring), 0);
        const expected = [...cells].reduce((sum, cell) => sum + (areas[cell] ?? NaN), 0);
        expect(enclosed).toBeCloseTo(expected, 8);
      }),
      RUNS,
    );
  });

  test('lines round random cells use every matching segment exactly once', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const isLine = (left: number, right: number): boolean =>
          cells.has(left) !== cells.has(right);
        const drawn = lines(segments, isLine).flatMap((line) =>
          line.slice(1).map((b, i) => keyOf(line[i] ?? NaN, b)),
        );
        const expected = [...segments.from].flatMap((from, i) =>
          isLine(segments.left[i] ?? -1, segments.right[i] ?? -1)
            ? [keyOf(from, segments.to[i] ?? NaN)]
            : [],
        );
        expect(drawn.sort()).toEqual(expected.sort());
      }),
      RUNS,
    );
  });
});

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

describe('cell areas sum to the oblast within 0.1 %', () => {
  test('of nine oblasts', () => expect(borders.features).toHaveLength(9));

  test.each(borders.features.map((feature) => ({ id: String(feature.id), feature })))(
    '$id',
    ({ id, feature }) => {
      const cells = places.find((place) => place.id === id)?.cells ?? new Uint16Array();
      const cellsHa = cells.reduce((sum, cell) => sum + (cellHa[cell] ?? NaN), 0);
      const polygonHa = area(feature) / M2_PER_HA;
      expect(Math.abs(cellsHa / polygonHa - 1)).toBeLessThan(0.001);
    },
  );

  test('and every cell counts for exactly one oblast', () => {
    const oblasts = borders.features.map((feature) => String(feature.id));
    const seen = new Uint8Array(settlements.length);
    for (const { id, cells } of places)
      if (oblasts.includes(id)) cells?.forEach((cell) => (seen[cell] = (seen[cell] ?? 0) + 1));
    expect(seen.every((count) => count === 1)).toBe(true);
  });
});
