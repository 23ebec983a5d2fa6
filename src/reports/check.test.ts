import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import { checkReport, type CheckReport } from './check.ts';

const data = { dataset: readBuiltDataset(), details: readBuiltDetails() };
const RUDSKOI = 'ru-general-staff-2025-02-20-donetsk-share75';

function check(id: string): CheckReport {
  const claim = data.dataset.claims.find((candidate) => candidate.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return checkReport(data, claim);
}

describe('checkReport', () => {
  test("Rudskoi's 75 % of Donetsk is above the mapped interval, in points and km²", () => {
    const report = check(RUDSKOI);
    const { claimed, base, mapped, difference } = report;
    expect(claimed).toEqual({
      value: 75,
      unit: 'percent',
      qualifier: 'about',
      range: { low: 72.5, high: 77.5 },
    });
    expect(base).toMatchObject({ words: 'area of Donetsk oblast', place: 'donetsk' });
    expect(mapped.day).toBe('2025-02-20');
    expect(report.outcome).toBe('above');
    expect(difference?.points).toBeCloseTo(75 - (mapped.interval?.highPct ?? 0), 1);
    expect(difference?.points).toBeGreaterThan(4.5);
    expect(difference?.km2).toBeGreaterThan(1200);
    expect(report.summary).toMatch(
      /^above the mapped interval by 5\.\d points \(1,[34]\d\d km²\)$/,
    );
  });

  test('a figure of a claimant that uses another’s says so', () => {
    const report = check('afp-analysis-2025-01-09-donetsk-share-end2024');
    expect(report.claim.derivedFrom).toEqual(['isw']);
    expect(check(RUDSKOI).claim.derivedFrom).toEqual([]);
  });

  test.each([
    ['deepstate-2026-01-01-ukraine-share2026', 'base-partly-mapped'],
    ['deepstate-2025-12-15-donetsk-prewar32', 'no-track'],
    ['ru-mod-2025-03-13-sudzha-recaptured', 'not-a-level'],
  ])('%s cannot be compared: %s', (id, reason) => {
    const report = check(id);
    expect(report).toMatchObject({ outcome: null, difference: null, reason });
    expect(report.summary).toMatch(/^not comparable: /);
  });

  test('no check calls a claim true or false', () => {
    for (const claim of data.dataset.claims) {
      if (claim.kind !== 'share' && claim.kind !== 'area') continue;
      expect(checkReport(data, claim).summary).toMatch(/^(above|below|within|not comparable)\b/);
      expect(checkReport(data, claim).summary).not.toMatch(/\b(true|false|wrong|lie)\b/);
    }
  });
});
