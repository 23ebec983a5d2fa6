import { area } from '@turf/area';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { EARTH_RADIUS_KM, fromPlane, toPlane } from './plane.ts';

const anyLng = fc.double({ min: 27, max: 45, noNaN: true });
const anyLat = fc.double({ min: 43.5, max: 54.5, noNaN: true });

describe('the equal-area plane', () => {
  test('has its origin at [35, 49], x to the east and y to the south, in km', () => {
    const [x, y] = toPlane([35, 49]);
    expect(x).toBeCloseTo(0, 9);
    expect(y).toBeCloseTo(0, 9);
    expect(toPlane([36, 49])[0]).toBeGreaterThan(0);
    expect(toPlane([35, 50])[1]).toBeLessThan(0);
    expect(toPlane([35, 50])[1]).toBeCloseTo((-EARTH_RADIUS_KM * Math.PI) / 180, 2);
  });

  test('there and back is the same position', () => {
    fc.assert(
      fc.property(anyLng, anyLat, (lng, lat) => {
        const [backLng, backLat] = fromPlane(toPlane([lng, lat]));
        expect(backLng).toBeCloseTo(lng, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
      RUNS,
    );
  });

  test('areas in it are those on the globe', () => {
    fc.assert(
      fc.property(anyLng, anyLat, (lng, lat) => {
        const side = 0.02;
        const ring: [number, number][] = [
          [lng, lat],
          [lng + side, lat],
          [lng + side, lat + side],
          [lng, lat + side],
        ];
        const plane = ring.map(toPlane);
        const twice = plane.reduce((sum, [ax, ay], i) => {
          const [bx, by] = plane[(i + 1) % 4] ?? [0, 0];
          return sum + ax * by - bx * ay;
        }, 0);
        const globe = area({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] }) / 1e6;
        expect(Math.abs(twice) / 2 / globe).toBeCloseTo(1, 4);
      }),
      RUNS,
    );
  });
});
