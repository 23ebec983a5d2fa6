/**
 * Apache Parquet, for tables that are read by programs: typed columns, Snappy, one row group for every
 * 50,000 rows. The header is in the file's key-value metadata under `claimline`, as JSON.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { dayNumber, type Day } from '../../domain/day.ts';
import type { ExportHeader } from '../../domain/export/header.ts';
import type { Cell, ExportTable, Field, FieldType } from '../../domain/export/table.ts';
import type { Pieces } from './pieces.ts';

const ROWS_PER_GROUP = 50_000;

/** Column types: `date` is a DATE (days since 1970-01-01), `number` a DOUBLE, `string` UTF-8. */
const TYPES: Readonly<Record<FieldType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** A pause for each row, and at the end the whole file in one piece. */
export function* parquetPieces(table: ExportTable, header: ExportHeader): Pieces {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(table.fields),
    createdBy: 'claimline',
    kvMetadata: [{ key: 'claimline', value: JSON.stringify(header) }],
  });
  let columns = emptyColumns(table.fields);
  let count = 0;
  const flush = (): void => {
    const columnData = table.fields.map(({ name }, column): ColumnSource => ({
      name,
      data: columns[column] ?? [],
    }));
    void file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    columns = emptyColumns(table.fields);
    count = 0;
  };
  for (const row of table.rows()) {
    table.fields.forEach(({ type }, column) => columns[column]?.push(packed(row[column] ?? null, type))); // prettier-ignore
    if (++count === ROWS_PER_GROUP) flush();
    yield '';
  }
  flush();
  void file.finish();
  yield new Uint8Array(writer.getBuffer());
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
