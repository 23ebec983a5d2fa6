/** A column of the table behind a chart. Labels are unique within a table. */
export interface DataColumn {
  readonly label: string;
  readonly isNumber?: boolean;
}
