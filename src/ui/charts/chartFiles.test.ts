/** The files behind the charts hold the claims and days of the tables on the page. */
import { expect, test } from 'vitest';
import { claimOf } from '../../../tests/support/claims.ts';
import { recordsOf } from '../../../tests/support/exportRecords.ts';
import { CLAIMANT_IDS, smallDataset } from '../../../tests/support/smallDataset.ts';
import { headerOf } from '../../domain/export/header.ts';
import type { Listening } from '../../domain/history.ts';
import type { PlaceId } from '../../domain/types.ts';
import { areaBars } from './changeBars.ts';
import { chartFiles } from './chartFiles.ts';
import { chartPlaceOf, wholeRange } from './chartPlaces.ts';
import { levelMarks } from './levelClaims.ts';

const SHARE = {
  kind: 'share',
  value: 40,
  unit: 'percent',
  status: null,
  basePlace: 'east',
} as const;
const claims = [
  claimOf({ ...SHARE, id: 'late', asOf: '2022-05-03' }),
  claimOf({ ...SHARE, id: 'repeat', asOf: '2022-05-02', sameAs: 'late' }),
  claimOf({ ...SHARE, id: 'early', asOf: '2022-05-01' }),
  claimOf({ ...SHARE, id: 'gain', kind: 'area-change', unit: 'km2' }),
];
const dataset = smallDataset({ claims });
const listening: Listening = {
  clock: 'asof',
  track: 'deepstate',
  claimants: new Set(CLAIMANT_IDS),
};
const chart = chartPlaceOf(dataset, 'east' as PlaceId);
const range = wholeRange(dataset);
const files = chartFiles(dataset, listening, {
  place: chart.place,
  range,
  levels: levelMarks(dataset, chart, listening, range),
  changes: [areaBars(dataset, chart, listening, range)],
});
const NO_TEXTS = { notes: {}, reports: {} };

test('mapped intervals: every day of the range, of this place alone', () => {
  const rows = recordsOf(files.mapped.make(NO_TEXTS));
  expect(rows).toHaveLength(range[1] - range[0] + 1);
  expect(new Set(rows.map((row) => row['place']))).toEqual(new Set(['east']));
});

test('claims drawn and left out alike, by day; levels and gains apart', () => {
  const idsIn = (file: (typeof files)['levels']): unknown =>
    recordsOf(file.make(NO_TEXTS)).map((row) => row['id']);
  expect(idsIn(files.levels)).toEqual(['early', 'repeat', 'late']);
  expect(idsIn(files.changes)).toEqual(['gain']);
});

test('each file knows what was asked, of whom, and of which data', () => {
  for (const { make } of Object.values(files)) {
    const { query, dataVersion } = headerOf(dataset, make(NO_TEXTS));
    expect(query).toMatchObject({ clock: 'asof', track: 'deepstate', claimants: CLAIMANT_IDS });
    expect(query).toMatchObject({ from: dataset.firstDay, to: dataset.lastDay });
    expect(dataVersion).toBe(dataset.version);
  }
});
