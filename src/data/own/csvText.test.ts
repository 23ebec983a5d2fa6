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
      [5, false],
      [6, false],
    ]);
    expect(records[1]?.cells).toEqual(['1,"open']);
    expect(records[4]?.cells).toEqual(['4', 'fi"ne']);
    expect(records[5]?.cells).toEqual(['5', 'fine']);
  });

  test('an opening quote that a later line happens to close takes no line with it', () => {
    const text = 'a,b\n1,"open\n2,fine\n3",x\n4,fine\n';
    const records = [...csvRecords(text, ',')];
    expect(records.map(({ cells, isBroken }) => [cells[0], isBroken])).toEqual([
      ['a', false],
      ['1,"open', true],
      ['2', false],
      ['3"', false],
      ['4', false],
    ]);
  });

  test('quoted line breaks are no rows, in whatever portions the text is read', () => {
    const long = 'x'.repeat(300_000);
    const text = `a,b\r\n1,"two\r\nlines"\r\n2,"${long}\r\n${long}"\r\n3,"open\r\n4,fine\r\n`;
    const records = [...csvRecords(text, ',')];
    expect(
      records.map(({ row, cells, isBroken }) => [row, cells[0]?.slice(0, 8), isBroken]),
    ).toEqual([
      [1, 'a', false],
      [2, '1', false],
      [3, '2', false],
      [4, '3,"open', true],
      [5, '4', false],
    ]);
    expect(records[1]?.cells[1]).toBe('two\r\nlines');
    expect(records[2]?.cells[1]).toHaveLength(2 * long.length + 2);
  });

  test('one broken line among many loses none of the others', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1,x', '2,"a, b"', '3,"two\nlines"', '4,'), { maxLength: 12 }),
        fc.constantFrom('8,"open', '8,"shut" early', '"8,y', '"8"9,y'),
        fc.nat(12),
        (rows, stray, at) => {
          const text = ['a,b', ...rows.slice(0, at), stray, ...rows.slice(at)].join('\n');
          const sound = [...csvRecords(text, ',')].filter((record) => !record.isBroken);
          const alone = [...csvRecords(['a,b', ...rows].join('\n'), ',')];
          expect(sound.map(({ cells }) => cells)).toEqual(alone.map(({ cells }) => cells));
        },
      ),
      RUNS,
    ));

  test('a file of nothing but stray quotes is read in a time that grows with its length', () => {
    const text = `a,b\n${Array.from({ length: 20_000 }, (_, row) => `${row},"open`).join('\n')}`;
    const before = performance.now();
    expect([...csvRecords(text, ',')].filter(({ isBroken }) => isBroken)).toHaveLength(20_000);
    expect(performance.now() - before).toBeLessThan(10_000);
  }, 30_000);

  test('reads what a strict reader reads', () => {
    const anyCell = fc.string({
      unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r\n', ' ', '1'),
      maxLength: 6,
    });
    const quoted = (cell: string): string =>
      /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return fc.assert(
      fc.property(
        fc.nat(2).chain((more) => {
          const width = { minLength: 2 + more, maxLength: 2 + more };
          return fc.array(fc.array(anyCell, width), { maxLength: 6 });
        }),
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
