/** Which table comes in which formats, and how each is written. */
import type { Dataset } from '../../domain/dataset.ts';
import { fileNameOf } from '../../domain/export/fileName.ts';
import { headerOf } from '../../domain/export/header.ts';
import type { ExportTable, What } from '../../domain/export/table.ts';
import { claimNode } from './claimJsonLd.ts';
import { csvPieces } from './csv.ts';
import { geojsonPieces, jsonPieces } from './json.ts';
import type { Pieces } from './pieces.ts';

export const FORMATS = ['csv', 'json', 'geojson', 'parquet', 'jsonld'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that are text and may go to a terminal. */
export const isText = (format: Format): boolean => format !== 'parquet';

const TABLE_FORMATS: readonly Format[] = ['csv', 'json', 'parquet'];

/** GeoJSON is for what has a shape, JSON-LD for what schema.org has a word for; all are tables. */
export function formatsOf(what: What): readonly Format[] {
  if (what === 'cells') return ['geojson', ...TABLE_FORMATS];
  return what === 'claims' ? [...TABLE_FORMATS, 'jsonld'] : TABLE_FORMATS;
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  jsonld: 'application/ld+json',
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
    case 'jsonld':
      return linkedPieces(dataset, table);
  }
}

/** A JSON-LD document with one claim a line. */
function* linkedPieces(dataset: Dataset, { what, spoken }: ExportTable): Pieces {
  if (!spoken) throw new RangeError(`${what} have no words in schema.org`);
  yield '{\n"@context": "https://schema.org",\n"@graph": [';
  let separator = '\n';
  for (const claim of spoken.claims) {
    yield `${separator}${JSON.stringify(claimNode(dataset, spoken.texts, claim, null))}`;
    separator = ',\n';
  }
  yield '\n]\n}\n';
}
