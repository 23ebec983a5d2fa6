/** The part of `datapackage.json` (Data Package v2, Table Schema) that the checks read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Constraints {
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'list';
  readonly format?: string;
  /** Of a list: what separates its items. */
  readonly delimiter?: string;
  readonly constraints?: Constraints;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** Without `resource` the key refers to its own table. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A table of the package: its files, which all have the same header, and what its cells may be. */
export interface TableResource {
  readonly name: string;
  readonly paths: readonly string[];
  readonly schema: Schema;
}

interface RawResource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly schema?: Schema;
}

/**
 * The tables that `datapackage.json` in `dataDir` describes, in its order; resources without a
 * schema (borders) are left out. Throws when the file is missing or no JSON.
 */
export function readDescriptor(dataDir: string): TableResource[] {
  const text = readFileSync(join(dataDir, 'datapackage.json'), 'utf8');
  const { resources } = JSON.parse(text) as { resources: readonly RawResource[] };
  return resources.flatMap(({ name, path, schema }) =>
    schema ? [{ name, paths: typeof path === 'string' ? [path] : path, schema }] : [],
  );
}
