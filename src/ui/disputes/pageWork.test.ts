import { describe, expect, test } from 'vitest';
import { readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { tableDataset } from '../../../tests/support/tableDataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { day, dayNumber } from '../../domain/day.ts';
import type { Listening } from '../../domain/history.ts';
import { mappedOblasts, mappedPlaces } from './mappedPlaces.ts';
import { pageWork, type PageData } from './pageWork.ts';

function worked(dataset: Dataset): PageData {
  const listening: Listening = {
    clock: 'asof',
    track: 'deepstate',
    claimants: new Set(dataset.claimants.map(({ id }) => id)),
  };
  const work = pageWork(dataset, listening);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

test('a made-up dispute: its oblast has a run, the others are named as never disputed', () => {
  const dataset = smallDataset({
    readings: [
      readingOf({ holder: 'ua', asOf: '2022-04-10' }),
      readingOf({ claimant: 2, claim: 0, asOf: '2022-05-01', until: '2022-05-04' }),
    ],
  });
  const data = worked(dataset);
  expect(data.runs.map(({ place }) => place.id as string)).toEqual(['east', 'both']);
  expect(data.never.map(({ id }) => id as string)).toEqual(['west', 'zone']);
  const at = (date: string): number | undefined =>
    data.runs[0]?.km2[dayNumber(day(date)) - data.firstDay];
  expect(['2022-04-30', '2022-05-01', '2022-05-03', '2022-05-04'].map(at)).toEqual([
    0, 1.01, 1.01, 0,
  ]);
  expect(data.changeDays).toEqual(
    [dataset.firstDay, '2022-05-01', '2022-05-04'].map((date) => dayNumber(day(date))),
  );
  expect([data.count, data.openCount]).toEqual([1, 0]);
  expect(data.rows[0]?.opponents.ru.map(({ id }) => id as string)).toEqual(['ru-mod']);
});

describe('the tables in data/', () => {
  const dataset = tableDataset();
  const data = worked(dataset);
  const rowsOf = (name: string) =>
    data.rows.filter(({ entry }) => dataset.settlements[entry.cell]?.name === name);

  test.each([
    { name: 'Krynky', on: '2024-03-15', isDisputed: true },
    { name: 'Krynky', on: '2024-02-01', isDisputed: false },
    { name: 'Krynky', on: '2024-08-15', isDisputed: false },
    { name: 'Robotyne', on: '2024-06-15', isDisputed: true },
    { name: 'Pokrovsk', on: '2025-12-15', isDisputed: true },
    { name: 'Sudzha', on: '2025-03-13', isDisputed: true },
    { name: 'Sudzha', on: '2025-03-20', isDisputed: false },
  ])('$name on $on: disputed $isDisputed', ({ name, on, isDisputed }) => {
    const number = dayNumber(day(on));
    const found = rowsOf(name).some(({ entry: { from, to } }) => from <= number && number <= to);
    expect(found).toBe(isDisputed);
  });

  test('every row has somebody on either side', () => {
    for (const { opponents } of data.rows) {
      expect(opponents.ru.length).toBeGreaterThan(0);
      expect(opponents.ua.length).toBeGreaterThan(0);
    }
  });

  test('oblasts do not overlap, so that their areas may be added', () => {
    const cells = mappedOblasts(dataset).flatMap((place) => [...(place.cells ?? [])]);
    expect(new Set(cells).size).toBe(cells.length);
    expect(mappedPlaces(dataset).map(({ id }) => id as string)).toContain('sudzha');
  });
});
