import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { csvRecords, delimiterOf } from './csvText.ts';

const cellsOf = (text: string, delimiter = ','): (readonly string[])[] =>
  [...csvRecords(text, delimiter)].map(({ cells }) => cells);

describe('csvRecords', () => {
  test.each([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['a,b\r1,2', [['a', 'b'], ['1', '2']]],
    ['\uFEFFa,b\n', [['a', 'b']]],
    ['"a,b","c ""d"""\n', [['a,b', 'c "d"']]],
    ['"two\nlines",x\ny,z', [['two\nlines', 'x'], ['y', 'z']]],
    ['a,\n,b', [['a', ''], ['', 'b']]],
    ['a\n\n\nb\n', [['a'], ['b']]],
    ['', []],
  ])('%j', (text, expected) => expect(cellsOf(text)).toEqual(expected)); // prettier-ignore

  test('a line broken by a quote is lost alone', () => {
    const text = 'a,b\n1,"open\n2,fine\n3,"shut" too\n4,fi"ne\n5,fine\n';
    const records = [...csvRecords(text, ',')];
    expect(records.map(({ row, isBroken }) => [row, isBroken])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
      [5, true],
      [6, false],
    ]);
    expect(records[1]?.cells).toEqual(['1,"open']);
    expect(records[5]?.cells).toEqual(['5', 'fine']);
  });

  test('reads what a strict reader reads', () => {
    const anyCell = fc.string({
      unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r\n', ' ', '1'),
      maxLength: 6,
    });
    const quoted = (cell: string): string =>
      /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, eol) => {
          const text = rows.map((row) => row.map(quoted).join(delimiter) + eol).join('');
          const options = { delimiter, relax_column_count: true, record_delimiter: eol };
          expect(cellsOf(text, delimiter)).toEqual(parse(text, options));
        },
      ),
      RUNS,
    );
  });
});

test.each([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb', '\t'],
  ['"a;b;c",d', ','],
  ['alone', ','],
])('the delimiter of %j', (text, expected) => expect(delimiterOf(text)).toBe(expected));
