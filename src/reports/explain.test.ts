import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import { day } from '../domain/day.ts';
import type { Query } from '../domain/query.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';
import { explainReport, type ExplainReport, type FoundSettlement } from './explain.ts';

const data = { dataset: readBuiltDataset(), details: readBuiltDetails() };
const ALL = new Set(data.dataset.claimants.map(({ id }) => id));

function explain(place: string, date: string, change: Partial<Query> = {}): ExplainReport {
  const base = { date: day(date), clock: 'asof', track: 'deepstate', claimants: ALL } as const;
  return explainReport(data, settlementOf(place), { ...base, ...change });
}

function settlementOf(id: string): FoundSettlement {
  const { settlements, places } = data.dataset;
  const index = settlements.findIndex((settlement) => settlement.id === (id as PlaceId));
  const place = places.find((candidate) => candidate.id === (id as PlaceId));
  if (index === -1 && !place) throw new Error(`no place ${id}`);
  return index === -1 ? { isMapped: false, place: place! } : { isMapped: true, index };
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
  });
});
