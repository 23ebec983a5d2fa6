import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { CELLS, CLAIMANT_IDS, queryOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { day } from './day.ts';
import type { Dataset } from './dataset.ts';
import { resolve } from './mapState.ts';
import { OF_SHAPE, overlay, type OwnData } from './overlay.ts';
import { packSeries, type Reading } from './series.ts';
import { indexChanges } from './timeline.ts';
import type { Claim, Claimant, ClaimantId } from './types.ts';

const OWN = ['own-1', 'own-2'] as unknown as ClaimantId[];
const claimants: readonly Claimant[] = OWN.map((id) => ({
  id,
  name: id,
  side: 'media',
  derivedFrom: [],
}));

/** Own data that says the same as readings of the small map, its two claimants taking turns. */
function ownOf(readings: readonly Reading[]): OwnData {
  const claims: Claim[] = [];
  const shapes: OwnData['readings'][number][] = [];
  for (const { settlement, claimant, asOf, statedOn, holder, status, until, claim } of readings) {
    const own = OWN[claimant % OWN.length]!;
    if (claim === null) {
      shapes.push({ settlement, asOf, statedOn, holder, status, until, claimant: own });
      continue;
    }
    const id = `own-1-${String(claim).padStart(6, '0')}`;
    const days = { asOf, statedOn, until };
    claims.push(
      claimOf({ id, place: `town-${settlement}`, claimant: own, holder: holder!, status, ...days }),
    );
  }
  return deepFreeze({ claimants, claims, readings: shapes });
}

/** The dataset with own data in it, made from all readings at once. */
function fromScratch(base: Dataset, readings: readonly Reading[], own: OwnData): Dataset {
  const all = [...base.claims, ...own.claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = (id: string | undefined): number => all.findIndex((claim) => claim.id === id);
  const everyone = [...base.claimants, ...claimants];
  const spoken = own.claims.map((claim): Reading => ({
    settlement: Number(claim.place.slice(-1)),
    claimant: everyone.findIndex(({ id }) => id === claim.claimant),
    asOf: claim.asOf,
    statedOn: claim.statedOn,
    holder: claim.holder,
    status: claim.status!,
    until: claim.until,
    claim: at(claim.id),
  }));
  const series = packSeries(
    [
      ...readings.map((one) => ({
        ...one,
        claim: one.claim === null ? null : at(base.claims[one.claim]?.id),
      })),
      ...spoken,
      ...own.readings.map((one) => ({
        ...one,
        claimant: everyone.findIndex(({ id }) => id === one.claimant),
        claim: OF_SHAPE,
      })),
    ],
    CELLS,
  );
  return {
    ...base,
    claimants: everyone,
    claims: all,
    series,
    changes: { asof: indexChanges(series, 'asof'), said: indexChanges(series, 'said') },
  };
}

describe('overlay', () => {
  test('no own data is the same dataset', () => {
    const dataset = smallDataset();
    expect(overlay(dataset, { claimants: [], claims: [], readings: [] })).toBe(dataset);
  });

  test('an own claimant disputes what the others agree on, and can be switched off', () => {
    const base = smallDataset({
      readings: [
        { settlement: 0, claimant: 0, asOf: day('2022-05-01'), statedOn: day('2022-05-01'),
          holder: 'ru', status: 'controlled', until: null, claim: null },
      ],
    }); // prettier-ignore
    const claim = claimOf({ id: 'own-1-000002', place: 'town-0', claimant: 'own-1', holder: 'ua' });
    const dataset = overlay(base, { claimants, claims: [claim], readings: [] });
    const everyone = new Set([...CLAIMANT_IDS, ...OWN]);
    expect(resolve(dataset, queryOf('2022-05-02', { claimants: everyone })).codes[0]).toBe(4);
    expect(resolve(dataset, queryOf('2022-05-02')).codes[0]).toBe(1);
  });

  test('without a base track a polygon is still a claimant that can be switched', () => {
    const said = {
      asOf: day('2022-05-01'),
      statedOn: day('2022-05-01'),
      status: 'controlled',
    } as const;
    const base = smallDataset({
      readings: [{ settlement: 0, claimant: 0, holder: 'ua', until: null, claim: null, ...said }],
    });
    const reading = {
      settlement: 0,
      claimant: OWN[0]!,
      holder: 'ru',
      until: null,
      ...said,
    } as const;
    const dataset = overlay(base, { claimants, claims: [], readings: [reading] });
    const everyone = new Set([...CLAIMANT_IDS, ...OWN]);
    const codeOf = (change: Parameters<typeof queryOf>[1]): number | undefined =>
      resolve(dataset, queryOf('2022-05-02', { claimants: everyone, ...change })).codes[0];
    expect(codeOf({ track: 'deepstate' })).toBe(4);
    expect(codeOf({ track: 'none' })).toBe(1);
    expect(codeOf({ track: 'none', claimants: new Set(CLAIMANT_IDS) })).toBe(0);
  });

  test('the slider reaches the latest day on which something own was said', () => {
    const claim = claimOf({ id: 'own-1-000002', asOf: '2022-08-01', claimant: 'own-1' });
    const own = { claimants, claims: [claim], readings: [] };
    expect(overlay(smallDataset(), own).lastDay).toBe('2022-08-01');
  });

  test('more claimants than can be numbered are refused', () => {
    const many = Array.from({ length: 253 }, (_, i) => ({
      ...claimants[0]!,
      id: `own-${i}` as ClaimantId,
    }));
    const own = { claimants: many, claims: [], readings: [] };
    expect(() => overlay(smallDataset(), own)).toThrow('got 257 claimants');
  });

  test('equals building everything from scratch, and resolves alike', () =>
    fc.assert(
      fc.property(anyReadings, anyReadings, anyQuery, (readings, added, query) => {
        const base = smallDataset({ readings });
        const own = ownOf(added);
        const dataset = overlay(base, own);
        const scratch = fromScratch(base, readings, own);
        expect(dataset).toEqual(scratch);
        const asked = { ...query, claimants: new Set([...query.claimants, OWN[0]!]) };
        expect(resolve(dataset, asked)).toEqual(resolve(scratch, asked));
      }),
      { ...RUNS, numRuns: 300 },
    ));

  test('the own switched off, everything resolves as without them; the original is untouched', () =>
    fc.assert(
      fc.property(anyReadings, anyReadings, anyQuery, (readings, added, query) => {
        const base = smallDataset({ readings });
        const before = resolve(base, query);
        const after = resolve(overlay(base, ownOf(added)), query);
        expect([after.codes, after.spoken, after.ha]).toEqual([
          before.codes,
          before.spoken,
          before.ha,
        ]);
        expect(base).toEqual(smallDataset({ readings }));
      }),
      { ...RUNS, numRuns: 300 },
    ));
});
