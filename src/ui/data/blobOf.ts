/** A table as a file in memory. */
import { exportFile, MEDIA_TYPES, type Format } from '../../data/export/formats.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { fileNameOf } from '../../domain/export/fileName.ts';
import { headerOf } from '../../domain/export/header.ts';
import type { ExportTable } from '../../domain/export/table.ts';
import { inPieces } from './inPieces.ts';
import type { FromParquetWorker, ShapedRow, ToParquetWorker } from './parquetWorker.ts';
import type { MadeFile } from './saveFile.ts';

const CHUNK_CHARACTERS = 1 << 16;
const ROWS_PER_BATCH = 500;

/** Computes it in pieces; Parquet in a worker. Rejects when the signal is aborted. */
export async function blobOf(
  dataset: Dataset,
  table: ExportTable,
  format: Format,
  signal: AbortSignal,
): Promise<MadeFile> {
  if (format === 'parquet') {
    const parts = await parquetOf(dataset, table, signal);
    const blob = new Blob(parts, { type: MEDIA_TYPES.parquet });
    return { name: fileNameOf(dataset, table, 'parquet'), blob };
  }
  const { name, mediaType, pieces } = await exportFile(dataset, table, format);
  const parts: BlobPart[] = [];
  let waiting = '';
  await inPieces(
    pieces,
    (piece) => {
      if (typeof piece !== 'string') {
        parts.push(waiting, piece);
        waiting = '';
      } else waiting += piece;
      if (waiting.length < CHUNK_CHARACTERS) return;
      parts.push(waiting);
      waiting = '';
    },
    signal,
  );
  return { name, blob: new Blob([...parts, waiting], { type: mediaType }) };
}

/** The file in parts, in their order. */
async function parquetOf(
  dataset: Dataset,
  table: ExportTable,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const worker = new Worker(new URL('./parquetWorker.ts', import.meta.url), { type: 'module' });
  const post = (message: ToParquetWorker): void => worker.postMessage(message);
  const { geometryOf } = table;
  try {
    const made = new Promise<Uint8Array<ArrayBuffer>[]>((resolve, reject) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      worker.onmessage = ({ data: { bytes, isLast } }: MessageEvent<FromParquetWorker>) => {
        parts.push(bytes);
        if (isLast) resolve(parts);
      };
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    // Heard even when the rows fail first.
    made.catch(() => undefined);
    post({ header: headerOf(dataset, table), hasShapes: geometryOf !== undefined });
    let batch: ShapedRow[] = [];
    let index = 0;
    await inPieces(
      table.rows(),
      (row) => {
        batch.push({ row, shape: geometryOf?.(index++) ?? null });
        if (batch.length < ROWS_PER_BATCH) return;
        post({ rows: batch });
        batch = [];
      },
      signal,
    );
    post({ rows: batch });
    post({ end: true });
    return await made;
  } finally {
    worker.terminate();
  }
}
