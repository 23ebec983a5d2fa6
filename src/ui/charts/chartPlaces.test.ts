import { describe, expect, test } from 'vitest';
import { datasetWith, EAST } from '../../../tests/support/chartOfEast.ts';
import { day, dayOf } from '../../domain/day.ts';
import type { PlaceId } from '../../domain/types.ts';
import { chartedPlaces, chartPlaceOf, rangeOf, wholeRange } from './chartPlaces.ts';

describe('chartPlaceOf', () => {
  const { dataset } = datasetWith([]);
  test('a partly mapped, unmapped or empty place has no chart', () => {
    const ids = chartedPlaces(dataset).map(({ id }) => String(id));
    expect(ids).toContain('east');
    expect(ids).not.toContain('elsewhere');
    expect(ids).not.toContain('nowhere');
  });
  test('a settlement leads to its oblast', () => {
    expect(chartPlaceOf(dataset, 'town-4' as PlaceId).place.id).toBe('west');
  });
  test('the filter’s days are kept within the data; nonsense asks for nothing', () => {
    const chart = chartPlaceOf(dataset, EAST);
    const whole = wholeRange(dataset);
    expect(rangeOf(dataset, chart, { from: null, to: null })).toEqual(whole);
    expect(rangeOf(dataset, chart, { from: day('1999-01-01'), to: null })).toEqual(whole);
    expect(rangeOf(dataset, chart, { from: day('1999-01-01'), to: day('1999-02-01') })).toEqual(
      whole,
    );
    expect(rangeOf(dataset, chart, { from: dayOf(whole[0] + 1), to: null })[0]).toBe(whole[0] + 1);
  });
});
