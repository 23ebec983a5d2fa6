import { describe, expect, test } from 'vitest';
import { CLAIM_FIELDS } from '../tables/claimSchema.ts';
import { fieldsFor, guessMapping, isNeededIn, signatureOf } from './mapping.ts';

const guess = (columns: string[], kind: 'csv' | 'geojson' = 'csv') =>
  guessMapping(kind, columns, CLAIM_FIELDS);

describe('guessMapping', () => {
  test('the published columns leave nothing to ask', () => {
    const columns = CLAIM_FIELDS.map(({ name }) => name);
    const { mapping, isExact } = guess(columns);
    expect(isExact).toBe(true);
    for (const name of columns) expect(mapping[name]).toEqual({ column: name });
  });

  test('nor do the names of the code, with only what is needed', () =>
    expect(guess(['place', 'asOf', 'kind', 'holder', 'confidence', 'statedOn']).isExact).toBe(
      true,
    ));

  test.each([
    ['a column too many', ['place', 'as_of', 'stated_on', 'kind', 'holder', 'confidence', 'extra']],
    ['a needed one missing', ['place', 'as_of', 'stated_on', 'kind', 'confidence']],
    ['a guessed one', ['place', 'date', 'stated_on', 'kind', 'holder', 'confidence']],
  ])('%s is asked about', (_, columns) => expect(guess(columns).isExact).toBe(false));

  test('a synonym never takes a column that another field names', () => {
    const { mapping } = guess(['status', 'state', 'source', 'claimant']);
    expect(mapping['status']).toEqual({ column: 'status' });
    expect(mapping['claimant']).toEqual({ column: 'claimant' });
  });

  test('a feature needs a day and a holder, and no place', () => {
    const needed = fieldsFor('geojson', CLAIM_FIELDS).filter((one) => isNeededIn('geojson', one));
    expect(needed.map(({ name }) => name)).toEqual(['as_of', 'stated_on', 'holder', 'confidence']);
    expect(guess(['date', 'holder', 'colour'], 'geojson').mapping).toMatchObject({
      as_of: { column: 'date' },
      stated_on: { column: 'date' },
      status: { value: 'controlled' },
    });
  });
});

test('the signature is of the headers, however they are written', () =>
  expect(signatureOf('csv', ['As of', 'PLACE'])).toBe(signatureOf('csv', ['as_of', 'place'])));
