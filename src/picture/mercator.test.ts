import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { fitCamera, fromUnit, projectorOf, toUnit, worldPx, type Bounds } from './mercator.ts';

const SIZE = { width: 800, height: 600 };
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
const anyCamera = fc.record({ zoom: between(3, 14), lng: between(20, 45), lat: between(42, 55) });

describe('Web Mercator', () => {
  test.each([
    { lng: 0, lat: 0, x: 0.5, y: 0.5 },
    { lng: -180, lat: 85.0511287798066, x: 0, y: 0 },
    { lng: 180, lat: -85.0511287798066, x: 1, y: 1 },
    // Metres of EPSG:3857 over the circumference of 40,075,016.686 m.
    { lng: 36, lat: 49, x: 0.6, y: 0.5 - 6_274_861.394 / 40_075_016.686 },
    { lng: 10, lat: -30, x: 0.5 + 10 / 360, y: 0.5 + 3_503_549.844 / 40_075_016.686 },
  ])('puts [$lng, $lat] at $x, $y of the unit square', ({ lng, lat, x, y }) => {
    const unit = toUnit(lng, lat);
    expect(unit[0]).toBeCloseTo(x, 9);
    expect(unit[1]).toBeCloseTo(y, 9);
    const [backLng, backLat] = fromUnit(x, y);
    expect(backLng).toBeCloseTo(lng, 6);
    expect(backLat).toBeCloseTo(lat, 6);
  });

  test('the world is 512 px wide at zoom 0 and doubles with each level', () => {
    expect([worldPx(0), worldPx(1), worldPx(2.5)]).toEqual([512, 1024, 512 * 2 ** 2.5]);
  });
});

describe('a projector', () => {
  test('puts the camera’s centre in the middle of the screen, north up and east right', () => {
    const { project } = projectorOf({ zoom: 6, lng: 36, lat: 49 }, SIZE);
    expect(project(36, 49)).toEqual([400, 300]);
    expect(project(37, 49)[0]).toBeGreaterThan(400);
    expect(project(36, 50)[1]).toBeLessThan(300);
  });

  test('one degree of longitude at zoom 6 is 512 · 64 / 360 px', () => {
    const { project } = projectorOf({ zoom: 6, lng: 36, lat: 49 }, SIZE);
    expect(project(37, 49)[0] - 400).toBeCloseTo((512 * 64) / 360, 9);
  });

  test('there and back is the same position', () => {
    fc.assert(
      fc.property(anyCamera, between(15, 50), between(40, 57), (camera, lng, lat) => {
        const projector = projectorOf(camera, SIZE);
        const [backLng, backLat] = projector.unproject(...projector.project(lng, lat));
        expect(backLng).toBeCloseTo(lng, 7);
        expect(backLat).toBeCloseTo(lat, 7);
      }),
      RUNS,
    );
  });
});

describe('fitCamera', () => {
  /** A single cell is shown no closer than this zoom. */
  const CLOSEST = 11.5;
  const anyBounds: fc.Arbitrary<Bounds> = fc
    .tuple(between(25, 35), between(44, 49), between(0.05, 9), between(0.05, 5))
    .map(([west, south, width, height]) => [west, south, west + width, south + height]);
  const anyPadding = fc.record({
    top: fc.nat({ max: 120 }),
    right: fc.nat({ max: 200 }),
    bottom: fc.nat({ max: 120 }),
    left: fc.nat({ max: 200 }),
  });

  test('shows the bounds in the free part of the screen, in its middle, touching an edge', () => {
    fc.assert(
      fc.property(anyBounds, anyPadding, (bounds, padding) => {
        const [west, south, east, north] = bounds;
        const camera = fitCamera(bounds, SIZE, padding);
        const { project } = projectorOf(camera, SIZE);
        const [left, top] = project(west, north);
        const [right, bottom] = project(east, south);
        const free = {
          left: left - padding.left,
          right: SIZE.width - padding.right - right,
          top: top - padding.top,
          bottom: SIZE.height - padding.bottom - bottom,
        };
        for (const gap of Object.values(free)) expect(gap).toBeGreaterThan(-1e-3);
        expect(free.left).toBeCloseTo(free.right, 3);
        expect(free.top).toBeCloseTo(free.bottom, 3);
        if (camera.zoom < CLOSEST) expect(Math.min(free.left, free.top)).toBeCloseTo(0, 3);
      }),
      RUNS,
    );
  });

  test('a point is shown close, not infinitely close', () => {
    const camera = fitCamera([36, 49, 36, 49], SIZE, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(camera.zoom).toBe(CLOSEST);
    expect(camera.lng).toBeCloseTo(36, 9);
    expect(camera.lat).toBeCloseTo(49, 9);
  });

  test('no free space at all still gives a camera of finite numbers', () => {
    const padding = { top: 400, right: 500, bottom: 400, left: 500 };
    const camera = fitCamera([30, 45, 40, 50], SIZE, padding);
    expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  });
});
