import { expect, test } from 'vitest';
import { day } from '../../domain/day.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { packSeries } from '../../domain/series.ts';
import { sourceTable } from './sourceTable.ts';

const DATASET = {
  claimants: [
    { id: 'isw', name: 'ISW', side: 'osint', derivedFrom: [] },
    { id: 'deepstate', name: 'DeepState', side: 'osint', derivedFrom: [] },
    { id: 'afp', name: 'AFP', side: 'media', derivedFrom: ['isw'] },
  ],
  claims: [
    { claimant: 'afp', asOf: day('2024-01-01'), sameAs: null },
    { claimant: 'afp', asOf: day('2024-03-01'), sameAs: 'x' },
    { claimant: 'deepstate', asOf: day('2024-02-01'), sameAs: null },
  ],
  series: packSeries(
    [
      {
        settlement: 0,
        claimant: 1,
        asOf: day('2022-04-03'),
        statedOn: day('2022-04-03'),
        holder: 'ua',
        status: 'controlled',
        until: null,
        claim: null,
      },
    ],
    1,
  ),
} as unknown as Dataset;

test('claims are counted without repeats, readings apart, spans over both', () => {
  const rows = new Map(
    sourceTable(DATASET).flatMap((group) =>
      group.rows.map(({ claimant, ...row }) => [claimant.id as string, row] as const),
    ),
  );
  expect(rows.get('afp')).toEqual({
    claims: 1,
    repeats: 1,
    readings: 0,
    first: '2024-01-01',
    last: '2024-03-01',
    origins: ['ISW'],
  });
  expect(rows.get('deepstate')).toMatchObject({
    claims: 1,
    readings: 1,
    first: '2022-04-03',
    last: '2024-02-01',
  });
  expect(rows.get('isw')).toMatchObject({ claims: 0, first: null, last: null });
});

test('sides come in their fixed order, those with most claims first', () => {
  const groups = sourceTable(DATASET).filter(({ rows }) => rows.length > 0);
  expect(groups.map(({ side }) => side)).toEqual(['osint', 'media']);
  expect(groups[0]?.rows.map(({ claimant }) => claimant.id)).toEqual(['deepstate', 'isw']);
});
