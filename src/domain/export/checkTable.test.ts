import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import { recordsOf } from '../../../tests/support/exportRecords.ts';
import { readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { checkClaim, trackShares, type ClaimCheck } from '../claimCheck.ts';
import type { Dataset } from '../dataset.ts';
import { checkTable } from './checkTable.ts';
import { headerOf } from './header.ts';

const AREA = claimOf({
  kind: 'area',
  unit: 'km2',
  status: null,
  basePlace: 'east',
  value: 5,
  holder: 'ru',
});

const checksOf = (dataset: Dataset): ClaimCheck[] =>
  dataset.claims.map((claim) => checkClaim(dataset, claim, trackShares(dataset)));

test('a row has claimant, base, date, what is mapped and how far the figure is from it', () => {
  const dataset = smallDataset({
    readings: [
      readingOf({ settlement: 0, asOf: '2022-04-10', holder: 'ru' }),
      readingOf({ settlement: 2, asOf: '2022-04-10', holder: 'ua' }),
    ],
    claims: [AREA],
  });
  const [row] = recordsOf(checkTable(dataset, checksOf(dataset), {}));
  expect(row).toMatchObject({
    claim: AREA.id,
    claimant: AREA.claimant,
    as_of: AREA.asOf,
    base_place: 'east',
    base_km2: 7.11,
    value: 5,
    unit: 'km2',
    mapped_low_km2: 1.01,
    mapped_high_km2: 1.01,
    difference_km2: 3.99,
    outcome: 'above',
    reason: null,
  });
});

test('what cannot be compared says why, and has no figures of the map', () => {
  const claims = [{ ...AREA, basePlace: null }];
  const dataset = smallDataset({ claims });
  const [row] = recordsOf(checkTable(dataset, checksOf(dataset), {}));
  expect(row).toMatchObject({
    base_place: null,
    mapped_low_km2: null,
    difference_points: null,
    outcome: null,
    reason: 'base-not-mapped',
  });
});

test('any check has a sound row; the file knows query and data version', () => {
  const anyValue = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 9 });
  fc.assert(
    fc.property(
      anyReadings,
      anyValue,
      fc.constantFrom('share', 'area'),
      (readings, value, kind) => {
        const unit = kind === 'share' ? ('percent' as const) : ('km2' as const);
        const dataset = smallDataset({
          readings,
          claims: [{ ...AREA, kind, unit, value } as typeof AREA],
        });
        const table = checkTable(dataset, checksOf(dataset), { sides: ['osint'] });
        expect(recordsOf(table)).toHaveLength(1);
        expect(headerOf(dataset, table)).toMatchObject({
          query: { sides: ['osint'] },
          dataVersion: dataset.version,
        });
      },
    ),
    { ...RUNS, numRuns: 200 },
  );
});
