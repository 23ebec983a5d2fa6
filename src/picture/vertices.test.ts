import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { gridPartition } from '../../tests/support/grid.ts';
import { positionOf } from '../domain/partition.ts';
import { projectorOf } from './mercator.ts';
import { pathData } from './svgPath.ts';
import { screenVertices, vertexPathData } from './vertices.ts';

const partition = gridPartition(4, 3);
const vertices = partition.vertices.length / 2;
const anyLines = fc.array(
  fc.array(fc.integer({ min: 0, max: vertices - 1 }), { minLength: 1, maxLength: 12 }),
  { maxLength: 4 },
);
/** Few, so that the same comes again: straight after itself and after another. */
const anyCamera = fc.record({
  zoom: fc.constantFrom(4, 9.37),
  lng: fc.constantFrom(36.15, 36.4),
  lat: fc.constantFrom(50.1, 50.13),
});
const anySize = fc.constantFrom({ width: 640, height: 480 }, { width: 640, height: 481 });

test('lines of vertices are drawn as their positions are, whatever was drawn before', () => {
  fc.assert(
    fc.property(anyLines, anyCamera, anySize, fc.constantFrom(1, 7), (lines, camera, size, unseen) => {
      const projector = projectorOf(camera, size);
      const positions = lines.map((line) => line.map((vertex) => positionOf(partition, vertex)));
      const at = screenVertices(partition, projector);
      expect(vertexPathData(lines, at, unseen)).toBe(pathData(positions, projector, unseen));
    }),
    RUNS,
  ); // prettier-ignore
});
