import { expect, test } from 'vitest';
import { readBuiltDataset } from '../../../scripts/builtDataset.ts';
import { enSearch } from '../text/searchText.ts';
import { searchAll, searchIndexOf } from './searchIndex.ts';

const dataset = readBuiltDataset();
const work = searchIndexOf(dataset, enSearch);
let step = work.next();
while (!step.done) step = work.next();
const index = step.value;

const firstPlace = (query: string): string | undefined =>
  searchAll(dataset, index, query).places.found[0]?.item;

test.each([
  ['Артёмовск', 'bakhmut'],
  ['Artemivsk', 'bakhmut'],
  ['Дзержинск', 'toretsk'],
  ['Dzerzhynsk', 'toretsk'],
  ['Красноармейск', 'pokrovsk'],
  ['Krasnoarmiisk', 'pokrovsk'],
  ['Димитров', 'myrnohrad'],
  ['Краснодон', 'sorokyne'],
  ['красный лиман', 'lyman'],
])('%s, a former name, finds %s', (query, place) => expect(firstPlace(query)).toBe(place));

test('every former name finds its settlement among the first', () => {
  for (const [place, names] of dataset.formerNames)
    for (const name of names)
      expect(searchAll(dataset, index, name).places.found.map(({ item }) => item)).toContain(place);
});

test('a former name does not come before the settlement that has it now', () => {
  expect(firstPlace('Bakhmut')).toBe('bakhmut');
  expect(firstPlace('Artema')).toBe('artema');
});
