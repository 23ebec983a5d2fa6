import { describe, expect, test } from 'vitest';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import { day } from '../domain/day.ts';
import { claimsInForce } from '../domain/inForce.ts';
import type { Query } from '../domain/query.ts';
import type { ClaimantId, PlaceId } from '../domain/types.ts';
import { stateReport, STATE_PLACES, type PlaceState } from './state.ts';

const dataset = readBuiltDataset();
const ALL = new Set(dataset.claimants.map(({ id }) => id));

function ask(date: string, change: Partial<Query> = {}): Query {
  return { date: day(date), clock: 'asof', track: 'deepstate', claimants: ALL, ...change };
}

function placeOn(id: string, query: Query): PlaceState {
  const place = stateReport(dataset, query).places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`no place ${id} in the report`);
  return place;
}

describe('stateReport', () => {
  test.each([
    ask('2022-02-24'),
    ask('2022-11-12'),
    ask('2024-08-20', { clock: 'said' }),
    ask('2025-03-12'),
    ask('2025-03-12', { track: 'none' }),
    ask('2026-08-20'),
  ])('the parts of every place add up to its base ($date, $clock, $track)', (query) => {
    const { places } = stateReport(dataset, query);
    expect(places.map(({ id }) => id)).toEqual(STATE_PLACES);
    for (const { ru, ua, ...place } of places) {
      const open = place.disputedKm2 + place.contestedKm2;
      const sum = ru.lowKm2 + ua.lowKm2 + open + place.unclaimedKm2;
      expect(sum, place.id).toBeCloseTo(place.baseKm2, 6);
      for (const held of [ru, ua]) {
        expect(held.highKm2, place.id).toBeCloseTo(held.lowKm2 + open, 6);
        expect(held.lowPct, place.id).toBeCloseTo((100 * held.lowKm2) / place.baseKm2, 1);
        expect(held.lowPct, place.id).toBeLessThanOrEqual(held.highPct);
      }
      expect(place.waterKm2, place.id).toBeLessThanOrEqual(place.unclaimedKm2);
    }
  });

  test('86 % stands with its base on 12 March 2025, once', () => {
    const { claims } = placeOn('kursk-incursion-zone', ask('2025-03-12'));
    const shares = claims.filter((claim) => claim.value === 86);
    expect(shares).toHaveLength(1);
    expect(shares[0]).toMatchObject({
      claimant: 'ru-general-staff',
      kind: 'share',
      holder: 'ru',
      unit: 'percent',
      qualifier: 'more-than',
      baseKm2: 1268,
      asOf: '2025-03-12',
      ageDays: 0,
    });
    expect(shares[0]?.base).toMatch(/occupied by Ukraine/);
  });

  test('only the claimants asked for speak', () => {
    const claimants = new Set(['ru-mod'] as unknown as ClaimantId[]);
    const report = stateReport(dataset, ask('2025-03-13', { claimants }));
    expect(report.claimants).toEqual(['ru-mod']);
    const speakers = report.places.flatMap(({ claims }) => claims.map((claim) => claim.claimant));
    expect(new Set(speakers)).toEqual(claimants);
    // Without the track only settlements that somebody claims are held by anyone.
    const kharkiv = report.places.find(({ id }) => id === 'kharkiv');
    expect(kharkiv?.unclaimedKm2).toBeGreaterThan(0.9 * (kharkiv?.baseKm2 ?? 0));
    expect(kharkiv?.trackTo).toBeNull();
  });

  test('Sudzha has its positions and the claims behind them', () => {
    const { positions, claims, resolution } = placeOn('sudzha', ask('2025-03-13'));
    expect(resolution).toBe('disputed');
    expect(positions?.map(({ claimant }) => claimant)).toEqual(
      expect.arrayContaining(['ru-mod', 'deepstate', 'ua-nsdc']),
    );
    expect(claims.map(({ id }) => id)).toContain('ru-mod-2025-03-13-sudzha-recaptured');
  });

  test('a claim in force says whose figures it rests on', () => {
    const claimants = new Set(['afp-analysis'] as unknown as ClaimantId[]);
    const report = stateReport(dataset, ask('2025-02-20', { claimants }));
    const claims = report.places.flatMap((place) => place.claims);
    expect(claims.length).toBeGreaterThan(1);
    for (const claim of claims) expect(claim.derivedFrom).toEqual(['isw']);
  });

  test('an area has at most one claim of control by each claimant', () => {
    const { claims } = placeOn('kursk', ask('2025-08-10'));
    const speakers = claims.filter(({ kind }) => kind === 'control').map((claim) => claim.claimant);
    expect(speakers.length).toBeGreaterThan(1);
    expect(new Set(speakers).size).toBe(speakers.length);
  });

  test('Ukraine says that only a part of it is mapped', () => {
    const ukraine = placeOn('ukraine', ask('2025-03-12'));
    expect(ukraine.isPartial).toBe(true);
    expect(ukraine.note).toMatch(/^Only the mapped part is counted: .*Luhansk oblast/);
  });

  test('the ends of the base track are told', () => {
    expect(placeOn('donetsk', ask('2022-03-15')).note).toMatch(/begins on 2022-04-03/);
    expect(placeOn('donetsk', ask('2026-01-15')).note).toBeNull();
    expect(placeOn('kursk', ask('2026-01-15'))).toMatchObject({
      trackTo: '2025-08-03',
      note: expect.stringContaining('last read this place on 2025-08-03') as string,
    });
  });

  test('a claim that was not yet stated does not count on the clock of what was said', () => {
    const late = claimsInForce(dataset.claims, 'donetsk' as PlaceId, ask('2026-08-20')).find(
      ({ kind, asOf, statedOn }) => kind === 'share' && asOf < statedOn,
    );
    if (!late) throw new Error('no share of Donetsk in force was stated after its day');
    const idsOn = (clock: Query['clock']): string[] =>
      placeOn('donetsk', ask(late.asOf, { clock })).claims.map(({ id }) => id);
    expect(idsOn('said')).not.toContain(late.id);
    expect(idsOn('asof')).toContain(late.id);
  });
});
