/** The columns of all tables as a page of Markdown: `docs/schema.md` is this text. */
import type { ExportTable, Field } from './table.ts';

const PARQUET_TYPES: Readonly<Record<Field['type'], string>> = {
  string: 'BYTE_ARRAY, UTF8',
  integer: 'INT32',
  number: 'DOUBLE',
  date: 'INT32, DATE',
};

export function schemaText(tables: readonly ExportTable[]): string {
  return `# Columns of the exported tables

Of \`claimline export\` and the Data page. The names, order and types are the same in CSV, JSON and Parquet; in GeoJSON the columns are each feature's properties. Cells have their shape in GeoJSON and in Parquet, which is then GeoParquet 1.1: [lng, lat] in degrees (OGC:CRS84, that is WGS 84), five decimals, exterior rings counter-clockwise, no holes. The raw tables of the Data Package are described in its \`datapackage.json\`.

Days are whole days (UTC), \`YYYY-MM-DD\` in text formats and DATE in Parquet. Areas are km² on the sphere, to the hectare; percentages have two decimals. An empty cell (CSV), \`null\` (JSON, Parquet) is not known or not applicable. JSON and GeoJSON carry query, data version, licence and citation in \`about\`; Parquet carries the same as JSON in its key-value metadata under \`claimline\`; a CSV carries days and data version in its name. CSV is RFC 4180 with bare line ends and without comments, and texts are written as they are: a text of your own that begins with = + - or @ is a formula to a spreadsheet.

${tables.map(tableText).join('\n')}`;
}

function tableText({ what, title, description, fields, geometryOf }: ExportTable): string {
  return `## ${what}: ${title}

${description}

| column | type | Parquet | needed | meaning |
| --- | --- | --- | --- | --- |
${[...fields.map(fieldRow), ...(geometryOf ? [SHAPE_ROW] : [])].join('\n')}
`;
}

/** What only Parquet has as a column. */
const SHAPE_ROW =
  '| `geometry` | shape | BYTE_ARRAY, WKB | yes | Only in Parquet: Polygon or MultiPolygon, described under `geo` in the file’s metadata. In GeoJSON it is the feature’s own geometry; CSV and JSON have none. |';

function fieldRow({ name, type, unit, isRequired, description, values }: Field): string {
  const words = values ? ` One of: ${values.join(', ')}.` : '';
  const typeWords = unit === undefined ? type : `${type}, ${unit}`;
  return `| \`${name}\` | ${typeWords} | ${PARQUET_TYPES[type]} | ${isRequired ? 'yes' : ''} | ${description}${words} |`;
}
