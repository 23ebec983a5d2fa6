/** JSON and GeoJSON: a header that says what the file is, then one row or feature a line. */
import type { ExportHeader } from '../../domain/export/header.ts';
import type { ExportTable, Row } from '../../domain/export/table.ts';
import type { Pieces } from './pieces.ts';

/** `{ "about": { query, version, licence, fields, … }, "rows": [ { field: value } … ] }` */
export function* jsonPieces(table: ExportTable, header: ExportHeader): Pieces {
  yield `{\n"about": ${JSON.stringify(header, null, 2)},\n"rows": [`;
  let separator = '\n';
  for (const row of table.rows()) {
    yield `${separator}${JSON.stringify(recordOf(table, row))}`;
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

/**
 * A FeatureCollection as in RFC 7946; the header is its foreign member `about`. The settlement is
 * each feature's id; with the day where there are several. Throws when the table has no shapes.
 */
export function* geojsonPieces(table: ExportTable, header: ExportHeader): Pieces {
  const { geometryOf, fields } = table;
  if (!geometryOf) throw new RangeError(`${table.what} have no shapes`);
  const columnOf = (sought: string): number => fields.findIndex(({ name }) => name === sought);
  const [settlement, date] = [columnOf('settlement'), columnOf('date')];
  const isOfOneDay = table.days === null || table.days[0] === table.days[1];
  yield `{\n"type": "FeatureCollection",\n"about": ${JSON.stringify(header, null, 2)},\n"features": [`;
  let separator = '\n';
  let index = 0;
  for (const row of table.rows()) {
    const feature = {
      type: 'Feature',
      id: isOfOneDay ? row[settlement] : `${row[settlement]}@${row[date]}`,
      properties: recordOf(table, row),
      geometry: geometryOf(index++),
    };
    yield `${separator}${JSON.stringify(feature)}`;
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

function recordOf({ fields }: ExportTable, row: Row): Record<string, Row[number]> {
  return Object.fromEntries(fields.map(({ name }, column) => [name, row[column] ?? null]));
}
