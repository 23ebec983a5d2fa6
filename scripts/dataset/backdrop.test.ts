import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { backdropOf } from './backdrop.ts';

const collection = (geometry: GeoJSON.Geometry): FeatureCollection =>
  deepFreeze({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'x', properties: { kind: 'land', name: 'X' }, geometry }],
  });

test('coordinates are rounded to 0.001°, points that fall together become one', () => {
  const { features } = backdropOf(
    collection({
      type: 'MultiLineString',
      coordinates: [
        [
          [35.12349, 48.0001],
          [35.12351, 48.0004],
          [35.1239, 48.00049],
        ],
      ],
    }),
  );
  expect(features[0]).toEqual({
    type: 'Feature',
    properties: { kind: 'land' },
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [35.123, 48],
          [35.124, 48],
        ],
      ],
    },
  });
});

test('a geometry that nothing draws throws', () => {
  expect(() => backdropOf(collection({ type: 'Point', coordinates: [35, 48] }))).toThrow(
    'holds a Point',
  );
});
