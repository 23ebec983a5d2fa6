/** Which table comes in which formats, and how each is written. */
import type { Dataset } from '../../domain/dataset.ts';
import { fileNameOf, headerOf } from '../../domain/export/header.ts';
import type { ExportTable, What } from '../../domain/export/table.ts';
import { csvPieces } from './csv.ts';
import { geojsonPieces, jsonPieces } from './json.ts';
import type { Pieces } from './pieces.ts';

export const FORMATS = ['csv', 'json', 'geojson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that are text and may go to a terminal. */
export const isText = (format: Format): boolean => format !== 'parquet';

const TABLE_FORMATS: readonly Format[] = ['csv', 'json', 'parquet'];

/** GeoJSON is for what has a shape; everything else is a table. */
export function formatsOf(what: What): readonly Format[] {
  return what === 'cells' ? ['geojson', ...TABLE_FORMATS] : TABLE_FORMATS;
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
};

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: Pieces;
}

/**
 * The file of a table. The Parquet writer is loaded when it is first asked for. Throws a RangeError
 * when the table does not come in the format.
 */
export async function exportFile(
  dataset: Dataset,
  table: ExportTable,
  format: Format,
): Promise<ExportFile> {
  if (!formatsOf(table.what).includes(format))
    throw new RangeError(`${table.what} do not come as ${format}`);
  return {
    name: fileNameOf(dataset, table, format),
    mediaType: MEDIA_TYPES[format],
    pieces: await piecesOf(dataset, table, format),
  };
}

async function piecesOf(dataset: Dataset, table: ExportTable, format: Format): Promise<Pieces> {
  const header = headerOf(dataset, table);
  switch (format) {
    case 'csv':
      return csvPieces(table);
    case 'json':
      return jsonPieces(table, header);
    case 'geojson':
      return geojsonPieces(table, header);
    case 'parquet': {
      const { parquetPieces } = await import('./parquet.ts');
      return parquetPieces(table, header);
    }
  }
}
