/**
 * CSV as people have it: comma, semicolon or tab, quoted or not, with any line ends. Where a quote
 * breaks a line, that line alone is lost; a strict reader loses the rest of the file.
 */

/** One record of the text. `row` counts records from 1, as a spreadsheet does. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** The line could not be read, and stands in the only cell as it was written. */
  readonly isBroken: boolean;
  /** Where the next record begins, in characters. */
  readonly end: number;
}

const QUOTE = '"';
const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that stands most often in the first line outside quotes; a comma when none does. */
export function delimiterOf(text: string): string {
  const header = text.slice(0, lineEnd(text, 0)).replace(/"(?:[^"]|"")*"/g, '');
  const count = (of: string): number => header.split(of).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The records of the text one by one; empty lines are counted and left out. */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let row = 1; at < text.length; row++) {
    const record = recordAt(text, at, delimiter, row);
    at = record.end;
    if (record.cells.length > 1 || record.cells[0] !== '') yield record;
  }
}

function recordAt(text: string, start: number, delimiter: string, row: number): CsvRecord {
  const cells: string[] = [];
  let lineStop = -1;
  for (let at = start; ;) {
    if (text[at] === QUOTE) {
      const close = closingQuote(text, at);
      const after = close === -1 ? undefined : text[close + 1];
      const isWhole =
        close !== -1 && (after === undefined || after === delimiter || isLineBreak(after));
      if (!isWhole) return brokenLine(text, start, row);
      cells.push(text.slice(at + 1, close).replaceAll('""', QUOTE));
      at = close + 1;
    } else {
      if (lineStop < at) lineStop = lineEnd(text, at);
      const found = text.indexOf(delimiter, at);
      const end = found === -1 || found > lineStop ? lineStop : found;
      const cell = text.slice(at, end);
      if (cell.includes(QUOTE)) return brokenLine(text, start, row);
      cells.push(cell);
      at = end;
    }
    if (text[at] !== delimiter) return { row, cells, isBroken: false, end: afterLine(text, at) };
    at++;
  }
}

function brokenLine(text: string, start: number, row: number): CsvRecord {
  const end = lineEnd(text, start);
  return { row, cells: [text.slice(start, end)], isBroken: true, end: afterLine(text, end) };
}

/** Index of the quote that ends the cell opened at `open`; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf(QUOTE, open + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

const isLineBreak = (character: string): boolean => character === '\n' || character === '\r';

/** Index of the line break at or after `from`; the text's length when there is none. */
function lineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  const stop = lf === -1 ? text.length : lf;
  if (lf > from && text[lf - 1] === '\r') return lf - 1;
  // Old line ends are a carriage return alone; looked for only where there is no line feed.
  const cr = lf === -1 ? text.indexOf('\r', from) : -1;
  return cr === -1 ? stop : cr;
}

function afterLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
