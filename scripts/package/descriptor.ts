/** `datapackage.json` of the package: that of `data/`, with sizes, hashes and the derived tables. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { citationOf } from '../../src/domain/export/header.ts';
import type { ExportTable, Field } from '../../src/domain/export/table.ts';

export interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly [key: string]: unknown;
}

export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly resources: readonly Resource[];
  readonly [key: string]: unknown;
}

/** What a file weighs: `hash` is "sha256:…". */
export interface Weight {
  readonly bytes: number;
  readonly hash: string;
}

/** Resources in several files are one file in the package, so that the hash is of what is there. */
export function packageDescriptor(
  descriptor: Descriptor,
  dataset: Dataset,
  derived: readonly Resource[],
  weigh: (path: string) => Weight,
): Descriptor {
  const tables = descriptor.resources.map((resource) =>
    typeof resource.path === 'string' ? resource : { ...resource, path: `${resource.name}.csv` },
  );
  return {
    ...descriptor,
    // Semantic versions keep what they were built from after the plus.
    version: `${descriptor.version}+${dataset.version}`,
    citation: citationOf(dataset),
    temporalCoverage: `${dataset.firstDay}/${dataset.lastDay}`,
    resources: [...tables, ...derived].map((resource) => ({
      ...resource,
      ...weigh(String(resource.path)),
    })),
  };
}

/** The tables that are computed, described by their own columns. */
export function derivedResources(shares: ExportTable, cells: ExportTable): Resource[] {
  const common = (table: ExportTable): Record<string, unknown> => ({
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    title: table.title,
    encoding: 'utf-8',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    sources: [{ title: 'Computed by Claimline from the other tables; see the query' }],
    query: table.query,
  });
  return [
    {
      ...common(shares),
      name: 'shares',
      type: 'table',
      description: `${shares.description} All claimants, by the as-of clock.`,
      path: 'derived/shares.csv',
      format: 'csv',
      mediatype: 'text/csv',
      schema: schemaOf(shares.fields, ['date', 'place']),
    },
    {
      ...common(cells),
      name: 'cells',
      description: `${cells.description} With its resolution on the last day, all claimants, by the as-of clock; the shapes are the same on every day.`,
      path: 'derived/cells.geojson',
      format: 'geojson',
      mediatype: 'application/geo+json',
    },
  ];
}

/** Columns as a Table Schema; `unit` is our own property, which the standard allows. */
export function schemaOf(fields: readonly Field[], primaryKey: readonly string[]): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: fields.map(({ name, type, description, unit, values, isRequired }) => ({
      name,
      type,
      description,
      ...(unit ? { unit } : {}),
      ...(isRequired || values
        ? {
            constraints: {
              ...(isRequired ? { required: true } : {}),
              ...(values ? { enum: values } : {}),
            },
          }
        : {}),
    })),
    primaryKey,
  };
}
