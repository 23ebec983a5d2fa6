import { describe, expect, test } from 'vitest';
import { readBuiltDataset, readBuiltDetails } from '../../scripts/builtDataset.ts';
import { day } from '../domain/day.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';
import { claimsReport, type ClaimFilter } from './claims.ts';

const data = { dataset: readBuiltDataset(), details: readBuiltDetails() };
const ANY: ClaimFilter = {
  ...{ place: null, claimant: null, kind: null, from: null, to: null },
  clock: 'asof',
};

describe('claimsReport', () => {
  test('without a filter every claim is there, repeats marked', () => {
    const { count, repeats, claims } = claimsReport(data, ANY);
    expect(count).toBe(data.dataset.claims.length);
    expect(repeats).toBe(data.dataset.claims.filter(({ sameAs }) => sameAs !== null).length);
    expect(claims.every(({ reports }) => reports.length > 0)).toBe(true);
  });

  test('filters add up, and both ends of a span belong to it', () => {
    const { claims } = claimsReport(data, {
      ...ANY,
      place: 'sudzha' as PlaceId,
      claimant: 'ru-mod' as ClaimantId,
      kind: 'control',
      from: day('2025-03-12'),
      to: day('2025-03-13'),
    });
    expect(claims.map(({ id }) => id)).toEqual([
      'ru-mod-2025-03-12-sudzha-centre-taken',
      'ru-mod-2025-03-13-sudzha-controlled-seed',
      'ru-mod-2025-03-13-sudzha-recaptured',
    ]);
  });

  test('the span is on the chosen clock', () => {
    const from = day('2025-09-01');
    const said = claimsReport(data, { ...ANY, clock: 'said', from, to: from }).claims;
    expect(said.length).toBeGreaterThan(0);
    expect(said.every(({ statedOn }) => statedOn === from)).toBe(true);
    expect(said.some(({ asOf }) => asOf !== from)).toBe(true);
  });
});
