/** Makes a Parquet file off the page's thread: compressing a row group takes longer than a frame. */
import { ParquetFile } from '../../data/export/parquet.ts';
import type { ExportHeader } from '../../domain/export/header.ts';
import type { ExportGeometry, Row } from '../../domain/export/table.ts';

export interface ShapedRow {
  readonly row: Row;
  /** null in a table without shapes. */
  readonly shape: ExportGeometry | null;
}

/** First what the file is of, then rows in batches, then the end. */
export type ToParquetWorker =
  | { readonly header: ExportHeader; readonly hasShapes: boolean }
  | { readonly rows: readonly ShapedRow[] }
  | { readonly end: true };

/** The file, part by part. */
export interface FromParquetWorker {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

let file: ParquetFile | null = null;

self.onmessage = ({ data }: MessageEvent<ToParquetWorker>): void => {
  if ('header' in data) file = new ParquetFile(data.header.fields, data.header, data.hasShapes);
  else if ('rows' in data) {
    for (const { row, shape } of data.rows) file?.add(row, shape);
    send(file?.take(), false);
  } else send(file?.finish(), true);
};

function send(bytes: Uint8Array<ArrayBuffer> | null | undefined, isLast: boolean): void {
  if (!bytes) return;
  const part: FromParquetWorker = { bytes, isLast };
  self.postMessage(part, { transfer: [bytes.buffer] });
}
