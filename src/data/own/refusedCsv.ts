import type { Refused } from './checkFile.ts';

/** The refused rows as they were, each with its number and the reasons before it; shapes as GeoJSON. */
export function refusedCsv(columns: readonly string[], refused: readonly Refused[]): string {
  const hasShapes = refused.some(({ geometry }) => geometry !== null);
  const shapeIn = (geometry: Refused['geometry']): string[] =>
    hasShapes ? [geometry === null ? '' : JSON.stringify(geometry)] : [];
  const lines = refused.map(({ row, reasons, cells, geometry }) => [
    String(row),
    reasons.join('; '),
    ...shapeIn(geometry),
    ...cells,
  ]);
  return [['row', 'reasons', ...(hasShapes ? ['geometry'] : []), ...columns], ...lines]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
