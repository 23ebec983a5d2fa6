/** What every file says about itself, so that it stands alone: query, version, licence, citation. */
import type { Dataset } from '../dataset.ts';
import { isOwn } from '../namedPlaces.ts';
import { publishedOf } from '../overlay.ts';
import type { ExportTable, Field } from './table.ts';

export const DATA_TITLE = 'Claimline: who is said to control what, when, and on whose word';
export const CREATOR = 'Claimline contributors';
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
/** The permanent line of the project, in every file. */
export const LEGAL_STATUS =
  'Lines and shares show what the named sources state; they express no view on legal status.';
/** Sources that ask to be named wherever their data goes. */
export const SOURCES =
  'Settlements: GeoNames (CC BY 4.0). Borders: Natural Earth. Base track: status shown on the map of DeepState. Claims: the named claimants.';

export interface ExportHeader {
  readonly title: string;
  readonly description: string;
  readonly query: ExportTable['query'];
  readonly dataVersion: string;
  readonly creator: string;
  readonly licence: typeof LICENCE;
  readonly citation: string;
  readonly sources: string;
  readonly legalStatus: string;
  /** Only where a reader's own files are among the rows, or in what they come to. */
  readonly ownData?: string;
  readonly fields: readonly Field[];
}

export function headerOf(dataset: Dataset, table: ExportTable): ExportHeader {
  return {
    title: `Claimline: ${table.title}`,
    description: table.description,
    query: table.query,
    dataVersion: dataset.version,
    creator: CREATOR,
    licence: LICENCE,
    citation: citationOf(publishedOf(dataset)),
    sources: SOURCES,
    legalStatus: LEGAL_STATUS,
    ...(usesOwn(table) ? { ownData: OWN_DATA } : {}),
    fields: table.fields,
  };
}

const OWN_DATA =
  'Claimants whose id begins with "own-" come from files of whoever made this download: they are no part of this data version, its licence or its citation.';

/** Whether what a reader added on the own machine is in the table. */
export function usesOwn({ spoken, query }: ExportTable): boolean {
  if (spoken) return spoken.claims.some(({ claimant }) => isOwn(claimant));
  const heard = query['claimants'];
  return Array.isArray(heard) && heard.some((id) => isOwn(String(id)));
}

/** How to cite the data, in plain text. The year is that of the last day the data knows. */
export function citationOf({ version, firstDay, lastDay }: Dataset): string {
  const year = lastDay.slice(0, 4);
  return `${CREATOR} (${year}). ${DATA_TITLE} [Data set]. Version ${version}, ${firstDay} to ${lastDay}. CC BY 4.0. ${LICENCE.url}`;
}
