import { describe, expect, test } from 'vitest';
import { smallDataset } from '../../../tests/support/smallDataset.ts';
import { day } from '../../domain/day.ts';
import { CellPoints, pointsOfCells } from '../../domain/ownShapes.ts';
import { CellPicker } from '../../domain/pick.ts';
import type { PlaceId } from '../../domain/types.ts';
import { CLAIM_FIELDS } from '../tables/claimSchema.ts';
import { checkFile, type CheckedFile, type CheckGround } from './checkFile.ts';
import { KnownPlaces, type KnownPlace } from './knownPlaces.ts';
import { guessMapping, type Mapping } from './mapping.ts';
import { readTable } from './ownTable.ts';
import { refusedCsv } from './refusedCsv.ts';

const dataset = smallDataset();
const picker = new CellPicker(dataset.partition);
const ground: CheckGround = {
  fields: CLAIM_FIELDS,
  places: new KnownPlaces([
    ...dataset.places.map(({ id, name, kind }) => ({ id, name, kind })),
    ...dataset.settlements.map(({ id, name }): KnownPlace => ({ id, name, kind: 'settlement' })),
  ]),
  points: new CellPoints(pointsOfCells(dataset)),
  placeAt: (lng, lat): PlaceId | null => {
    const cell = picker.at(lng, lat);
    return cell === null ? null : (dataset.settlements[cell]?.id ?? null);
  },
  today: day('2026-01-01'),
  room: 3,
};

function check(text: string, change: Mapping = {}): CheckedFile {
  const table = readTable(text);
  if (typeof table === 'string') throw new Error(table);
  const { mapping } = guessMapping(table.kind, table.columns, CLAIM_FIELDS);
  const steps = checkFile(table, { ...mapping, ...change }, { key: 7, name: 'mine.csv' }, ground);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const HEADER = 'id,place,as_of,stated_on,kind,holder,status,claimant,confidence,note';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const GOOD = 'a,town-0,2025-03-01,2025-03-02,control,ru,controlled,me,high,Said so.';
const reasons = (checked: CheckedFile): string[] =>
  checked.refused.map(({ row, reasons }) => `row ${row}, ${reasons.join('; ')}`);

describe('checkFile', () => {
  test('a sound row becomes a claim whose ids tell nothing of the file', () => {
    const { claims, claimants, notes, refused } = check(csv(GOOD));
    expect(refused).toEqual([]);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ id: 'own-7-000002', claimant: 'own-7-1', place: 'town-0' });
    expect([claimants, notes]).toEqual([['me'], ['Said so.']]);
  });

  test.each([
    ['2025-13-01', 'row 3, as_of: "2025-13-01" is not a day (YYYY-MM-DD)'],
    ['2025-03-09', 'row 3, as_of: 2025-03-09 is after stated_on 2025-03-02'],
    ['', 'row 3, as_of: is empty'],
  ])('a row with as_of "%s" is refused alone', (asOf, expected) => {
    const bad = GOOD.replace('a,', 'b,').replace('2025-03-01', asOf);
    const checked = check(csv(GOOD, bad, GOOD.replace('a,', 'c,')));
    expect(checked.claims.map(({ id }) => id)).toEqual(['own-7-000002', 'own-7-000004']);
    expect(reasons(checked)).toEqual([expected]);
    expect(checked.refused[0]?.cells).toEqual(bad.split(','));
  });

  test.each([
    ['place', GOOD.replace('town-0', 'twon-0'), 'place: "twon-0" is not a place of this map; the nearest are "town-0" (Town 0)'],
    ['holder', GOOD.replace(',ru,', ',Russia,'), 'holder: "Russia" is not one of ru, ua'],
    ['kind', GOOD.replace('control,', 'share,').replace('controlled', ''), 'value: a share needs a figure; qualifier: a share needs a qualifier; unit: a share is in percent, this is empty; base: a share without the base it is a percentage of'],
    ['today', GOOD.replace('2025-03-02', '2026-01-02'), 'stated_on: 2026-01-02 is after today, 2026-01-01'],
    ['cells', 'a,town-0', 'row: 2 cells where the header has 10 columns'],
    ['quotes', 'a,"open', 'row: not well-formed CSV'],
  ])('%s', (_, row, expected) =>
    expect(reasons(check(csv(row)))).toEqual([`row 2, ${expected}`])); // prettier-ignore

  test('the same id twice is refused the second time, with where it was first', () =>
    expect(reasons(check(csv(GOOD, GOOD)))).toEqual(['row 3, id: "a" is already at row 2']));

  test('a place may be written by its name', () =>
    expect(check(csv(GOOD.replace('town-0', 'Town 0'))).claims[0]?.place).toBe('town-0'));

  test('a row may repeat one further down, and no other', () => {
    const header = `${HEADER},same_as`;
    const rows = ['a', 'b', 'c', 'd'].map((id) => GOOD.replace('a,', `${id},`));
    const text = [header, `${rows[0]},b`, `${rows[1]},`, `${rows[2]},x`, `${rows[3]},a`].join('\n');
    const checked = check(text);
    expect(checked.claims.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['own-7-000002', 'own-7-000003'],
      ['own-7-000003', null],
    ]);
    expect(reasons(checked)).toEqual([
      'row 4, same_as: "x" is not in mine.csv',
      'row 5, same_as: "a" itself is the same as "b"; point there',
    ]);
  });

  test('claimants beyond what can be numbered are refused', () => {
    const rows = ['w', 'x', 'y', 'z'].map((id) => GOOD.replace('a,', `${id},`).replace(',me,', `,${id},`)); // prettier-ignore
    const checked = check(csv(...rows));
    expect(checked.claimants).toEqual(['w', 'x', 'y']);
    expect(reasons(checked)).toEqual(['row 5, claimant: there is room for 3 more claimants only']);
  });

  test('other headers are guessed, and what no column gives is one value for all rows', () => {
    const text = 'Date;Settlement;Source\n2025-03-01;Town 1;Me\n';
    const fixed = { kind: { value: 'control' }, holder: { value: 'ua' }, status: { value: 'controlled' } }; // prettier-ignore
    const { claims, claimants, refused } = check(text, fixed);
    expect(refused).toEqual([]);
    expect(claims[0]).toMatchObject({
      place: 'town-1',
      asOf: '2025-03-01',
      statedOn: '2025-03-01',
      holder: 'ua',
      confidence: 'low',
    });
    expect(claimants).toEqual(['Me']);
  });

  test('JSON with the names of the code is read like CSV', () => {
    const item = { place: 'town-0', asOf: '2025-03-01', statedOn: '2025-03-01', kind: 'control', holder: 'ru', status: 'contested', confidence: 'low', claimant: 'me' }; // prettier-ignore
    const checked = check(JSON.stringify({ claims: [item, { ...item, holder: 'x' }, 3] }));
    expect(checked.claims.map(({ id }) => id)).toEqual(['own-7-000001']);
    expect(reasons(checked)).toEqual([
      'row 2, holder: "x" is not one of ru, ua',
      'row 3, row: not an object',
    ]);
  });
});

describe('GeoJSON', () => {
  const feature = (type: string, coordinates: unknown, properties: object = {}): object => ({
    type: 'Feature',
    geometry: { type, coordinates },
    properties: { date: '2025-03-01', holder: 'ru', ...properties },
  });
  const collection = (...features: object[]): string =>
    JSON.stringify({ type: 'FeatureCollection', features });
  const square = [[[36, 50], [36.2, 50], [36.2, 50.1], [36, 50.1], [36, 50]]]; // prettier-ignore

  test('a point is a claim about the settlement whose cell it lies in', () => {
    const { claims, refused } = check(collection(feature('Point', [36.12, 50.03])));
    expect(refused).toEqual([]);
    expect(claims[0]).toMatchObject({ place: 'town-1', kind: 'control', status: 'controlled' });
  });

  test('a polygon gives a reading for every cell whose point lies inside', () => {
    const { readings, shapes, claims } = check(collection(feature('Polygon', square)));
    expect([shapes, claims]).toEqual([1, []]);
    expect(readings.map(({ settlement, holder, asOf }) => [settlement, holder, asOf])).toEqual([
      [0, 'ru', '2025-03-01'],
      [1, 'ru', '2025-03-01'],
    ]);
  });

  test('what lies elsewhere, is a line or has no date is refused', () =>
    expect(
      reasons(
        check(
          collection(
            feature('Point', [0, 0]),
            feature('LineString', square[0]),
            feature('Polygon', [[[0, 0], [1, 0], [1, 1], [0, 0]]]),
            feature('Polygon', square, { date: 'March' }),
          ), // prettier-ignore
        ),
      ),
    ).toEqual([
      'row 1, geometry: [0, 0] lies outside the cells of this map',
      'row 2, geometry: LineString is neither a point nor a polygon',
      'row 3, geometry: covers the point of no cell of this map',
      'row 4, as_of: "March" is not a day (YYYY-MM-DD); stated_on: "March" is not a day (YYYY-MM-DD)',
    ]));

  test('what is refused is handed back with its shape', () => {
    const { refused } = check(collection(feature('Point', [0, 0]), feature('Polygon', square)));
    const [head, row, ...others] = refusedCsv(['date', 'holder'], refused).trimEnd().split('\r\n');
    expect(head).toBe('row,reasons,geometry,date,holder');
    expect(row).toContain('"{""type"":""Point"",""coordinates"":[0,0]}",2025-03-01,ru');
    expect(others).toEqual([]);
  });
});

test('what is refused of a table has no column of shapes', () => {
  const { refused } = check(csv(GOOD.replace('2025-03-01', '2025-13-01')));
  expect(refusedCsv(HEADER.split(','), refused)).toMatch(/^row,reasons,id,place,/);
});

test.each([
  ['', 'empty'],
  ['{"a":', 'not-json'],
  ['[]', 'no-rows'],
  ['{"a":1}', 'other-json'],
])('%j is no table', (text, problem) => expect(readTable(text)).toBe(problem));
