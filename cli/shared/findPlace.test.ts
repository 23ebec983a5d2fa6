import { expect, test } from 'vitest';
import { loadBuiltData } from './builtData.ts';
import { findSettlement } from './findPlace.ts';

const { dataset } = await loadBuiltData(() => {});

test.each([
  ['kherson', '"kherson" is an oblast, not a settlement: did you mean the city "kherson-city"?'],
  ['donbas', '"donbas" is a composite, not a settlement: "claimline state" prints'],
  ['sudzah', 'unknown settlement "sudzah": did you mean "sudzha"?'],
  ['Andriivka', /names \d+ places: say which by its id/],
])('%s is no settlement', (place, message) => {
  expect(() => findSettlement(dataset, place)).toThrow(message);
});

test('a name that only one settlement has will do', () => {
  const found = findSettlement(dataset, 'Kherson');
  expect(found.isMapped && dataset.settlements[found.index]?.id).toBe('kherson-city');
});
