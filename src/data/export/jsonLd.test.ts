import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../../scripts/builtDataset.ts';
import { unknownTerms } from '../../../tests/support/schemaOrg.ts';
import { claimJsonLd, claimNode, datasetJsonLd, scriptText } from './jsonLd.ts';

const dataset = readBuiltDataset();
const details = readBuiltDetails();
const { version } = dataset;
const manifest = {
  version,
  files: {},
  package: { name: `claimline-${version}.zip`, sha256: 'a'.repeat(64), bytes: 1_000_000 },
};

describe('the Dataset', () => {
  const node = datasetJsonLd(dataset, manifest);

  test('uses schema.org’s terms only', () => expect(unknownTerms(node)).toEqual([]));

  test('has what a search for data reads', () =>
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      version,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: `${dataset.firstDay}/${dataset.lastDay}`,
      creator: { name: 'Claimline contributors' },
      distribution: [{ contentUrl: `./data/${version}/claimline-${version}.zip` }],
      spatialCoverage: { geo: { box: expect.stringMatching(/^4\d\.\d+ 3\d.* 5\d\.\d+ [34]\d/) as string } }, // prettier-ignore
    }));

  test('is between the 50 and 5000 characters of description that are read', () => {
    const length = String(node['description']).length;
    expect(length > 50 && length < 5000).toBe(true);
  });
});

describe('every claim', () => {
  const graph = { '@graph': dataset.claims.map((claim) => claimNode(dataset, details, claim)) };

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
        about: { '@type': 'Place', identifier: claim?.place },
      });
      expect(JSON.stringify(node['author'])).toContain(`"identifier":"${claim?.claimant}"`);
      expect(node['appearance']).toHaveLength(details.reports[claim?.id ?? '']?.length ?? -1);
    });
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
    )['firstAppearance'];
  expect(withReports('2024-02-03', '2024-02-01')).toMatchObject({ datePublished: '2024-02-01' });
  expect(withReports('2024-02-03', null)).toBeUndefined();
  expect(withReports()).toBeUndefined();
});

test('without the texts a claim still says who and when', () => {
  const [claim] = dataset.claims;
  if (!claim) throw new Error('no claims');
  const node = claimJsonLd(dataset, null, claim);
  expect(unknownTerms(node)).toEqual([]);
  expect(node).not.toHaveProperty('text');
  expect(node).not.toHaveProperty('appearance');
});

test('no text can end the script it stands in', () => {
  expect(scriptText({ text: '</script><b>' })).toBe('{"text":"\\u003c/script>\\u003cb>"}');
});
