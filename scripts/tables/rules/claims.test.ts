import { describe, expect, test } from 'vitest';
import { isw, linesAfter, set, type Case } from '../spoil.ts';

describe('claims', () => {
  test.each<Case>([
    {
      name: 'as_of after stated_on',
      spoil: isw(0, { as_of: '2024-01-11' }),
      lines: ['data/claims/isw.csv:2 as_of: 2024-01-11 is after stated_on 2024-01-10'],
    },
    {
      name: 'a share without base',
      spoil: isw(1, { base: '', base_place: '' }),
      lines: ['data/claims/isw.csv:3 base: a share without the base it is a percentage of'],
    },
    {
      name: 'a share over 100 percent',
      spoil: isw(1, { value: '157' }),
      lines: ['data/claims/isw.csv:3 value: 157 percent is above 100'],
    },
    {
      name: 'an area that fits no country',
      spoil: isw(2, { value: '700001' }),
      lines: ['data/claims/isw.csv:4 value: 700001 is above 700000'],
    },
    {
      name: 'a unit that does not fit the kind',
      spoil: isw(2, { unit: 'percent', value: '57' }),
      lines: ['data/claims/isw.csv:4 unit: an area is in km2, this is "percent"'],
    },
    {
      name: 'a level without a figure',
      spoil: isw(2, { value: '', qualifier: '' }),
      lines: [
        'data/claims/isw.csv:4 value: an area needs a figure',
        'data/claims/isw.csv:4 qualifier: an area needs a qualifier',
      ],
    },
    {
      name: 'an area of another place',
      spoil: isw(2, { base_place: 'ukraine' }),
      lines: ['data/claims/isw.csv:4 base_place: an area is of its own place, "donetsk"'],
    },
    {
      name: 'a control claim with a figure',
      spoil: isw(0, { value: '5', unit: 'km2' }),
      lines: [
        'data/claims/isw.csv:2 value: a control has no figure',
        'data/claims/isw.csv:2 unit: a control has no figure',
      ],
    },
    {
      name: 'a change without its period',
      spoil: set('claims/ru-mod.csv', 0, { period_to: '' }),
      lines: ['data/claims/ru-mod.csv:2 period_to: an area-change needs the period it is about'],
    },
    {
      name: 'a period that ends before it begins',
      spoil: set('claims/ru-mod.csv', 0, { period_to: '2023-12-31' }),
      lines: ['data/claims/ru-mod.csv:2 period_from: 2024-01-01 is after period_to 2023-12-31'],
    },
    {
      name: 'a level with a period',
      spoil: isw(2, { period_from: '2024-01-01', period_to: '2024-01-12' }),
      lines: [
        'data/claims/isw.csv:4 period_from: only a change has a period, not an area',
        'data/claims/isw.csv:4 period_to: only a change has a period, not an area',
      ],
    },
    {
      name: 'control without a status',
      spoil: isw(0, { status: '' }),
      lines: ['data/claims/isw.csv:2 status: a control claim needs one'],
    },
    {
      name: 'a status on a share',
      spoil: isw(1, { status: 'controlled' }),
      lines: ['data/claims/isw.csv:3 status: only a control claim has one, not kind share'],
    },
    {
      name: 'control of a country',
      spoil: isw(0, { place: 'ukraine' }),
      lines: [
        'data/claims/isw.csv:2 place: control of "ukraine", which is a country and no settlement or zone',
      ],
    },
    {
      name: 'the side that left holds it',
      spoil: isw(0, { status: 'withdrawn', withdrew: 'ua' }),
      lines: [
        'data/claims/isw.csv:2 withdrew: "ua" left and holds it too; holder is the side that gains',
      ],
    },
    {
      name: 'a side that left without a withdrawal',
      spoil: isw(0, { withdrew: 'ru' }),
      lines: ['data/claims/isw.csv:2 withdrew: only a withdrawn claim says who left'],
    },
    {
      name: 'a lapse on the day itself, without a reason',
      spoil: isw(0, { until: '2024-01-10' }),
      lines: [
        'data/claims/isw.csv:2 until: 2024-01-10 is not after as_of 2024-01-10',
        'data/claims/isw.csv:2 until_reason: a lapse without its reason',
      ],
    },
    {
      name: 'a reason without a lapse',
      spoil: isw(0, { until_reason: 'Withdrawn.' }),
      lines: ['data/claims/isw.csv:2 until_reason: a reason without the day in until'],
    },
    {
      name: 'same_as that points on',
      spoil: (rows, all) => {
        isw(0, { same_as: 'isw-2' })(rows, all);
        isw(1, { same_as: 'isw-3' })(rows, all);
      },
      lines: ['data/claims/isw.csv:2 same_as: "isw-2" itself is the same as "isw-3"; point there'],
    },
    {
      name: 'same_as that points to itself',
      spoil: isw(0, { same_as: 'isw-1' }),
      lines: ['data/claims/isw.csv:2 same_as: points to its own row'],
    },
    {
      name: 'a claim in the wrong file',
      spoil: isw(0, { claimant: 'ru-mod' }),
      lines: ['data/claims/isw.csv:2 claimant: "ru-mod" belongs in claims/ru-mod.csv'],
    },
    {
      name: 'rows out of order',
      spoil: (rows) => rows['claims/isw.csv']!.reverse(),
      lines: [
        'data/claims/isw.csv:3 row: should stand above line 2 (sorted by stated_on, id)',
        'data/claims/isw.csv:4 row: should stand above line 3 (sorted by stated_on, id)',
      ],
    },
    {
      name: 'a claim without a report',
      spoil: (rows) => rows['reports.csv']!.shift(),
      lines: ['data/claims/isw.csv:2 id: "isw-1" has no report in reports.csv'],
    },
    {
      name: 'a report that is missing in between',
      spoil: (rows) => rows['reports.csv']!.splice(1, 0, { ...rows['reports.csv']![0], seq: '3' }),
      lines: ['data/reports.csv:3 seq: 3 where 2 comes next'],
    },
  ])('$name', ({ spoil, lines }) => expect(linesAfter(spoil)).toEqual(lines));
});
