import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { anyPartition } from '../../../tests/support/partitions.ts';
import { decodeGeometry, encodeGeometry, type GeometryFile } from './geometryFile.ts';

const anyPoint = fc.option(
  fc.tuple(
    fc.integer({ min: -1_800_000, max: 1_800_000 }),
    fc.integer({ min: -900_000, max: 900_000 }),
  ),
);

const anyGeometry: fc.Arbitrary<GeometryFile> = anyPartition.chain((partition) => {
  const cells = partition.cellStart.length - 1;
  const ofCells = { minLength: cells, maxLength: cells };
  return fc.record({
    partition: fc.constant(partition),
    cellHa: fc.array(fc.nat({ max: 10_000_000 }), ofCells).map((list) => Float64Array.from(list)),
    points: fc
      .array(anyPoint, ofCells)
      .map((list) =>
        Float64Array.from(
          list.flatMap((point) => (point ? point.map((steps) => steps / 10_000) : [NaN, NaN])),
        ),
      ),
  });
});

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(anyGeometry, (geometry) => {
      expect(decodeGeometry(encodeGeometry(geometry))).toEqual(geometry);
    }),
    RUNS,
  );
});

test('a file cut short anywhere throws a RangeError', () => {
  const anyCut = anyGeometry.chain((geometry) => {
    const bytes = encodeGeometry(geometry);
    return fc.tuple(fc.constant(bytes), fc.nat({ max: bytes.length - 1 }));
  });
  fc.assert(
    fc.property(anyCut, ([bytes, length]) => {
      expect(() => decodeGeometry(bytes.subarray(0, length))).toThrow(RangeError);
    }),
    RUNS,
  );
});

test('coordinates are kept to 1e-4 degree', () => {
  const cell = {
    partition: {
      vertices: Float64Array.from([35.12344, 48.00006, 36.5, -48.1, 37, 48.12345678]),
      ringVertices: Uint32Array.from([0, 1, 2]),
      ringStart: Uint32Array.from([0, 3]),
      cellStart: Uint32Array.from([0, 1]),
    },
    cellHa: Float64Array.from([12]),
    points: Float64Array.from([36.00001, 47.99999]),
  };
  const { partition, points } = decodeGeometry(encodeGeometry(cell));
  expect([...partition.vertices]).toEqual([35.1234, 48.0001, 36.5, -48.1, 37, 48.1235]);
  expect([...points]).toEqual([36, 48]);
});

test('a file of another kind throws a RangeError', () => {
  expect(() => decodeGeometry(new TextEncoder().encode('CLS1....'))).toThrow('expecting "CLG1"');
});
