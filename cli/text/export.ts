/** Words of `claimline export`. */
import { formatsOf, FORMATS, type Format } from '../../src/data/export/formats.ts';
import { WHATS, type What } from '../../src/domain/export/table.ts';

export const EXPORT_TEXT = {
  description:
    'Writes a table, the cells of a day, or everything. Each file says its query, data version, licence and citation; a CSV has them in its name only.',
  what: `what to write: ${[...WHATS, 'package'].join(', ')} (needed)`,
  format: `${FORMATS.join(', ')} (default: that of the file’s name; the package is a zip)`,
  date: 'the day of positions, cells or shares, YYYY-MM-DD',
  from: 'first day: of shares, cells, changes of positions, of claims and reports on the chosen clock',
  to: 'last day, inclusive',
  step: 'every how many days, the last always given (default: 1); positions are then whole ones, not changes',
  place: 'only these places, ids joined by commas: of claims, cells, positions or shares',
  out: 'the file to write; without it, or with -, text goes to stdout',
  written: (file: string, bytes: number) => `${file}: ${bytes} bytes\n`,
  noName: '--out needs the name of a file',
  noPlace: '--place needs at least one place',
  unknownExtension: (file: string, formats: readonly string[]) =>
    `the name ${file} says no format: end it in one of ${formats.map((format) => `.${format}`).join(', ')}, or add --format`,
  needsFile: (what: string) => `${what} goes into a file: name it with --out`,
  noFormat: (what: string, format: string, formats: readonly string[]) =>
    `${what} cannot be written as ${format}: choose one of ${formats.join(', ')}`,
  packageIsZip: (format: string) => `the package is a zip, not ${format}: leave --format away`,
  notWith: (option: string, what: string) => `${option} says nothing about ${what}: leave it away`,
  dateOrRange: '--date and --from or --to exclude each other: give the day or the range',
  needsDate: (what: string) =>
    `--date is missing: ${what} are of a day, for example --date 2025-03-12, or of several, --from 2025-03-01 --to 2025-03-12`,
  stepNeedsRange: '--step needs --from or --to: a day has no steps',
  notMapped: (place: string) =>
    `"${place}" has no cells on the map: "claimline claims" lists what is said of it`,
  noShares: (place: string) =>
    `"${place}" has no shares: it is one cell; --what cells says what it resolves to`,
  noStep: (step: string) => `"${step}" is not a number of days: write --step 7`,
  interrupted: (file: string) => `interrupted: ${file} is left as it was`,
  cannotWrite: (file: string, reason: string) => `cannot write ${file}: ${reason}`,
  examples: `
Examples:
  claimline export --what claims --place kursk --out kursk.csv
  claimline export --what cells --date 2025-03-12 --format geojson --out cells.geojson
  claimline export --what positions --from 2025-03-01 --to 2025-03-31 --out changes.parquet
  claimline export --what positions --from 2024-01-01 --to 2024-12-31 --step 7 --out weekly.parquet
  claimline export --what shares --from 2024-08-01 --to 2025-04-30 --place kursk,donetsk > shares.csv
  claimline export --what package --out claimline.zip
`,
} as const;

/** What a format that does not fit is answered with. */
export function misfit(what: What, format: Format): string {
  return EXPORT_TEXT.noFormat(what, format, formatsOf(what));
}
