/** The cells of a row by field, each held to the schema of the published tables. */
import { cellProblem } from '../tables/cell.ts';
import type { Field } from '../tables/schema.ts';
import { fieldsFor, isMade, type Mapping } from './mapping.ts';
import type { OwnTable } from './ownTable.ts';

/** Ids of the file's own making: any text will do, and places may be named instead. */
const FREE_TEXT: readonly string[] = ['id', 'place', 'claimant', 'base_place', 'same_as'];
/** Different texts of a field that are remembered. */
const MOST_REMEMBERED = 10_000;

/** Tells what is wrong with a field. */
export type Fail = (field: string, message: string) => void;

interface Judged {
  readonly text: string;
  readonly problem: string | null;
}

export class CellSources {
  readonly #sources: readonly CellSource[];
  /** A row before it is read: filled in, it stays a quick object, which one built key by key is not. */
  readonly #blank: Readonly<Record<string, string>>;

  constructor(table: OwnTable, mapping: Mapping, fields: readonly Field[]) {
    this.#sources = fieldsFor(table.kind, fields).map(
      (field) => new CellSource(field, mapping, table.columns),
    );
    this.#blank = {
      ...Object.fromEntries(fields.map(({ name }) => [name, ''])),
      // What a feature says is who holds what it covers.
      ...(table.kind === 'geojson' && { kind: 'control' }),
    };
  }

  /** By field name. */
  read(row: readonly string[], fail: Fail): Record<string, string> {
    const cells: Record<string, string> = { ...this.#blank };
    for (const source of this.#sources) {
      const { text, problem } = source.read(row);
      cells[source.name] = text;
      if (problem !== null) fail(source.name, problem);
    }
    return cells;
  }
}

/** Where the cells of one field come from. The same few texts come again and again: judged once. */
class CellSource {
  readonly name: string;
  readonly #field: Field;
  /** -1 for one value in all rows. */
  readonly #column: number;
  readonly #value: string;
  readonly #isAsked: boolean;
  readonly #judged = new Map<string, Judged>();
  readonly #empty: Judged;

  constructor(field: Field, mapping: Mapping, columns: readonly string[]) {
    const source = mapping[field.name] ?? null;
    this.name = field.name;
    this.#field = asOwn(field);
    this.#column = source && 'column' in source ? columns.indexOf(source.column) : -1;
    this.#value = source && 'value' in source ? source.value : '';
    const isRequired = field.constraints?.required === true;
    this.#isAsked = source !== null || (isRequired && !isMade(field));
    this.#empty = this.#judge('');
  }

  read(row: readonly string[]): Judged {
    const text = this.#column === -1 ? this.#value : (row[this.#column] ?? '');
    if (text === '') return this.#empty;
    // In a column of ids or notes, where no text comes twice, looking it up would be for nothing.
    if (this.#judged.size === MOST_REMEMBERED) return this.#judge(text);
    const known = this.#judged.get(text);
    if (known) return known;
    const judged = this.#judge(text);
    this.#judged.set(text, judged);
    return judged;
  }

  #judge(text: string): Judged {
    return { text, problem: this.#isAsked ? cellProblem(text, this.#field) : null };
  }
}

function asOwn(field: Field): Field {
  if (!FREE_TEXT.includes(field.name) || !field.constraints) return field;
  const { pattern, ...constraints } = field.constraints;
  return pattern === undefined ? field : { ...field, constraints };
}
