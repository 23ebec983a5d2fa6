/** Which column of a reader's file is which field of a claim. */
import type { Field } from '../tables/schema.ts';

/** Where a field's cells come from: a column, one value for every row, or nowhere. */
export type FieldSource = { readonly column: string } | { readonly value: string } | null;

/** By field name. */
export type Mapping = Readonly<Record<string, FieldSource>>;

export interface Guess {
  readonly mapping: Mapping;
  /** Every header is a field's name and nothing is missing: there is nothing to ask. */
  readonly isExact: boolean;
}

/** Fields that are made when a file has no column for them: a number, the file's name, nothing. */
const MADE: readonly string[] = ['id', 'claimant', 'note'];
/** Given by the shape of a GeoJSON feature, not by a property. */
const FROM_SHAPE: readonly string[] = ['place', 'kind'];
/** A shape says who holds what on a day; figures are claims about places. */
const OF_SHAPES: readonly string[] = [
  'id', 'as_of', 'stated_on', 'holder', 'status', 'claimant', 'confidence', 'note',
]; // prettier-ignore

/** Other words for a field, written as `plain` leaves them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  place: ['placeid', 'settlement', 'location', 'oblast', 'town', 'where'],
  as_of: ['date', 'day', 'asofdate', 'eventdate', 'validfrom', 'from'],
  stated_on: ['published', 'said', 'saidon', 'statementdate', 'reported', 'publicationdate'],
  holder: ['heldby', 'side', 'control', 'controlledby', 'owner', 'occupier'],
  status: ['state'],
  value: ['figure', 'percent', 'km2', 'amount'],
  claimant: ['source', 'author', 'who', 'by', 'provider'],
  confidence: ['certainty'],
  note: ['notes', 'comment', 'comments', 'text', 'description'],
  speaker: ['person'],
};

/** The fields a file of this kind can fill. */
export function fieldsFor(kind: 'csv' | 'json' | 'geojson', fields: readonly Field[]): Field[] {
  return fields.filter(({ name }) => kind !== 'geojson' || OF_SHAPES.includes(name));
}

/** Whether something stands in for the field where a file has no column for it. */
export function isMade({ name }: Field): boolean {
  return MADE.includes(name);
}

/** Whether a row cannot do without the field, so that it has to be mapped. */
export function isNeeded(field: Field): boolean {
  const { name, constraints } = field;
  return constraints?.required === true && !isMade(field) && !FROM_SHAPE.includes(name);
}

/** Needed or not, for a table of the kind: a table of claims has no shape to give its place. */
export function isNeededIn(kind: 'csv' | 'json' | 'geojson', field: Field): boolean {
  return (
    isNeeded(field) ||
    (kind !== 'geojson' && FROM_SHAPE.includes(field.name) && field.constraints?.required === true)
  );
}

/** The mapping that the headers suggest. */
export function guessMapping(
  kind: 'csv' | 'json' | 'geojson',
  columns: readonly string[],
  all: readonly Field[],
): Guess {
  const fields = fieldsFor(kind, all);
  const byPlain = new Map(columns.map((column) => [plain(column), column]));
  const named = new Set<string>();
  const entries = fields.map(({ name }): [string, FieldSource] => {
    const column = byPlain.get(plain(name));
    if (column !== undefined) named.add(column);
    return [name, column === undefined ? null : { column }];
  });
  const mapping: Record<string, FieldSource> = Object.fromEntries(entries);
  for (const { name } of fields) {
    const synonym = SYNONYMS[name]?.find(
      (word) => byPlain.has(word) && !named.has(byPlain.get(word)!),
    );
    if (mapping[name] === null && synonym !== undefined)
      mapping[name] = { column: byPlain.get(synonym)! };
  }
  const isWhole = fields.every((field) => mapping[field.name] !== null || !isNeededIn(kind, field));
  const isNamed = kind === 'geojson' || columns.every((column) => named.has(column));
  const isByName = fields.every(({ name }) => {
    const source = mapping[name];
    return !source || ('column' in source && named.has(source.column));
  });
  return { mapping: withDefaults(kind, mapping), isExact: isWhole && isNamed && isByName };
}

/** What stands in for a missing column until the reader chooses otherwise. */
function withDefaults(
  kind: 'csv' | 'json' | 'geojson',
  mapping: Readonly<Record<string, FieldSource>>,
): Mapping {
  return {
    ...mapping,
    // Said on the day it describes, unless a column says otherwise.
    stated_on: mapping['stated_on'] ?? mapping['as_of'] ?? null,
    // Nothing in the file says how sure it is: the least is assumed.
    confidence: mapping['confidence'] ?? { value: 'low' },
    ...(kind === 'geojson' && { status: mapping['status'] ?? { value: 'controlled' } }),
  };
}

/** A mapping is remembered for files with the same columns in the same order. */
export function signatureOf(kind: string, columns: readonly string[]): string {
  return [kind, ...columns.map(plain)].join('|');
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
