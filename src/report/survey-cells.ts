/** What the cells of a workbook use, found in one walk over all of them. */
import type { StyleName } from "./styles.ts";
import { columnsTaken, type RowSpec, type SheetSpec } from "./workbook-spec.ts";

/** A cell with a name; column and row count from 1. */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

export interface Survey {
  /** In the order in which they are first met. */
  readonly styles: readonly StyleName[];
  readonly names: readonly NamedCell[];
  /** How many there are, gaps included. */
  readonly cells: number;
}

export function surveyCells(sheets: readonly SheetSpec[]): Survey {
  const styles = new Set<StyleName>();
  const names: NamedCell[] = [];
  let count = 0;
  const meet = (cells: NonNullable<RowSpec["after"]>): void => {
    for (const cell of cells) if (cell?.style) styles.add(cell.style);
  };
  for (const { name: sheet, rows } of sheets)
    for (const [index, row] of rows.entries()) {
      count += columnsTaken(row);
      for (const [at, cell] of row.cells.entries())
        if (cell?.name !== undefined) names.push({ name: cell.name, sheet, column: at + 1, row: index + 1 });
      meet(row.cells);
      if (row.run) styles.add(row.run.style);
      meet(row.after ?? []);
    }
  return { styles: [...styles], names, cells: count };
}
