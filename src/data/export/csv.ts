/**
 * Comma-separated values as RFC 4180 has them, UTF-8, with bare line ends as in the project's own
 * tables: one header line, no comments, no byte-order mark. What the file is of stands in its name and,
 * in a Data Package, in `datapackage.json`: a comment line would be a broken row to most readers.
 *
 * Texts are written as they are. A spreadsheet takes a cell that begins with = + - or @ for a formula;
 * putting a ' before it would change the text for every other reader. No text of the project's own
 * tables begins so (a test sees to it); whoever opens tables of strangers in a spreadsheet should
 * import them as text.
 */
import type { ExportTable, Row } from '../../domain/export/table.ts';
import type { Pieces } from './pieces.ts';

/** One piece a line. */
export function* csvPieces({ fields, rows }: Pick<ExportTable, 'fields' | 'rows'>): Pieces {
  yield csvLine(fields.map(({ name }) => name));
  for (const row of rows()) yield csvLine(row);
}

function csvLine(cells: Row): string {
  return `${cells.map(quoted).join(',')}\n`;
}

function quoted(cell: Row[number]): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
