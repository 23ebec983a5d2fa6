import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Query } from '../../src/domain/query.ts';
import type { ClaimantId } from '../../src/domain/types.ts';
import { loadBuiltData } from '../shared/builtData.ts';
import { findSettlement } from '../shared/findPlace.ts';
import { explainText } from '../text/explain.ts';
import { explainReport, type ExplainReport } from './explain.ts';

const data = await loadBuiltData(() => {});
const ALL = new Set(data.dataset.claimants.map(({ id }) => id));

function explain(place: string, date: string, change: Partial<Query> = {}): ExplainReport {
  const base = { date: day(date), clock: 'asof', track: 'deepstate', claimants: ALL } as const;
  return explainReport(data, findSettlement(data.dataset, place), { ...base, ...change });
}

describe('explainReport', () => {
  test('Sudzha on 13 March 2025: the Russian claim, the Ukrainian and the OSINT positions', () => {
    const { place, resolution, positions } = explain('sudzha', '2025-03-13');
    expect(place).toMatchObject({ name: 'Sudzha', oblast: 'kursk', isMapped: true });
    expect(resolution).toBe('disputed');
    const russian = positions.find(({ claimant }) => claimant === 'ru-mod');
    expect(russian).toMatchObject({
      side: 'ru-official',
      stance: 'ru',
      asOf: '2025-03-13',
      statedOn: '2025-03-13',
      ageDays: 0,
      claim: 'ru-mod-2025-03-13-sudzha-recaptured',
      repeatedBy: ['ru-mod-2025-03-13-sudzha-controlled-seed'],
    });
    expect(russian?.reports.length).toBeGreaterThan(0);
    expect(positions).toContainEqual(
      expect.objectContaining({ side: 'ua-official', stance: 'ua', asOf: '2025-03-12' }),
    );
    expect(positions).toContainEqual(
      expect.objectContaining({ claimant: 'deepstate', side: 'osint', stance: 'ru' }),
    );
  });

  test('everything dropped says why in plain words', () => {
    const claimants = new Set(['ru-mod', 'ua-president', 'deepstate'] as unknown as ClaimantId[]);
    const { positions, dropped } = explain('sudzha', '2025-03-13', { claimants, track: 'none' });
    expect(positions.every(({ claim }) => claim !== 'observation')).toBe(true);
    expect(new Set(dropped.map(({ why }) => why))).toEqual(
      new Set([
        'It is about a later day.',
        'Its claimant has a later word by this day.',
        'Its claimant is not among those asked for.',
        'It is a reading of the base track, and no track was chosen.',
      ]),
    );
  });

  test('a place without a point on the map lists its claims', () => {
    const report = explain('agronom', '2025-11-12');
    expect(report.place.isMapped).toBe(false);
    expect(report.resolution).toBeNull();
    expect(report.note).toMatch(/^Agronom is not on the map/);
    expect(report.claims.map(({ place }) => place)).toContain('agronom');
    expect(explainText(report, data.dataset)).toContain('Agronom, Kursk oblast: not on the map');
  });

  test.each([
    ['kherson', '"kherson" is an oblast, not a settlement: did you mean the city "kherson-city"?'],
    ['donbas', '"donbas" is a composite, not a settlement: "claimline state" prints'],
    ['sudzah', 'unknown settlement "sudzah": did you mean "sudzha"?'],
    ['Andriivka', /names \d+ places: say which by its id/],
  ])('%s is no settlement', (place, message) => {
    expect(() => explain(place, '2025-03-13')).toThrow(message);
  });

  test('a name that only one settlement has will do', () => {
    expect(explain('Kherson', '2022-11-12').place.id).toBe('kherson-city');
  });
});
