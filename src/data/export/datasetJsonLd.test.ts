import { describe, expect, test } from 'vitest';
import { readBuiltDataset } from '../../../scripts/builtDataset.ts';
import { unknownTerms } from '../../../tests/support/schemaOrg.ts';
import { datasetJsonLd, scriptText } from './datasetJsonLd.ts';
import { BESIDE_THE_PAGE, siteOf } from './site.ts';

const dataset = readBuiltDataset();
const { version } = dataset;
const manifest = {
  version,
  files: {},
  package: { name: `claimline-${version}.zip`, sha256: 'a'.repeat(64), bytes: 1_000_000 },
};

describe('the Dataset', () => {
  const node = datasetJsonLd(dataset, manifest, 'https://example.org/map/');

  test('uses schema.org’s terms only', () => expect(unknownTerms(node)).toEqual([]));

  // https://developers.google.com/search/docs/appearance/structured-data/dataset
  test('has what a search for data reads', () =>
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': 'https://example.org/map/#data',
      url: 'https://example.org/map/',
      name: expect.stringMatching(/\S/) as string,
      version,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      temporalCoverage: `${dataset.firstDay}/${dataset.lastDay}`,
      creator: { '@type': 'Organization', name: 'Claimline contributors' },
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: `https://example.org/map/data/${version}/claimline-${version}.zip`,
          encodingFormat: 'application/zip',
        },
      ],
      // South west north east, each latitude before its longitude.
      spatialCoverage: { geo: { box: expect.stringMatching(/^4\d\.\d+ 3\d.* 5\d\.\d+ [34]\d/) as string } }, // prettier-ignore
    }));

  test('is between the 50 and 5000 characters of description that are read', () => {
    const { length } = String(node.description);
    expect(length >= 50 && length <= 5000).toBe(true);
  });

  test('beside a page of unknown address resolves to the files beside that page', () => {
    const beside = JSON.stringify(datasetJsonLd(dataset, manifest, BESIDE_THE_PAGE));
    const page = 'https://example.org/map/index.html?date=2025-03-12';
    const resolved = JSON.parse(beside, (key, value: unknown) =>
      ['@id', 'url', 'contentUrl'].includes(key) ? new URL(String(value), page).href : value,
    ) as unknown;
    expect(resolved).toEqual(JSON.parse(JSON.stringify(node)));
  });
});

describe('the site’s address', () => {
  test.each([
    [undefined, './'],
    ['', './'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/map', 'https://example.org/map/'],
    ['http://127.0.0.1:4173/', 'http://127.0.0.1:4173/'],
  ])('%s is %s', (text, site) => expect(siteOf(text)).toBe(site));

  test.each(['example.org', 'ftp://example.org/', 'https://example.org/?a', 'https://a b/'])(
    '%s is refused',
    (text) => expect(() => siteOf(text)).toThrow(`"${text}" is no address of a site`),
  );
});

test('no text can end the script it stands in', () => {
  expect(scriptText({ text: '</script><b>' })).toBe('{"text":"\\u003c/script>\\u003cb>"}');
});
