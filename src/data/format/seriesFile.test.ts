import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { CELLS, readingOf } from '../../../tests/support/smallDataset.ts';
import { packSeries } from '../../domain/series.ts';
import { decodeSeries, encodeSeries } from './seriesFile.ts';

const anySeries = anyReadings.map((readings) => packSeries(readings, CELLS));

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(anySeries, (series) => {
      expect(decodeSeries(encodeSeries(series))).toEqual(series);
    }),
    RUNS,
  );
});

test('a file cut short anywhere throws a RangeError', () => {
  const anyCut = anySeries.chain((series) => {
    const bytes = encodeSeries(series);
    return fc.tuple(fc.constant(bytes), fc.nat({ max: bytes.length - 1 }));
  });
  fc.assert(
    fc.property(anyCut, ([bytes, length]) => {
      expect(() => decodeSeries(bytes.subarray(0, length))).toThrow(RangeError);
    }),
    RUNS,
  );
});

test('days before 1970 and a lapse on the next day survive', () => {
  const series = packSeries([readingOf({ asOf: '1954-02-19', until: '1954-02-20' })], 1);
  expect(decodeSeries(encodeSeries(series))).toEqual(series);
});

test.each([
  { name: 'said before the day it describes', reading: { statedOn: '2022-04-30' } },
  { name: 'lapsed before the day before it describes', reading: { until: '2022-04-29' } },
])('what the format cannot hold throws instead of being written wrong: $name', ({ reading }) => {
  const series = packSeries([readingOf({ asOf: '2022-05-01', ...reading })], 1);
  expect(() => encodeSeries(series)).toThrow(RangeError);
});
