/** Columns of text, for terminals. */
export interface Column {
  readonly title: string;
  /** Figures stand to the right, words to the left. */
  readonly isFigure?: boolean;
}

/** Lines with a header; a line for each row. Ends with a line end. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const lineOf = (cells: readonly string[]): string =>
    columns
      .map(({ isFigure }, i) => {
        const cell = cells[i] ?? '';
        return isFigure ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return lines.map((line) => `${lineOf(line)}\n`).join('');
}

/** Lines of a name and what it is, under each other. */
export function pairsOf(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}
