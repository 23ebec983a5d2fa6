/** The part of `datapackage.json` (Data Package v2, Table Schema) that the checks read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../src/data/tables/schema.ts';

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

/** There is no description of tables to go by; the message is one sentence. */
export class NoTables extends Error {}

interface RawResource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly schema?: Schema;
}

/**
 * The tables that `datapackage.json` in `dataDir` describes, in its order; resources without a
 * schema (borders) are left out. Throws `NoTables` when the file is missing or no JSON.
 */
export function readDescriptor(dataDir: string): TableResource[] {
  const path = join(dataDir, 'datapackage.json');
  const { resources } = parseDescriptor(path);
  return resources.flatMap(({ name, path, schema }) =>
    schema ? [{ name, paths: typeof path === 'string' ? [path] : path, schema }] : [],
  );
}

function parseDescriptor(path: string): { readonly resources: readonly RawResource[] } {
  if (!existsSync(path)) throw new NoTables(`${path} not found: no tables to read`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { resources: readonly RawResource[] };
  } catch (cause) {
    throw new NoTables(`${path} is not well-formed JSON`, { cause });
  }
}
