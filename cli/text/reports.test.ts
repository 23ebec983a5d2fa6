/** What is printed of the reports, in words. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Query } from '../../src/domain/query.ts';
import type { ClaimantId } from '../../src/domain/types.ts';
import { checkReport } from '../../src/reports/check.ts';
import { claimsReport, type ClaimFilter } from '../../src/reports/claims.ts';
import { explainReport } from '../../src/reports/explain.ts';
import { stateReport } from '../../src/reports/state.ts';
import { loadBuiltData } from '../shared/builtData.ts';
import { findSettlement } from '../shared/findPlace.ts';
import { checkText } from './check.ts';
import { claimsCsv, claimsText } from './claims.ts';
import { explainText } from './explain.ts';
import { stateText } from './state.ts';

const data = await loadBuiltData(() => {});
const { dataset } = data;
const ANY: ClaimFilter = {
  ...{ place: null, claimant: null, kind: null, from: null, to: null },
  clock: 'asof',
};

function ask(date: string, claimants: Iterable<string> = dataset.claimants.map(({ id }) => id)) {
  const heard = new Set(claimants) as unknown as ReadonlySet<ClaimantId>;
  return { date: day(date), clock: 'asof', track: 'deepstate', claimants: heard } satisfies Query;
}

function check(id: string): string {
  const claim = dataset.claims.find((candidate) => candidate.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  const report = checkReport(data, claim);
  expect(checkText(report)).toContain(report.summary);
  return checkText(report);
}

test('the bases of 86 % stand side by side: stated and mapped', () => {
  expect(check('ru-general-staff-2025-03-12-kursk-incursion-zone-86-recaptured')).toContain(
    '(1,268 km²); on the map kursk-incursion-zone, 1,011 km²',
  );
});

test('a figure of a claimant that uses another’s says so', () => {
  expect(check('afp-analysis-2025-01-09-donetsk-share-end2024')).toContain(
    'AFP, from ISW data, resting on the figures of isw; as of',
  );
  expect(check('ru-general-staff-2025-02-20-donetsk-share75')).not.toContain('resting');
  expect(stateText(stateReport(dataset, ask('2025-02-20', ['afp-analysis'])), dataset)).toContain(
    'afp-analysis, resting on the figures of isw: about 70 % held by Russia',
  );
});

test('CSV reads back with a line for each claim', () => {
  const report = claimsReport(data, ANY);
  const rows = parse(claimsCsv(report), { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row['id'])).toEqual(report.claims.map(({ id }) => id));
  expect(rows.map((row) => row['note'])).toEqual(report.claims.map(({ note }) => note ?? ''));
});

test('nothing found is said, not left blank', () => {
  expect(claimsText(claimsReport(data, { ...ANY, to: day('1999-12-31') }))).toBe(
    'No claim matches.\n',
  );
});

test('a place without a point on the map is said to be off it', () => {
  const report = explainReport(data, findSettlement(dataset, 'agronom'), ask('2025-11-12'));
  expect(explainText(report, dataset)).toContain('Agronom, Kursk oblast: not on the map');
});
