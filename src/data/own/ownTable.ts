/** A reader's file as a table of text, whatever it was written as. */
import type { Geometry } from 'geojson';
import { csvRecords, delimiterOf } from './csvText.ts';

export interface OwnRow {
  /** As a spreadsheet numbers it (the header is row 1); in JSON the item's place, from 1. */
  readonly row: number;
  /** In the order of the columns. */
  readonly cells: readonly string[];
  /** Only in GeoJSON. */
  readonly geometry: Geometry | null;
  /** Why the row cannot be read at all. */
  readonly problem: string | null;
  /** How much of the file has been read with it, from 0 to 1. */
  readonly read: number;
}

export interface OwnTable {
  readonly kind: 'csv' | 'json' | 'geojson';
  readonly columns: readonly string[];
  readonly rows: () => Iterable<OwnRow>;
}

/** Why a file gives no table; the words are the catalogue's. */
export type FileProblem = 'empty' | 'not-json' | 'no-rows' | 'no-columns' | 'other-json';

export function readTable(text: string): OwnTable | FileProblem {
  const first = /\S/.exec(text.replace(/^\uFEFF/, ''))?.[0];
  if (first === undefined) return 'empty';
  return first === '{' || first === '[' ? readJson(text) : readCsv(text);
}

function readCsv(text: string): OwnTable | FileProblem {
  const delimiter = delimiterOf(text);
  const header = csvRecords(text, delimiter).next();
  if (header.done || header.value.isBroken) return 'no-columns';
  const columns = header.value.cells.map((name) => name.trim());
  return { kind: 'csv', columns, rows: () => csvRows(text, delimiter, columns.length) };
}

function* csvRows(text: string, delimiter: string, width: number): Generator<OwnRow> {
  let isHeader = true;
  for (const { row, cells, isBroken, end } of csvRecords(text, delimiter)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const problem = isBroken
      ? 'not well-formed CSV'
      : cells.length === width
        ? null
        : `${cells.length} cells where the header has ${width} columns`;
    yield { row, cells, geometry: null, problem, read: end / text.length };
  }
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(text: string): OwnTable | FileProblem {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-json';
  }
  if (isItem(parsed) && (parsed['type'] === 'FeatureCollection' || parsed['type'] === 'Feature')) {
    const features = parsed['type'] === 'Feature' ? [parsed] : parsed['features'];
    return Array.isArray(features) ? tableOf('geojson', features) : 'other-json';
  }
  const items = Array.isArray(parsed) ? parsed : listIn(parsed);
  return items ? tableOf('json', items) : 'other-json';
}

/** The list in an object that wraps one: `{ "claims": […] }`. */
function listIn(parsed: unknown): readonly unknown[] | undefined {
  return isItem(parsed)
    ? Object.values(parsed).find((value): value is unknown[] => Array.isArray(value))
    : undefined;
}

function tableOf(kind: 'json' | 'geojson', items: readonly unknown[]): OwnTable | FileProblem {
  if (items.length === 0) return 'no-rows';
  const isShape = kind === 'geojson';
  const records = items.map((item): Item | null => {
    const record = isShape && isItem(item) ? (item['properties'] ?? {}) : item;
    return isItem(record) ? record : null;
  });
  const columns = [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
  if (columns.length === 0) return 'no-columns';
  return { kind, columns, rows: () => jsonRows(items, records, columns, isShape) };
}

function* jsonRows(
  items: readonly unknown[],
  records: readonly (Item | null)[],
  columns: readonly string[],
  isShape: boolean,
): Generator<OwnRow> {
  for (const [index, record] of records.entries()) {
    const item = items[index];
    yield {
      row: index + 1,
      cells: record ? columns.map((name) => textOf(record[name])) : [JSON.stringify(item)],
      geometry: isShape && isItem(item) ? (item['geometry'] as Geometry | null) : null,
      problem: record ? null : 'not an object',
      read: (index + 1) / items.length,
    };
  }
}

/** A value as a cell of a CSV would hold it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}
