/** What every download is made of: documented columns, and rows that come one at a time. */
import type { Day } from '../day.ts';
import type { Claim } from '../types.ts';
import type { ClaimTexts } from './claimTable.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'date';
export type FieldUnit = 'km2' | 'percent' | 'degrees';

/** One column. A cell without a value is `null`, never an empty text or a zero. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  readonly unit?: FieldUnit;
  /** Whether every row has a value. */
  readonly isRequired?: true;
  /** The only values there are. */
  readonly values?: readonly string[];
}

/** A day is a text 'YYYY-MM-DD'; a number is finite. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

/** [lng, lat], WGS 84, five decimals; exterior rings counter-clockwise, closed, without holes. */
export type ExportGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly number[][])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly number[][])[][] };

export const WHATS = ['claims', 'reports', 'positions', 'cells', 'shares'] as const;
/** Tables of the dataset; `position-changes` are positions asked for over several days. */
export type DatasetTable = (typeof WHATS)[number] | 'position-changes';
/** What a download may be of: also tables that a page makes of its own figures. */
export type What = DatasetTable | 'series' | 'checks' | 'disagreements';

export interface ExportTable {
  readonly what: What;
  readonly title: string;
  /** What one row is. */
  readonly description: string;
  /** What was asked, in words of the domain, ready for JSON. */
  readonly query: Readonly<Record<string, unknown>>;
  /** First and last day it speaks of, both inclusive; null when it is not about days. */
  readonly days: readonly [Day, Day] | null;
  readonly fields: readonly Field[];
  /** The rows, each with one cell for each field. Computed while they are asked for; may be asked again. */
  readonly rows: () => Iterable<Row>;
  /** The shape of row `index`; only of tables that a map can show. */
  readonly geometryOf?: (index: number) => ExportGeometry;
  /** The claims whose table it is, for formats that know what a claim is. */
  readonly spoken?: { readonly claims: readonly Claim[]; readonly texts: ClaimTexts };
}

/** `value` with at most two decimals: whole hectares in km², and as exact as a percentage is printed. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
