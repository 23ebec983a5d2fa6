/** Primary and foreign keys across tables, as Table Schema states them. */
import type { RawRow } from '../../src/data/tables/rawRow.ts';
import type { TableResource } from './descriptor.ts';
import { errorAt, type Problem } from '../../src/data/tables/problem.ts';

export interface RawTable {
  readonly resource: TableResource;
  readonly rows: readonly RawRow[];
}

/** Rows whose key another row of the table has already. */
export function primaryKeyProblems({ resource, rows }: RawTable): Problem[] {
  const { primaryKey } = resource.schema;
  const first = new Map<string, RawRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row, primaryKey);
    const other = first.get(key);
    if (!other) first.set(key, row);
    const where = other && `${other.file}:${other.line}`;
    return where ? [errorAt(row, primaryKey.join('+'), `"${key}" is already at ${where}`)] : [];
  });
}

/** Cells that name a row of another table (or their own) which does not exist. Empty is allowed. */
export function foreignKeyProblems(
  { resource, rows }: RawTable,
  tables: ReadonlyMap<string, RawTable>,
): Problem[] {
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = tables.get(reference.resource ?? resource.name);
    const known = new Set(target?.rows.map((row) => keyOf(row, reference.fields)));
    const table = target ? tableLabel(target.resource) : (reference.resource ?? resource.name);
    return rows.flatMap((row) => {
      const key = keyOf(row, fields);
      return key === '' || known.has(key)
        ? []
        : [errorAt(row, fields.join('+'), `"${key}" is not in ${table}`)];
    });
  });
}

function keyOf(row: RawRow, fields: readonly string[]): string {
  return fields.map((field) => row.cells[field] ?? '').join('/');
}

/** The file of a table, or its folder when it has a file for each part. */
function tableLabel({ paths }: TableResource): string {
  const [path = ''] = paths;
  return paths.length > 1 ? path.slice(0, path.indexOf('/') + 1) : path;
}
