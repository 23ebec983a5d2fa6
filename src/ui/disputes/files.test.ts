/** The files behind the page of disagreements hold what its chart and its list show. */
import { expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/exportRecords.ts';
import { CLAIMANT_IDS, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { disagreementTable, disputedAreaTable } from '../../domain/export/disagreementTable.ts';
import { fileNameOf } from '../../domain/export/fileName.ts';
import { headerOf } from '../../domain/export/header.ts';
import { pageWork, type PageData } from './pageWork.ts';

const dataset = smallDataset({
  readings: [
    readingOf({ holder: 'ua', asOf: '2022-04-10' }),
    readingOf({ claimant: 2, claim: 0, asOf: '2022-05-01', until: '2022-05-04' }),
  ],
});

function worked(): PageData {
  const claimants = new Set(CLAIMANT_IDS);
  const work = pageWork(dataset, { clock: 'asof', track: 'deepstate', claimants });
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
const data = worked();

test('the area of each oblast on each day on which one changes, with whom it is asked of', () => {
  const table = disputedAreaTable(dataset, data.listening, { ...data, days: data.changeDays });
  const rows = recordsOf(table);
  expect(rows).toHaveLength(data.changeDays.length * data.runs.length);
  expect(rows.filter((row) => row['date'] === '2022-05-01' && row['place'] === 'east')).toEqual([
    {
      date: '2022-05-01',
      place: 'east',
      place_name: data.runs[0]?.place.name,
      disputed_km2: 1.01,
      base_km2: 7.11,
      clock: 'asof',
      track: 'deepstate',
      claimants: CLAIMANT_IDS.join(';'),
    },
  ]);
  expect(headerOf(dataset, table)).toMatchObject({
    query: { clock: 'asof', claimants: CLAIMANT_IDS },
    dataVersion: dataset.version,
  });
  expect(fileNameOf(dataset, table, 'csv')).toContain(dataset.version);
});

test('every listed disagreement, with both sides', () => {
  const rows = recordsOf(disagreementTable(dataset, data.listening, data.rows));
  expect(rows).toHaveLength(data.rows.length);
  expect(rows[0]).toMatchObject({
    from: '2022-05-01',
    to: '2022-05-03',
    days: 3,
    after: 'ua',
    km2: 1.01,
    names_ru: 'ru-mod',
  });
});
