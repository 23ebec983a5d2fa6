/** The rows of a download as records, after seeing that each cell is what its column says. */
import { expect } from 'vitest';
import type { Cell, ExportTable } from '../../src/domain/export/table.ts';

export type ExportRecord = Readonly<Record<string, Cell>>;

export function recordsOf(table: ExportTable): ExportRecord[] {
  return [...table.rows()].map((row) => {
    expect(row).toHaveLength(table.fields.length);
    table.fields.forEach(({ name, type, values, isRequired }, column) => {
      const cell = row[column] ?? null;
      if (isRequired) expect(cell, name).not.toBeNull();
      if (cell === null) return;
      expect(typeof cell, name).toBe(type === 'number' || type === 'integer' ? 'number' : 'string');
      if (type === 'date') expect(cell, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (values) expect(values, name).toContain(cell);
    });
    return Object.fromEntries(table.fields.map(({ name }, column) => [name, row[column] ?? null]));
  });
}
