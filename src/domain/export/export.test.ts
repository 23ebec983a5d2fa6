import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { recordsOf, type ExportRecord } from '../../../tests/support/exportRecords.ts';
import { queryOf, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { addDays, day, type Day } from '../day.ts';
import { explain } from '../explain.ts';
import { resolve } from '../mapState.ts';
import { RESOLUTIONS } from '../resolution.ts';
import { sharesOf } from '../shares.ts';
import type { ClaimantId, PlaceId } from '../types.ts';
import { cellGeometry, cellTable } from './cellTable.ts';
import { checkTable } from './checkTable.ts';
import { claimTable, reportTable } from './claimTable.ts';
import { fileNameOf } from './fileName.ts';
import { headerOf } from './header.ts';
import { positionChangeTable, positionTable } from './positionTable.ts';
import { shareTable } from './shareTable.ts';
import { rounded, type Cell, type ExportTable } from './table.ts';

/** A position as both tables of positions know it. */
const positionKey = (row: ExportRecord): string =>
  JSON.stringify(['settlement', 'claimant', 'stance', 'as_of', 'stated_on', 'claim'].map((name) => row[name])); // prettier-ignore

const ownerOf = (row: ExportRecord): string =>
  `${String(row['settlement'])} ${String(row['claimant'])}`;

describe('positions', () => {
  test('are those that explain counts, and every settlement has a row', () =>
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const dataset = smallDataset({ readings });
        const rows = recordsOf(positionTable(dataset, query));
        dataset.settlements.forEach(({ id }, cell) => {
          const { positions, resolution } = explain(dataset, cell, query);
          const own = rows.filter((row) => row['settlement'] === id);
          expect(own.every((row) => row['resolution'] === resolution)).toBe(true);
          expect(own).toHaveLength(Math.max(1, positions.length));
          const named = own.flatMap(({ claimant }) => claimant ?? []);
          expect(named.sort()).toEqual(positions.map(({ claimant }) => claimant.id).sort());
        });
      }),
      { ...RUNS, numRuns: 200 },
    ));

  test('changes, applied to the positions of the day before, give those of the last day', () =>
    fc.assert(
      fc.property(
        anyReadings,
        anyQuery,
        fc.integer({ min: 0, max: 9 }),
        (readings, query, days) => {
          const dataset = smallDataset({ readings });
          const to = addDays(query.date, days);
          const held = (date: Day): Map<string, string> =>
            new Map(
              recordsOf(positionTable(dataset, { ...query, date }))
                .filter(({ claimant }) => claimant !== null)
                .map((row) => [ownerOf(row), positionKey(row)]),
            );
          const positions = held(addDays(query.date, -1));
          const asked = { listening: query, from: query.date, to };
          for (const change of recordsOf(positionChangeTable(dataset, asked))) {
            if (change['stance'] === null) positions.delete(ownerOf(change));
            else positions.set(ownerOf(change), positionKey(change));
          }
          expect(new Map([...positions].sort())).toEqual(new Map([...held(to)].sort()));
        },
      ),
      { ...RUNS, numRuns: 300 },
    ));

  test('a lapse is a change to no stance', () => {
    const dataset = smallDataset({
      readings: [readingOf({ claimant: 1, claim: 0, asOf: '2022-05-02', until: '2022-05-04' })],
    });
    const table = positionChangeTable(dataset, {
      listening: queryOf('2022-05-01'),
      from: '2022-05-01' as Day,
      to: '2022-05-09' as Day,
    });
    expect(
      recordsOf(table).map((row) => [row['date'], row['stance_before'], row['stance'], row['resolution_before'], row['resolution']]), // prettier-ignore
    ).toEqual([
      ['2022-05-02', null, 'ru', 'unclaimed', 'ru'],
      ['2022-05-04', 'ru', null, 'ru', 'unclaimed'],
    ]);
  });
});

describe('shares', () => {
  const places = ['east', 'west'] as PlaceId[];

  test('of each day are those of the day resolved by itself, and add up to the base', () =>
    fc.assert(
      fc.property(anyReadings, anyQuery, fc.integer({ min: 1, max: 4 }), (readings, query, step) => {
        const dataset = smallDataset({ readings });
        const ids = dataset.places.map(({ id }) => id);
        const to = addDays(query.date, 5);
        const rows = recordsOf(
          shareTable(dataset, { listening: query, from: query.date, to, step, places: ids }),
        );
        for (const row of rows) {
          const day = { ...query, date: row['date'] as Day };
          const shares = sharesOf(dataset, resolve(dataset, day), row['place'] as PlaceId);
          expect(row['ru_high_pct']).toBe(rounded(shares?.ru.highPct ?? NaN));
          const sum = ['ru_low_km2', 'ua_low_km2', 'disputed_km2', 'contested_km2', 'unclaimed_km2']
            .map((name) => Number(row[name]))
            .reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(Number(row['base_km2']), 6);
        }
        const days = [...new Set(rows.map(({ date }) => date))];
        expect(days[0]).toBe(query.date);
        expect(days.at(-1)).toBe(to);
      }),
      { ...RUNS, numRuns: 200 },
    )); // prettier-ignore

  test('say whether the base track reads the place that day', () => {
    const dataset = smallDataset({ readings: [] });
    const words = (track: 'deepstate' | 'none', from: Day, to: Day): Cell[] =>
      recordsOf(
        shareTable(dataset, { listening: { ...queryOf('2022-05-01'), track }, from, to, step: 1000, places }), // prettier-ignore
      ).flatMap((row) => row['base_track'] ?? []);
    expect(new Set(words('none', dataset.firstDay, dataset.lastDay))).toEqual(new Set(['off']));
    expect(words('deepstate', dataset.trackFrom, dataset.trackFrom)).toContain('reads');
  });
});

test('cells resolve as the map does', () => {
  const dataset = smallDataset({ readings: [readingOf({ settlement: 2, holder: 'ua' })] });
  const query = queryOf('2022-05-03');
  const { codes } = resolve(dataset, query);
  const rows = recordsOf(cellTable(dataset, query));
  expect(rows.map((row) => row['resolution'])).toEqual(
    Array.from(codes, (code) => RESOLUTIONS[code]),
  );
  expect(recordsOf(cellTable(dataset, query, [2])).map((row) => row['settlement'])).toEqual([
    dataset.settlements[2]?.id,
  ]);
});

test('cells and positions of several days are those of each day, one after the other', () =>
  fc.assert(
    fc.property(anyReadings, anyQuery, fc.integer({ min: 1, max: 4 }), (readings, query, step) => {
      const dataset = smallDataset({ readings });
      const to = addDays(query.date, 6);
      const { date: from, ...listening } = query;
      const days = [...new Set([0, 1, 2, 3, 4, 5, 6].filter((day) => day % step === 0 || day === 6))]; // prettier-ignore
      for (const [table, within] of [[cellTable, null], [positionTable, [1, 4]]] as const) {
        const over = table(dataset, { ...listening, from, to, step }, within);
        const each = days.map((day) => table(dataset, { ...query, date: addDays(from, day) }, within)); // prettier-ignore
        expect([...over.rows()]).toEqual(each.flatMap(({ rows }) => [...rows()]));
        expect(over.days).toEqual([from, to]);
        expect(over.query).toMatchObject({ from, to, step, clock: query.clock });
      }
    }),
    { ...RUNS, numRuns: 100 },
  )); // prettier-ignore

test('each row of cells over several days has the shape of its cell', () => {
  const dataset = smallDataset({});
  const { date: from, ...listening } = queryOf('2022-05-03');
  const { geometryOf } = cellTable(dataset, { ...listening, from, to: addDays(from, 2), step: 1 }, [2, 4]); // prettier-ignore
  expect([0, 1, 2, 3, 4, 5].map((row) => geometryOf?.(row))).toEqual(
    [2, 4, 2, 4, 2, 4].map((cell) => cellGeometry(dataset, cell)),
  );
});

test('claims carry their note and whose figures they rest on, reports theirs and the number of each', () => {
  const small = smallDataset({ readings: [readingOf({ claimant: 1, claim: 0 })] });
  const [track, derived, ...others] = small.claimants;
  const from = [track!.id, others[0]!.id];
  const dataset = { ...small, claimants: [track!, { ...derived!, derivedFrom: from }, ...others] };
  const texts = {
    notes: { 'c-000': 'In our words.' },
    reports: { 'c-000': [['AP', null, null, null], ['Meduza', 'https://meduza.io/', '2022-05-02', null]] as const }, // prettier-ignore
  };
  const [claim] = recordsOf(claimTable(dataset, texts, dataset.claims, {}));
  expect(claim).toMatchObject({ id: 'c-000', note: 'In our words.', claimant: dataset.claimants[1]?.id, claimant_derived_from: from.join(';') }); // prettier-ignore
  const [own] = recordsOf(claimTable(small, texts, small.claims, {}));
  expect(own?.['claimant_derived_from']).toBeNull();
  expect(recordsOf(reportTable(texts, dataset.claims, {}))).toEqual([
    { claim: 'c-000', seq: 1, outlet: 'AP', url: null, published: null, title: null },
    { claim: 'c-000', seq: 2, outlet: 'Meduza', url: 'https://meduza.io/', published: '2022-05-02', title: null }, // prettier-ignore
  ]);
});

test('a file’s name carries what, days and version; its header the query, licence and citation', () => {
  const dataset = smallDataset({});
  const query = queryOf('2022-05-03');
  const table = cellTable(dataset, query);
  expect(fileNameOf(dataset, table, 'csv')).toBe(`claimline-cells-2022-05-03-${dataset.version}.csv`); // prettier-ignore
  const range = { ...table, days: ['2022-05-03', '2022-05-09'] as unknown as [Day, Day] };
  expect(fileNameOf(dataset, range, 'csv')).toContain('-2022-05-03..2022-05-09-');
  const header = headerOf(dataset, table);
  expect(header.query).toMatchObject({ date: '2022-05-03', clock: 'asof', track: 'deepstate' });
  expect(header.citation).toContain(`Version ${dataset.version}, ${dataset.firstDay} to ${dataset.lastDay}. CC BY 4.0.`); // prettier-ignore
  expect(header.dataVersion).toBe(dataset.version);
});

describe('a file’s name says what was asked and is not the whole', () => {
  const dataset = smallDataset({});
  const listening = queryOf('2022-05-03');
  const [one, ...others] = dataset.claimants.map(({ id }) => id);
  const shares = (more: Partial<Parameters<typeof shareTable>[1]>): ExportTable =>
    shareTable(dataset, {
      listening,
      from: day('2022-05-03'),
      to: day('2022-05-09'),
      step: 1,
      places: ['east', 'west'] as unknown as PlaceId[],
      ...more,
    });
  const claims = (query: ExportTable['query']): ExportTable =>
    claimTable(dataset, { notes: {}, reports: {} }, dataset.claims, query);
  const DAYS = '2022-05-03..2022-05-09';
  const east = ['east' as PlaceId];
  const alone = { ...listening, claimants: new Set([one!]) };
  test.each([
    { name: 'all shares', table: shares({}), said: `shares-${DAYS}` },
    { name: 'a step', table: shares({ step: 7 }), said: `shares-${DAYS}-every-7-days` },
    { name: 'a place', table: shares({ places: east }), said: `shares-east-${DAYS}` },
    {
      name: 'the other clock',
      table: shares({ listening: { ...listening, clock: 'said' } }),
      said: `shares-${DAYS}-said`,
    },
    {
      name: 'no track',
      table: shares({ listening: { ...listening, track: 'none' } }),
      said: `shares-${DAYS}-no-track`,
    },
    {
      name: 'some claimants',
      table: shares({ listening: alone }),
      said: `shares-${DAYS}-1-of-${others.length + 1}-claimants`,
    },
    { name: 'all claims', table: claims({}), said: 'claims' },
    { name: 'words', table: claims({ text: 'krynky' }), said: 'claims-filtered' },
    { name: 'days of claims', table: claims({ from: '2022-05-03' }), said: 'claims-filtered' },
    { name: 'a place of claims', table: claims({ places: ['east'] }), said: 'claims-east' },
    { name: 'places', table: claims({ places: ['east', 'west'] }), said: 'claims-filtered' },
    {
      name: 'outcomes',
      table: checkTable(dataset, [], { results: ['above'] }),
      said: 'checks-filtered',
    },
  ])('$name', ({ table, said }) =>
    expect(fileNameOf(dataset, table, 'csv')).toBe(`claimline-${said}-${dataset.version}.csv`),
  );
});

test('what a reader added is marked in name and header, wherever it counts', () => {
  const small = smallDataset({ readings: [readingOf({ claimant: 1, claim: 0 })] });
  const own = 'own-1' as ClaimantId;
  const dataset = {
    ...small,
    claimants: small.claimants.map((claimant, i) =>
      i === 1 ? { ...claimant, id: own } : claimant,
    ),
    claims: small.claims.map((claim) => ({ ...claim, claimant: own })),
  };
  const texts = { notes: {}, reports: {} };
  const withOwn = { ...queryOf('2022-05-03'), claimants: new Set([own]) };
  for (const table of [
    claimTable(dataset, texts, dataset.claims, {}),
    cellTable(dataset, withOwn),
  ]) {
    expect(fileNameOf(dataset, table, 'csv')).toMatch(/-own\.csv$/);
    expect(headerOf(dataset, table).ownData).toContain('own-');
  }
  for (const table of [
    claimTable(dataset, texts, [], {}),
    cellTable(dataset, queryOf('2022-05-03')),
  ]) {
    expect(fileNameOf(dataset, table, 'csv')).not.toMatch(/-own\.csv$/);
    expect(headerOf(dataset, table)).not.toHaveProperty('ownData');
  }
});
