/** Comma-separated values as in RFC 4180, with bare line ends as in the project's own tables. */
export function csvOf(
  fields: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [fields, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
