/** What the page and the import worker say to each other. */
import type { Day } from '../../domain/day.ts';
import type { OwnSeries, SeriesGround } from '../../domain/overlay.ts';
import type { Partition } from '../../domain/partition.ts';
import type { Settlement, Side } from '../../domain/types.ts';
import type { Field } from '../tables/schema.ts';
import type { KnownPlace } from './knownPlaces.ts';
import type { Mapping } from './mapping.ts';
import type { FileProblem } from './ownTable.ts';
import type { OwnContent, OwnFile } from './store.ts';

/** A file as far as it has been looked at. */
export interface Inspected {
  readonly kind: 'csv' | 'json' | 'geojson';
  readonly columns: readonly string[];
  /** The first rows, cells in the order of the columns. */
  readonly samples: readonly (readonly string[])[];
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
  /** The headers leave nothing to ask. */
  readonly isExact: boolean;
  /** The mapping is the one chosen for such a file before. */
  readonly isRemembered: boolean;
}

/** What a file is checked against, in a form that can be sent. */
export interface SentGround {
  readonly places: readonly KnownPlace[];
  /** By cell. */
  readonly settlements: readonly SentSettlement[];
  /** Large, and asked only where shapes and points lie: null for a table of claims. */
  readonly partition: Partition | null;
  readonly today: Day;
  /** Claimants of the dataset that is shown without own data. */
  readonly claimants: number;
}

/** Position: degrees, as everywhere longitude first. */
export type SentSettlement = Pick<Settlement, 'id' | 'name' | 'kind' | 'lng' | 'lat'>;

export interface ImportOrder {
  /** The file's number here; see `takeKey`. */
  readonly key: number;
  readonly name: string;
  readonly mapping: Mapping;
  readonly side: Side;
  readonly ground: SentGround;
}

export type Order =
  | { readonly type: 'inspect'; readonly file: File }
  | { readonly type: 'import'; readonly order: ImportOrder }
  | { readonly type: 'load'; readonly ground: SeriesGround };

/** Everything that is kept, ready to be laid over the dataset. */
export interface LoadedOwn {
  readonly files: readonly OwnFile[];
  readonly contents: readonly Omit<OwnContent, 'refusedCsv'>[];
  readonly parts: OwnSeries;
}

export type Answer =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'inspected'; readonly value: Inspected | FileProblem }
  | { readonly type: 'imported'; readonly value: OwnFile }
  | { readonly type: 'loaded'; readonly value: LoadedOwn }
  | { readonly type: 'failed'; readonly problem: string };
