/** The schematic band of every claim of the served data that differs from the map. */
import { area } from '@turf/area';
import { describe, expect, test } from 'vitest';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import { schematicBand, type Band } from '../../src/domain/band.ts';
import type { ClaimCheck } from '../../src/domain/claimCheck.ts';
import { checkClaims, trackQuery } from '../../src/domain/claimChecks.ts';
import { resolve } from '../../src/domain/mapState.ts';
import { segmentsOf } from '../../src/domain/partition.ts';
import { CellPicker } from '../../src/domain/pick.ts';
import { RESOLUTIONS } from '../../src/domain/resolution.ts';

const dataset = readBuiltDataset();
const segments = segmentsOf(dataset.partition);
const picker = new CellPicker(dataset.partition);
/** Of a band's corners one in so many is looked up on the map. */
const EVERY = 7;

function end<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const differing = end(checkClaims(dataset, dataset.claims)).filter(
  ({ differenceKm2 }) => differenceKm2 !== null && differenceKm2 !== 0,
);

function bandOf(check: ClaimCheck): Band | null {
  return end(schematicBand(dataset, segments, resolve(dataset, trackQuery(check.day)), check));
}

describe('every claim that differs from the map', () => {
  test('in both directions, for both holders', () => {
    const cases = new Set(
      differing.map(({ claim, differenceKm2 }) => `${claim.holder} ${Math.sign(differenceKm2!)}`),
    );
    expect([...cases].sort()).toEqual(['ru -1', 'ru 1', 'ua -1', 'ua 1']);
  });

  test('has a band of that area within 0.5 %, unless its base has no room for it', () => {
    let bands = 0;
    for (const check of differing) {
      const wanted = Math.abs(check.differenceKm2!);
      const band = bandOf(check);
      if (band === null) {
        const room = check.mappedBaseKm2! - check.mapped!.highKm2;
        expect(room, check.claim.id).toBeLessThan(wanted);
        continue;
      }
      bands++;
      const km2 = band.polygons.reduce(
        (sum, coordinates) => sum + area({ type: 'Polygon', coordinates }) / 1e6,
        0,
      );
      expect(Math.abs(km2 / wanted - 1), check.claim.id).toBeLessThan(0.005);
      expect(Math.abs(band.km2 / wanted - 1), check.claim.id).toBeLessThan(0.005);
    }
    expect(bands).toBeGreaterThan(150);
  });
});

describe('Rudskoi’s 75 % of Donetsk oblast, 20 February 2025', () => {
  const check = differing.find(
    ({ claim }) => claim.id === 'ru-general-staff-2025-02-20-donetsk-share75',
  )!;
  const band = bandOf(check)!;

  test('has a band of 1,386 km² that reaches less than 5 km from the front', () => {
    expect(Math.round(band.km2)).toBe(1386);
    expect(band.reachKm).toBeGreaterThan(4);
    expect(band.reachKm).toBeLessThan(5);
    expect(bandOf(check)).toEqual(band);
  });

  test('lies in Donetsk oblast, on cells that the map shows as held by Ukraine', () => {
    const { codes } = resolve(dataset, trackQuery(check.day));
    const corners = band.polygons.flat(2).filter((_, i) => i % EVERY === 0);
    // Towards the label: corners on a border of cells could be either's.
    const inside = corners.map(([lng, lat], i): [number, number] => {
      const [lng1, lat1] = corners[(i + 1) % corners.length]!;
      return [(lng + lng1) / 2, (lat + lat1) / 2];
    });
    const cells = [...inside.filter((at) => isIn(at, band)), band.labelAt].map(([lng, lat]) =>
      picker.at(lng, lat),
    );
    expect(cells.length).toBeGreaterThan(20);
    const donetsk = new Set(check.basePlace!.cells);
    expect(cells.filter((cell) => cell === null || !donetsk.has(cell))).toEqual([]);
    expect(new Set(cells.map((cell) => RESOLUTIONS[codes[cell!]!]))).toEqual(new Set(['ua']));
  });
});

function isIn([x, y]: [number, number], { polygons }: Band): boolean {
  let isInside = false;
  for (const ring of polygons.flat())
    ring.forEach(([x1, y1], i) => {
      const [x0, y0] = ring[(i + ring.length - 1) % ring.length]!;
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) isInside = !isInside;
    });
  return isInside;
}
