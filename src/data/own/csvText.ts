/**
 * CSV as people have it: comma, semicolon or tab, quoted or not, with any line ends. Papa Parse reads
 * it, portion by portion; where a quote makes a record run on, its first line alone is given up and
 * reading starts again after it, while a reader left to itself loses the rest of the file.
 */
import Papa from 'papaparse';

/** One record of the text. `row` counts records from 1, as a spreadsheet does. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** The line could not be read, and stands in the only cell as it was written. */
  readonly isBroken: boolean;
  /** Where the next record begins, in characters. */
  readonly end: number;
}

const DELIMITERS = [',', ';', '\t'];
/** Characters read at once, and what is left of their last line. Small after a broken line: how far the record runs on is not known. */
const PORTION = 1 << 16;
const CAREFUL_PORTION = 1 << 11;

interface Portion {
  /** Cells of each record, and where it ends in the portion. */
  readonly records: { readonly cells: string[]; readonly end: number }[];
  /** What follows the records is no record. */
  readonly isBroken: boolean;
}

/** The delimiter that stands most often in the first line outside quotes; a comma when none does. */
export function delimiterOf(text: string): string {
  const begin = startOf(text);
  const header = text.slice(begin, lineEnd(text, begin, lineBreakOf(text)));
  return Papa.parse<string[]>(header, { delimitersToGuess: DELIMITERS }).meta.delimiter;
}

/** The records of the text one by one; empty lines are counted and left out. */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const newline = lineBreakOf(text);
  let [at, row, size, width] = [startOf(text), 1, PORTION, 0];
  while (at < text.length) {
    // At the end of a line, so that a quote and what has to follow it stay together.
    const stop = lineEnd(text, at + size, newline) + 1;
    const isLast = stop >= text.length;
    const portion = readPortion(text.slice(at, stop), { delimiter, newline, width }, isLast);
    for (const { cells, end } of portion.records) {
      width ||= cells.length;
      if (cells.length > 1 || cells[0] !== '') yield { row, cells, isBroken: false, end: at + end };
      row++;
    }
    at += portion.records.at(-1)?.end ?? 0;
    if (portion.isBroken) {
      const end = lineEnd(text, at, newline);
      const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
      at = end + 1;
      yield { row: row++, cells: [line], isBroken: true, end: at };
      size = CAREFUL_PORTION;
    } else if (portion.records.length === 0 || size < PORTION) size *= 2;
  }
}

/**
 * The records that are whole in a portion of the text. One that runs over several lines and has not as
 * many cells as the header (`width`, 0 if not known yet) was opened by a stray quote.
 */
function readPortion(
  portion: string,
  form: { readonly delimiter: string; readonly newline: '\n' | '\r'; readonly width: number },
  isLast: boolean,
): Portion {
  const { delimiter, newline } = form;
  const records: { readonly cells: string[]; readonly end: number }[] = [];
  let [width, start, isBroken] = [form.width, 0, false];
  const step = ({ data, errors, meta }: Papa.ParseResult<string[]>): void => {
    const [cells = []] = data;
    const end = meta.cursor;
    width ||= cells.length;
    const runsOn = cells.length !== width && lineEnd(portion, start, newline) < end - 1;
    isBroken = errors.length > 0 || runsOn;
    if (isBroken) return parser.abort();
    // The line feed of a pair ends the record; the carriage return before it is no part of a cell.
    const last = cells.length - 1;
    if (newline === '\n' && portion[end - (portion[end - 1] === '\n' ? 2 : 1)] === '\r')
      cells[last] = (cells[last] ?? '').replace(/\r$/, '');
    records.push({ cells, end });
    start = end;
  };
  const parser = new Papa.Parser({ delimiter, newline, step });
  const rest = parser.parse(portion, 0, !isLast) as Papa.ParseResult<string[]>;
  return { records, isBroken: isBroken || rest.errors.length > 0 };
}

const startOf = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);

/** Old line ends are a carriage return alone; looked for only where there is no line feed. */
function lineBreakOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** Index of the line break at or after `from`; the text's length when there is none. */
function lineEnd(text: string, from: number, newline: '\n' | '\r'): number {
  const end = text.indexOf(newline, from);
  return end === -1 ? text.length : end;
}
