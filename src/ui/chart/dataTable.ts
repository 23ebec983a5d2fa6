/** What the table behind a chart is made of, on the page and as a file. */
import type { ClaimTexts } from '../../domain/export/claimTable.ts';
import type { ExportTable, What } from '../../domain/export/table.ts';

/** A column of the table behind a chart. Labels are unique within a table. */
export interface DataColumn {
  readonly label: string;
  readonly isNumber?: boolean;
}

/** The figures of a table as a download: see `DownloadButtons`. */
export interface TableFile {
  readonly what: What;
  readonly make: (texts: ClaimTexts) => ExportTable;
}
