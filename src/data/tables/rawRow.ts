/** A line of a table as text, and its cells read as what the schema says they are. */
import type { Spot } from './problem.ts';

/** One line of a table, cells by column name; an absent cell is ''. */
export interface RawRow extends Spot {
  readonly cells: Readonly<Record<string, string>>;
}

export const spotOf = ({ file, line }: RawRow): Spot => ({ file, line });

export const cell = (row: RawRow, name: string): string => row.cells[name] ?? '';

/** The cell as the type its schema enforces; an enum, an id or a day is text at run time. */
export const as = <T extends string>(row: RawRow, name: string): T => cell(row, name) as T;

export const asOrNull = <T extends string>(row: RawRow, name: string): T | null =>
  cell(row, name) === '' ? null : as<T>(row, name);

export const figure = (row: RawRow, name: string): number => Number(cell(row, name));

export function figureOrNull(row: RawRow, name: string): number | null {
  const value = figure(row, name);
  return cell(row, name) === '' || Number.isNaN(value) ? null : value;
}

export const list = <T extends string>(row: RawRow, name: string): T[] =>
  cell(row, name) === '' ? [] : (cell(row, name).split(';') as T[]);
