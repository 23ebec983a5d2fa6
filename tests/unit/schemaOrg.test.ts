import { describe, expect, test } from 'vitest';
import { unknownTerms } from '../support/schemaOrg.ts';

describe('schema.org’s vocabulary', () => {
  test.each([
    ['its own terms', { '@type': 'Claim', appearance: [] }, []],
    ['inherited terms', { '@type': 'Claim', name: 'x', datePublished: 'x', '@id': 'x' }, []],
    ['what it has no word for', { '@type': 'Claim', verdict: 'x' }, ['Claim.verdict']],
    ['terms of another type', { '@type': 'Place', author: 'x' }, ['Place.author']],
    ['a superseded term', { '@type': 'Dataset', datasetTimeInterval: 'x' }, ['Dataset.datasetTimeInterval']], // prettier-ignore
    ['the term after it', { '@type': 'Dataset', distribution: [] }, []],
    ['no such type', { '@type': 'Oblast' }, ['Oblast']],
    ['values within', { '@graph': [{ '@type': 'Claim', about: { '@type': 'Place', colour: 1 } }] }, ['Place.colour']], // prettier-ignore
  ])('%s', (_, node, expected) => expect(unknownTerms(node)).toEqual(expected));
});
