/** A reader's own data is in no file that is called everything, in no structured data and no link. */
import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import { claimJsonLd } from '../../src/data/export/claimJsonLd.ts';
import { datasetJsonLd } from '../../src/data/export/datasetJsonLd.ts';
import { ownClaimants } from '../../src/data/own/ownClaimants.ts';
import { claimId, claimantId } from '../../src/data/own/ownIds.ts';
import { day } from '../../src/domain/day.ts';
import { claimTable, reportTable } from '../../src/domain/export/claimTable.ts';
import { fileNameOf } from '../../src/domain/export/fileName.ts';
import { headerOf } from '../../src/domain/export/header.ts';
import { overlay, publishedOf } from '../../src/domain/overlay.ts';
import { DEFAULT_VIEW } from '../../src/view/viewState.ts';
import { formatView } from '../../src/view/url.ts';
import { claimOf } from '../support/claims.ts';

const SITE = 'https://example.org/map/';
const SECRET = 'Field notes of a reader';
const LATER = day('2030-01-01');
const base = readBuiltDataset();
const details = readBuiltDetails();
const file = { key: 1, name: 'notes.csv', side: 'osint', claimants: [SECRET] } as never;
const claim = claimOf({
  id: claimId({ key: 1 }, 2),
  claimant: claimantId({ key: 1 }, 0),
  place: 'avdiivka',
  asOf: LATER,
  statedOn: LATER,
  speaker: SECRET,
});
const claimants = ownClaimants(file, base.claimants, String);
const dataset = overlay(base, { claimants, claims: [claim], readings: [] });

describe('what is called everything', () => {
  const { claims } = publishedOf(dataset);

  test('is the dataset as it is published, itself', () => {
    expect(dataset.claims).toContain(claim);
    expect(publishedOf(dataset)).toBe(base);
    expect(publishedOf(base)).toBe(base);
  });

  test.each([
    ['claims', claimTable(publishedOf(dataset), details, claims, {}), claimTable(base, details, base.claims, {})],
    ['reports', reportTable(details, claims, {}), reportTable(details, base.claims, {})],
  ])('%s are those without own data, by name and head, too', (_, table, expected) => {
    expect([...table.rows()]).toEqual([...expected.rows()]);
    expect(fileNameOf(dataset, table, 'csv')).toBe(fileNameOf(base, expected, 'csv'));
    expect(headerOf(dataset, table)).toEqual(headerOf(base, expected));
  }); // prettier-ignore
});

test('the data set in schema.org’s words is the same with own data', () => {
  const manifest = { version: base.version } as Parameters<typeof datasetJsonLd>[1];
  expect(datasetJsonLd(dataset, manifest, SITE)).toEqual(datasetJsonLd(base, manifest, SITE));
});

test('an own claim in schema.org’s words is no part of the data, and has no address', () => {
  const node = JSON.stringify(claimJsonLd(dataset, details, claim, SITE));
  expect(node).not.toContain('#data');
  expect(node).not.toContain(SITE);
});

test('a link says of own data that something is switched off or open, not what', () => {
  const sources = { mode: 'all-but', ids: claimants.map(({ id }) => id) } as const;
  const link = formatView({ ...DEFAULT_VIEW, date: day('2025-03-13'), sources, claim: claim.id });
  expect(link).toBe('?date=2025-03-13&claim=own-1-000002&src=-own-1-1');
});
