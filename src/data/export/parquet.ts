/**
 * Apache Parquet, for tables that are read by programs: typed columns, Snappy. The header is in the
 * file's key-value metadata under `claimline`, as JSON. A table with shapes is a GeoParquet 1.1 file:
 * a column `geometry` in WKB, described under `geo`.
 */
import { ByteWriter, geojsonToWkb, ParquetWriter } from 'hyparquet-writer';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { dayNumber, type Day } from '../../domain/day.ts';
import type { ExportHeader } from '../../domain/export/header.ts';
import type {
  Cell,
  ExportGeometry,
  ExportTable,
  Field,
  FieldType,
  Row,
} from '../../domain/export/table.ts';
import { GEOMETRY_COLUMN, GeoMetadata } from './geoParquet.ts';
import type { Pieces } from './pieces.ts';

/** A row group ends at either: what waits in memory is bounded, whatever the rows hold. */
const ROWS_PER_GROUP = 50_000;
const SHAPE_BYTES_PER_GROUP = 1 << 24;

/** Column types: `date` is a DATE (days since 1970-01-01), `number` a DOUBLE, `string` UTF-8. */
const TYPES: Readonly<Record<FieldType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

const SHAPES: SchemaElement = {
  name: GEOMETRY_COLUMN,
  type: 'BYTE_ARRAY',
  repetition_type: 'REQUIRED',
};

/** A file that takes rows one by one and gives its bytes away group by group. */
export class ParquetFile {
  readonly #fields: readonly Field[];
  readonly #geo: GeoMetadata | null;
  readonly #bytes = new ByteWriter();
  readonly #metadata: { key: string; value: string }[];
  readonly #file: ParquetWriter;
  #columns: Cell[][];
  #shapes: Uint8Array[] = [];
  #shapeBytes = 0;
  #count = 0;

  constructor(fields: readonly Field[], header: ExportHeader, hasShapes: boolean) {
    this.#fields = fields;
    this.#geo = hasShapes ? new GeoMetadata() : null;
    this.#columns = emptyColumns(fields);
    this.#metadata = [{ key: 'claimline', value: JSON.stringify(header) }];
    this.#file = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(fields, hasShapes),
      createdBy: 'claimline',
      kvMetadata: this.#metadata,
    });
  }

  /** `shape` is needed when the file has shapes, and is passed over otherwise. */
  add(row: Row, shape: ExportGeometry | null = null): void {
    if (this.#geo) this.#addShape(this.#geo, shape);
    this.#fields.forEach(({ type }, column) =>
      this.#columns[column]?.push(packed(row[column] ?? null, type)),
    );
    if (++this.#count >= ROWS_PER_GROUP || this.#shapeBytes >= SHAPE_BYTES_PER_GROUP) this.#flush();
  }

  /** The bytes that were written since they were last taken; null when there are none. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (this.#bytes.index === 0) return null;
    const taken = new Uint8Array(this.#bytes.getBuffer());
    // The writer goes on counting from the file's beginning in `offset`; its buffer is used again.
    this.#bytes.index = 0;
    return taken;
  }

  /** The rest of the file; to be called once. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#flush();
    if (this.#geo) this.#metadata.push({ key: 'geo', value: this.#geo.text() });
    void this.#file.finish();
    return this.take() ?? new Uint8Array();
  }

  #addShape(geo: GeoMetadata, shape: ExportGeometry | null): void {
    if (!shape) throw new RangeError('a row of a table with shapes has none');
    geo.add(shape);
    const bytes = geojsonToWkb(shape as Parameters<typeof geojsonToWkb>[0]);
    this.#shapes.push(bytes);
    this.#shapeBytes += bytes.length;
  }

  #flush(): void {
    if (this.#count === 0) return;
    const columnData = this.#fields.map(({ name }, column): ColumnSource => ({
      name,
      data: this.#columns[column] ?? [],
    }));
    // The least and the greatest of shapes as bytes tell nobody anything.
    if (this.#geo)
      columnData.push({ name: GEOMETRY_COLUMN, data: this.#shapes, statistics: false });
    void this.#file.write({ columnData, rowGroupSize: this.#count });
    this.#columns = emptyColumns(this.#fields);
    this.#shapes = [];
    this.#shapeBytes = 0;
    this.#count = 0;
  }
}

/** A pause for each row; the bytes of each group as soon as it is full. */
export function* parquetPieces(table: ExportTable, header: ExportHeader): Pieces {
  const { fields, geometryOf } = table;
  const file = new ParquetFile(fields, header, geometryOf !== undefined);
  let index = 0;
  for (const row of table.rows()) {
    file.add(row, geometryOf?.(index++));
    yield file.take() ?? '';
  }
  yield file.finish();
}

function schemaOf(fields: readonly Field[], hasShapes: boolean): SchemaElement[] {
  return [
    { name: 'root', num_children: fields.length + (hasShapes ? 1 : 0) },
    ...fields.map(({ name, type, isRequired }): SchemaElement => ({
      name,
      repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL',
      ...TYPES[type],
    })),
    ...(hasShapes ? [SHAPES] : []),
  ];
}

function emptyColumns(fields: readonly Field[]): Cell[][] {
  return fields.map(() => []);
}

/** Days as numbers: what the file holds. */
function packed(cell: Cell, type: FieldType): Cell {
  return type === 'date' && cell !== null ? dayNumber(cell as Day) : cell;
}
