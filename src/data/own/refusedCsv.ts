import type { Refused } from './checkFile.ts';

/** The refused rows as they were, each with its number and the reasons before it. */
export function refusedCsv(columns: readonly string[], refused: readonly Refused[]): string {
  const lines = refused.map(({ row, reasons, cells }) => [
    String(row),
    reasons.join('; '),
    ...cells,
  ]);
  return [['row', 'reasons', ...columns], ...lines]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
