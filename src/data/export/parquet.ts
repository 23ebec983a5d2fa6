/**
 * Apache Parquet, for tables that are read by programs: typed columns, Snappy, one row group for every
 * 50,000 rows. The header is in the file's key-value metadata under `claimline`, as JSON.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { dayNumber, type Day } from '../../domain/day.ts';
import type { ExportHeader } from '../../domain/export/header.ts';
import type { Cell, ExportTable, Field, FieldType, Row } from '../../domain/export/table.ts';
import type { Pieces } from './pieces.ts';

const ROWS_PER_GROUP = 50_000;

/** Column types: `date` is a DATE (days since 1970-01-01), `number` a DOUBLE, `string` UTF-8. */
const TYPES: Readonly<Record<FieldType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** A file that takes rows one by one and is whole after the last. */
export class ParquetFile {
  readonly #fields: readonly Field[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #columns: Cell[][];
  #count = 0;

  constructor(fields: readonly Field[], header: ExportHeader) {
    this.#fields = fields;
    this.#columns = emptyColumns(fields);
    this.#file = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(fields),
      createdBy: 'claimline',
      kvMetadata: [{ key: 'claimline', value: JSON.stringify(header) }],
    });
  }

  add(row: Row): void {
    this.#fields.forEach(({ type }, column) =>
      this.#columns[column]?.push(packed(row[column] ?? null, type)),
    );
    if (++this.#count === ROWS_PER_GROUP) this.#flush();
  }

  /** The whole file; to be called once. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#flush();
    void this.#file.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }

  #flush(): void {
    const columnData = this.#fields.map(({ name }, column): ColumnSource => ({
      name,
      data: this.#columns[column] ?? [],
    }));
    void this.#file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    this.#columns = emptyColumns(this.#fields);
    this.#count = 0;
  }
}

/** A pause for each row, and at the end the whole file in one piece. */
export function* parquetPieces(table: ExportTable, header: ExportHeader): Pieces {
  const file = new ParquetFile(table.fields, header);
  for (const row of table.rows()) {
    file.add(row);
    yield '';
  }
  yield file.finish();
}

function schemaOf(fields: readonly Field[]): SchemaElement[] {
  return [
    { name: 'root', num_children: fields.length },
    ...fields.map(({ name, type, isRequired }): SchemaElement => ({
      name,
      repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL',
      ...TYPES[type],
    })),
  ];
}

function emptyColumns(fields: readonly Field[]): Cell[][] {
  return fields.map(() => []);
}

/** Days as numbers: what the file holds. */
function packed(cell: Cell, type: FieldType): Cell {
  return type === 'date' && cell !== null ? dayNumber(cell as Day) : cell;
}
