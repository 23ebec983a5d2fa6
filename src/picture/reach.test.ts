import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { projectorOf } from './mercator.ts';
import { REACH, withinReach } from './reach.ts';

const anyCamera = fc.record({
  zoom: fc.double({ min: 3, max: 13, noNaN: true }),
  lng: fc.double({ min: 20, max: 55, noNaN: true }),
  lat: fc.double({ min: 40, max: 60, noNaN: true }),
});
const anySize = fc.record({
  width: fc.integer({ min: 200, max: 2600 }),
  height: fc.integer({ min: 200, max: 1500 }),
});
const AIR = 1e-6;

describe('a camera within reach', () => {
  test('shows nothing beyond it', () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        const kept = withinReach(camera, size, Infinity);
        const { unproject } = projectorOf(kept, size);
        const [west, north] = unproject(0, 0);
        const [east, south] = unproject(size.width, size.height);
        expect(west).toBeGreaterThan(REACH[0] - AIR);
        expect(south).toBeGreaterThan(REACH[1] - AIR);
        expect(east).toBeLessThan(REACH[2] + AIR);
        expect(north).toBeLessThan(REACH[3] + AIR);
      }),
      RUNS,
    );
  });

  test('stays as it is, once kept', () => {
    fc.assert(
      fc.property(
        anyCamera,
        anySize,
        fc.double({ min: 4, max: 8, noNaN: true }),
        (camera, size, widest) => {
          const kept = withinReach(camera, size, widest);
          const again = withinReach(kept, size, widest);
          expect(again.zoom).toBe(kept.zoom);
          expect(again.lng).toBeCloseTo(kept.lng, 6);
          expect(again.lat).toBeCloseTo(kept.lat, 6);
        },
      ),
      RUNS,
    );
  });

  test('is never nearer than it was, but for the reach', () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        expect(withinReach(camera, size, 5).zoom).toBeLessThanOrEqual(Math.max(5, camera.zoom));
      }),
      RUNS,
    );
  });
});
