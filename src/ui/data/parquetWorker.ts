/** Makes a Parquet file off the page's thread: compressing a row group takes longer than a frame. */
import { ParquetFile } from '../../data/export/parquet.ts';
import type { ExportHeader } from '../../domain/export/header.ts';
import type { Row } from '../../domain/export/table.ts';

/** First the header, then rows in batches, then the end; the answer is the file. */
export type ToParquetWorker =
  { readonly header: ExportHeader } | { readonly rows: readonly Row[] } | { readonly end: true };

let file: ParquetFile | null = null;

self.onmessage = ({ data }: MessageEvent<ToParquetWorker>): void => {
  if ('header' in data) file = new ParquetFile(data.header.fields, data.header);
  else if ('rows' in data) for (const row of data.rows) file?.add(row);
  else {
    const bytes = file?.finish();
    if (bytes) self.postMessage(bytes, { transfer: [bytes.buffer] });
  }
};
