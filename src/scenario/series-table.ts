/**
 * Columns of CSV tables for series: the first column names the years.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import { type CsvCell, type CsvTable, columnOf } from "./csv.ts";
import type { Reading } from "./reading.ts";

/** Tables by the place where the scenario names them; see `tableKey`. */
export type Tables = ReadonlyMap<string, CsvTable>;

/** One key per mention of a table: the same name in two folders is two tables. */
export const tableKey = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** The cells of a column beside those of the first; undefined when the table could not be read or lacks the column. */
export function columnCells(
  saidAt: Place,
  column: string,
  tables: Tables,
  reading: Pick<Reading, "report">,
): readonly { readonly year: CsvCell; readonly cell: CsvCell }[] | undefined {
  const table = tables.get(tableKey(saidAt));
  if (!table) return undefined;
  const { cells, diagnostics } = columnOf(table, column);
  for (const diagnostic of diagnostics) reading.report(diagnostic);
  return cells?.map((cell, index) => ({ year: table.rows[index]?.[0] as CsvCell, cell }));
}
