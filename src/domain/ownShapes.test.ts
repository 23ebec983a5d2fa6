import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, RUNS } from '../../tests/support/arbitraries.ts';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import { day } from './day.ts';
import { CellPoints, pointsOfCells, shapeReadings, type OwnShape } from './ownShapes.ts';
import type { ClaimantId } from './types.ts';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south], [east, south], [east, north], [west, north], [west, south],
]; // prettier-ignore

describe('CellPoints', () => {
  const points = new CellPoints(pointsOfCells(smallDataset()));

  test.each([
    ['two cells', [box(36, 50, 36.2, 50.1)], [0, 1]],
    ['everything but open water', [box(30, 45, 40, 55)], [0, 1, 2, 3, 4]],
    ['nothing', [box(20, 40, 21, 41)], []],
    ['the site by its middle', [box(36.14, 50.14, 36.16, 50.16)], [4]],
    ['not what lies in a hole', [box(36, 50, 36.3, 50.1), box(36.1, 50, 36.2, 50.1)], [0, 2]],
  ])('%s', (_, polygon, expected) => expect(points.inside(polygon)).toEqual(expected));

  test('equals asking each point whether an odd number of edges lies east of it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
          minLength: 3,
          maxLength: 8,
        }),
        (corners) => {
          const ring = [...corners, corners[0]!].map(([x, y]) => [x / 2, y / 2]);
          const grid = Array.from({ length: 36 }, (_, i) => [
            (i % 6) + 0.25,
            Math.floor(i / 6) + 0.3,
          ]);
          const found = new CellPoints(Float64Array.from(grid.flat())).inside([ring]);
          const expected = grid.flatMap(([lng = 0, lat = 0], cell) => {
            const crossings = ring.slice(1).filter(([bx = 0, by = 0], i) => {
              const [ax = 0, ay = 0] = ring[i]!;
              return ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax;
            }).length;
            return crossings % 2 === 1 ? [cell] : [];
          });
          expect(found).toEqual(expected);
        },
      ),
      RUNS,
    ));
});

describe('shapeReadings', () => {
  const mine = 'own-1-1' as ClaimantId;
  const shape = (asOf: string, cells: number[], holder: 'ru' | 'ua' = 'ru'): OwnShape => ({
    claimant: mine,
    asOf: day(asOf),
    statedOn: day(asOf),
    holder,
    status: 'controlled',
    cells,
  });
  const brief = (shapes: OwnShape[]): string[] =>
    shapeReadings(shapes).map(
      ({ settlement, asOf, holder, until }) => `${settlement} ${asOf} ${holder} ${until}`,
    );

  test('a cell that a later day leaves out is no longer spoken of', () =>
    expect(brief([shape('2024-01-02', [1]), shape('2024-01-01', [0, 1])])).toEqual([
      '0 2024-01-01 ru 2024-01-02',
      '1 2024-01-01 ru null',
    ]));

  test('of two shapes of a day the later one counts', () =>
    expect(brief([shape('2024-01-01', [0]), shape('2024-01-01', [0], 'ua')])).toEqual([
      '0 2024-01-01 ua null',
    ]));

  test('on each day exactly the cells of the latest map are spoken of, as it says', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            asOf: anyDay,
            cells: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 4 }),
            holder: fc.constantFrom('ru', 'ua'),
          }),
          { maxLength: 6 },
        ),
        anyDay,
        (maps, date) => {
          const shapes = maps.map(({ asOf, cells, holder }) => shape(asOf, cells, holder));
          const readings = shapeReadings(shapes);
          const latest = shapes.map(({ asOf }) => asOf).filter((d) => d <= date).sort().at(-1); // prettier-ignore
          for (let cell = 0; cell < 6; cell++) {
            const shown = shapes.filter((s) => s.asOf === latest && s.cells.includes(cell)).at(-1);
            const counts = readings
              .filter(({ settlement, asOf }) => settlement === cell && asOf <= date)
              .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
              .at(-1);
            const holder = !counts || (counts.until !== null && counts.until <= date) ? null : counts.holder; // prettier-ignore
            expect(holder).toBe(shown?.holder ?? null);
          }
        },
      ),
      RUNS,
    ));
});
