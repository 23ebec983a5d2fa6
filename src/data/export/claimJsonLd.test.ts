import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../../scripts/builtDataset.ts';
import { unknownTerms } from '../../../tests/support/schemaOrg.ts';
import { claimJsonLd, claimNode } from './claimJsonLd.ts';

const dataset = readBuiltDataset();
const details = readBuiltDetails();
const SITE = 'https://example.org/map/';

describe('every claim', () => {
  const graph = {
    '@graph': dataset.claims.map((claim) => claimNode(dataset, details, claim, SITE)),
  };

  test('is a Claim in schema.org’s terms, never a review', () => {
    expect(unknownTerms(graph)).toEqual([]);
    expect(new Set(graph['@graph'].map((node) => node['@type']))).toEqual(new Set(['Claim']));
    expect(JSON.stringify(graph)).not.toMatch(/ClaimReview|reviewRating|truth/i);
  });

  test('says who, when stated, of which day, about what, in our words, and where it was read', () => {
    graph['@graph'].forEach((node, index) => {
      const claim = dataset.claims[index];
      expect(node).toMatchObject({
        identifier: claim?.id,
        datePublished: claim?.statedOn,
        text: details.notes[claim?.id ?? ''],
      });
      const [place] = [node.about].flat();
      expect(place).toMatchObject({ '@type': 'Place', identifier: claim?.place });
      expect(node.temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/);
      expect(JSON.stringify(node.author)).toContain(`"identifier":"${claim?.claimant}"`);
      expect(node.appearance).toHaveLength(details.reports[claim?.id ?? '']?.length ?? -1);
    });
  });

  test('says what is stated: a figure as its qualifier leaves it open, or a status', () => {
    graph['@graph'].forEach((node, index) => {
      const { kind, value, status, qualifier, unit } = dataset.claims[index]!;
      const [, stated] = [node.about].flat();
      if (value === null && status === null) expect(stated).toBeUndefined();
      else {
        const end = /^(more-than|at-least)$/.test(qualifier ?? '')
          ? 'minValue'
          : /^(less-than|at-most)$/.test(qualifier ?? '')
            ? 'maxValue'
            : 'value';
        expect(stated).toMatchObject({ propertyID: kind, [end]: value ?? status });
        expect(JSON.stringify(stated)).not.toMatch(/undefined|NaN|null/);
        expect(JSON.stringify(stated).includes('"unitText"')).toBe(unit !== null);
      }
    });
    const rudskoi = graph['@graph'].find(({ identifier }) =>
      String(identifier).endsWith('2025-02-20-donetsk-share75'),
    );
    expect([rudskoi?.about].flat()[1]).toEqual({
      '@type': 'PropertyValue',
      propertyID: 'share',
      name: 'share, Russia',
      value: 75,
      unitText: 'percent',
      description: 'about; of: area of Donetsk oblast',
    });
  });

  test('is named by the page on which it is open, once, and belongs to the data', () => {
    const ids = graph['@graph'].map((node) => node['@id'] ?? '');
    expect(new Set(ids).size).toBe(dataset.claims.length);
    for (const { '@id': id, url, isPartOf, identifier } of graph['@graph']) {
      expect(url).toBe(id);
      expect(new URL(id ?? '').searchParams.get('claim')).toBe(identifier);
      expect(isPartOf).toMatchObject({ '@id': `${SITE}#data` });
    }
  });

  test('has absolute addresses only', () => {
    const found = JSON.stringify(graph).matchAll(/"(?:@id|url|contentUrl|license)":"([^"]+)"/g);
    const relative = Array.from(found, ([, address = '']) => address).filter(
      (address) => !/^https?:\/\//.test(address),
    );
    expect(relative).toEqual([]);
  });
});

test('the first appearance is the earliest report, and unknown when a report shows no day', () => {
  const [claim] = dataset.claims;
  if (!claim) throw new Error('no claims');
  const withReports = (...days: (string | null)[]): unknown =>
    claimJsonLd(
      dataset,
      {
        notes: {},
        reports: { [claim.id]: days.map((day, i) => [`Outlet ${i}`, null, day, null]) },
      },
      claim,
      SITE,
    ).firstAppearance;
  expect(withReports('2024-02-03', '2024-02-01')).toMatchObject({ datePublished: '2024-02-01' });
  expect(withReports('2024-02-03', null)).toBeUndefined();
  expect(withReports()).toBeUndefined();
});

test('without the texts and the site a claim still says who and when', () => {
  const [claim] = dataset.claims;
  if (!claim) throw new Error('no claims');
  const node = claimJsonLd(dataset, null, claim, null);
  expect(unknownTerms(node)).toEqual([]);
  for (const absent of ['text', 'appearance', 'url', '@id'])
    expect(node).not.toHaveProperty([absent]);
});
