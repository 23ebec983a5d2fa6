import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { BAND_PEN, bandData, type BandPicture } from './band.ts';
import { bandLabelPositions, placeBandLabel } from './bandLabel.ts';
import { projectorOf } from './mercator.ts';

const SIZE = { width: 800, height: 600 };
const LABEL = 'schematic: an area of this size,\nnot a front line';

/** A band of one rectangle of degrees, labelled in its middle. */
function bandOf(west: number, south: number, width: number, height: number): BandPicture {
  const [east, north] = [west + width, south + height];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const labelAt: [number, number] = [west + width / 2, south + height / 2];
  return { polygons: [[ring]], labelAt, label: LABEL, pen: BAND_PEN };
}

const anyBand = fc
  .record({
    west: fc.double({ min: 33, max: 38, noNaN: true }),
    south: fc.double({ min: 46, max: 50, noNaN: true }),
    width: fc.double({ min: 0.001, max: 3, noNaN: true }),
    height: fc.double({ min: 0.001, max: 3, noNaN: true }),
  })
  .map(({ west, south, width, height }) => bandOf(west, south, width, height));
const anyCamera = fc.record({
  zoom: fc.double({ min: 4, max: 11, noNaN: true }),
  lng: fc.double({ min: 34, max: 38, noNaN: true }),
  lat: fc.double({ min: 47, max: 50, noNaN: true }),
});

describe('the label of the band', () => {
  test('stands on the screen and never on the band', () => {
    fc.assert(
      fc.property(anyBand, anyCamera, (band, camera) => {
        const placed = placeBandLabel(band, camera, SIZE);
        if (!placed) return;
        const [left, top, right, bottom] = placed.box;
        expect(left >= 0 && top >= 0 && right <= SIZE.width && bottom <= SIZE.height).toBe(true);
        const { project } = projectorOf(camera, SIZE);
        const ring = band.polygons[0]![0]!;
        const [west, south] = project(ring[0]![0]!, ring[0]![1]!);
        const [east, north] = project(ring[2]![0]!, ring[2]![1]!);
        expect(left > east || right < west || top > south || bottom < north).toBe(true);
      }),
      RUNS,
    );
  });

  test('is led from the band, to the label’s edge', () => {
    fc.assert(
      fc.property(anyBand, anyCamera, (band, camera) => {
        const placed = placeBandLabel(band, camera, SIZE);
        if (!placed) return;
        const [from, end] = placed.leader;
        const { project } = projectorOf(camera, SIZE);
        expect(from).toEqual(project(band.labelAt[0]!, band.labelAt[1]!));
        const [left, top, right, bottom] = placed.box;
        const out = Math.max(left - end[0], end[0] - right, top - end[1], end[1] - bottom);
        expect(Math.abs(out)).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  test('stands beside a hair of a band, close by', () => {
    const placed = placeBandLabel(bandOf(36, 48, 0.001, 1), { zoom: 6, lng: 36, lat: 48.5 }, SIZE);
    expect(placed).not.toBeNull();
    expect(Math.hypot(...minus(placed!.leader[1], placed!.leader[0]))).toBeLessThan(41);
  });

  test.each([
    ['fills the screen', bandOf(20, 40, 40, 20)],
    ['is elsewhere', bandOf(60, 48, 1, 1)],
  ])('is left out where the band %s', (_, band) => {
    const camera = { zoom: 6, lng: 36, lat: 48 };
    expect(placeBandLabel(band, camera, SIZE)).toBeNull();
    const parts = bandData(band, camera, SIZE).features.map(
      ({ properties }) => properties?.['part'],
    );
    expect(parts).toEqual(['area']);
  });

  test('stands on the map where it stands in the picture', () => {
    const camera = { zoom: 6.3, lng: 36.1, lat: 48.4 };
    const band = bandOf(36, 48, 0.3, 1);
    const placed = placeBandLabel(band, camera, SIZE)!;
    const { at, leader } = bandLabelPositions(placed, camera, SIZE);
    const { project } = projectorOf(camera, SIZE);
    for (const [position, point] of [
      [at, placed.at],
      [leader[1]!, placed.leader[1]],
    ] as const) {
      const [x, y] = project(position[0]!, position[1]!);
      expect(x).toBeCloseTo(point[0], 6);
      expect(y).toBeCloseTo(point[1], 6);
    }
    expect(bandData(band, camera, SIZE).features).toHaveLength(4);
  });
});

function minus(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  return [a[0] - b[0], a[1] - b[1]];
}
