import { describe, expect, test } from 'vitest';
import { checkTables } from './checkTables.ts';
import { claim, dataDir, figure } from './sample.ts';
import { isw, linesAfter, set, type Case } from './spoil.ts';

test('the sample has no problem', () => {
  expect(linesAfter(() => undefined)).toEqual([]);
});

test('the committed tables have no error', () => {
  const { problems } = checkTables(dataDir);
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
});

describe('cells', () => {
  test.each<Case>([
    {
      name: 'a day that is none',
      spoil: isw(0, { as_of: '2023-02-30' }),
      lines: ['data/claims/isw.csv:2 as_of: "2023-02-30" is not a day (YYYY-MM-DD)'],
    },
    {
      name: 'an empty required cell',
      spoil: isw(0, { note: '' }),
      lines: ['data/claims/isw.csv:2 note: is empty'],
    },
    {
      name: 'a report without outlet',
      spoil: set('reports.csv', 1, { outlet: '' }),
      lines: ['data/reports.csv:3 outlet: is empty'],
    },
    {
      name: 'a URL that is no http(s) URL',
      spoil: set('reports.csv', 1, { url: 'ftp://example.org/1' }),
      lines: ['data/reports.csv:3 url: "ftp://example.org/1" is not an http(s) URL'],
    },
    {
      name: 'a word outside the list',
      spoil: isw(0, { confidence: 'sure' }),
      lines: ['data/claims/isw.csv:2 confidence: "sure" is not one of high, medium, low'],
    },
    {
      name: 'a figure that is no number',
      spoil: isw(2, { value: '15,070' }),
      lines: ['data/claims/isw.csv:4 value: "15,070" is not a number'],
    },
    {
      name: 'a negative figure',
      spoil: set('claims/ru-mod.csv', 0, { base_km2: '-1' }),
      lines: ['data/claims/ru-mod.csv:2 base_km2: -1 is below 0'],
    },
    {
      name: 'an id in the wrong form',
      spoil: set('settlements.csv', 1, { id: 'ocheretyne_2' }),
      lines: ['data/settlements.csv:3 id: "ocheretyne_2" does not match ^[a-z0-9]+(-[a-z0-9]+)*$'],
    },
    {
      name: 'a stray space',
      spoil: set('places.csv', 0, { name: 'Avdiivka ' }),
      lines: ['data/places.csv:2 name: "Avdiivka " begins or ends with a space'],
    },
    {
      name: 'lines are counted over line breaks in cells',
      spoil: (rows) => {
        rows['claims/isw.csv']![0]!['note'] = 'One\ntwo';
        rows['claims/isw.csv']![1]!['claimant'] = '';
      },
      lines: [
        'data/claims/isw.csv:4 claimant: is empty',
        'data/claims/isw.csv:4 claimant: "" belongs in claims/.csv',
      ],
    },
  ])('$name', ({ spoil, lines }) => expect(linesAfter(spoil)).toEqual(lines));
});

describe('keys', () => {
  test.each<Case>([
    {
      name: 'an id used twice, in two files',
      spoil: (rows) => {
        rows['claims/ru-mod.csv']!.push({ ...claim('isw-1', 'avdiivka', '2024-02-20'), kind: 'control', status: 'contested', claimant: 'ru-mod' }); // prettier-ignore
      },
      lines: ['data/claims/ru-mod.csv:3 id: "isw-1" is already at claims/isw.csv:2'],
    },
    {
      name: 'an unknown place',
      spoil: isw(0, { place: 'avdivka' }),
      lines: ['data/claims/isw.csv:2 place: "avdivka" is not in places.csv'],
    },
    {
      name: 'a report of an unknown claim',
      spoil: (rows) => rows['reports.csv']!.push({ ...rows['reports.csv']![0], claim: 'x-9' }),
      lines: ['data/reports.csv:6 claim: "x-9" is not in claims/'],
    },
    {
      name: 'an unknown origin',
      spoil: set('claimants.csv', 1, { derived_from: 'deepstate;rybar' }),
      lines: ['data/claimants.csv:3 derived_from: "rybar" is not in claimants.csv'],
    },
    {
      name: 'an observation at an unknown point',
      spoil: set('observations/deepstate.csv', 0, { settlement: 'donetsk' }),
      lines: ['data/observations/deepstate.csv:2 settlement: "donetsk" is not in settlements.csv'],
    },
  ])('$name', ({ spoil, lines }) => expect(linesAfter(spoil)).toEqual(lines));
});

describe('files', () => {
  test.each<Case>([
    {
      name: 'a claims file that the package does not list',
      spoil: (_, { files }) => (files['claims/afp.csv'] = 'id\n'),
      lines: ['data/claims/afp.csv:1 file: not listed in datapackage.json'],
    },
    {
      name: 'another header',
      spoil: (_, { files }) => (files['rejected.csv'] = 'table,id,why\n'),
      lines: ['data/rejected.csv:1 row: the header must be table,id,reason'],
    },
    {
      name: 'a row with a cell too many',
      spoil: (_, { files }) => (files['rejected.csv'] = 'table,id,reason\nclaims,x,Why,not\n'),
      lines: ['data/rejected.csv:2 row: 4 cells where the header has 3 columns'],
    },
    {
      name: 'a quote that never closes',
      spoil: (_, { files }) => (files['rejected.csv'] = 'table,id,reason\nclaims,x,"Why\n'),
      lines: ['data/rejected.csv:2 row: not well-formed CSV (CSV_QUOTE_NOT_CLOSED)'],
    },
  ])('$name', ({ spoil, lines }) => expect(linesAfter(spoil)).toEqual(lines));
});

test('every problem of a row is printed at once', () => {
  const spoil = isw(1, { ...figure('share', '157', 'km2'), place: 'nowhere', until: '2024-13-01' });
  expect(linesAfter(spoil)).toEqual([
    'data/claims/isw.csv:3 until: "2024-13-01" is not a day (YYYY-MM-DD)',
    'data/claims/isw.csv:3 place: "nowhere" is not in places.csv',
    'data/claims/isw.csv:3 until_reason: a lapse without its reason',
    'data/claims/isw.csv:3 unit: a share is in percent, this is "km2"',
  ]);
});
