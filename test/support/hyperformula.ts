/** HyperFormula as an in-process calculator: no start-up of another program, fit for unit tests. Never imported by src. */
import { DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import type { RecalculatedBook } from "./compare-recalculated.ts";
import {
  isError,
  type ReadCell,
  type ReadSheet,
  type ReadValue,
  type ReadWorkbook,
  readWorkbook,
} from "./read-workbook.ts";

/** Every formula cell of a workbook as HyperFormula computes it; cached values are never shown to it. */
export function recalculateInProcess(book: ReadWorkbook | Uint8Array): RecalculatedBook {
  const read = book instanceof Uint8Array ? readWorkbook(book) : book;
  const engine = engineOf(read);
  try {
    const result = new Map<string, Map<string, ReadValue>>();
    for (const [name, { cells }] of read.sheets) {
      const sheet = engine.getSheetId(name)!;
      const values = new Map<string, ReadValue>();
      for (const cell of cells.values()) {
        const value = engine.getCellValue({ sheet, col: cell.column - 1, row: cell.row - 1 });
        if (value instanceof DetailedCellError) values.set(cell.address, { error: value.value });
        else if (value !== null) values.set(cell.address, value);
      }
      result.set(name, values);
    }
    return result;
  } finally {
    engine.destroy();
  }
}

/** HyperFormula with a workbook in it, calculated once; the caller destroys it. */
export function engineOf(read: ReadWorkbook): HyperFormula {
  const sheets = Object.fromEntries([...read.sheets].map(([name, sheet]) => [name, contentsOf(sheet)]));
  const names = [...read.names].map(([name, reference]) => ({ name, expression: `=${reference}` }));
  // Array arithmetic is needed by SUMPRODUCT over conditions; rounding for show would hide differences.
  const options = { licenseKey: "gpl-v3", useArrayArithmetic: true, smartRounding: false };
  return HyperFormula.buildFromSheets(sheets, options, names);
}

function contentsOf({ rows }: ReadSheet): RawCellContent[][] {
  const contents: RawCellContent[][] = [];
  for (const [row, cells] of rows) {
    const line: RawCellContent[] = [];
    for (const cell of cells) line[cell.column - 1] = contentOf(cell);
    contents[row - 1] = Array.from(line, (content) => content ?? null);
  }
  return Array.from(contents, (line) => line ?? []);
}

function contentOf({ formula, value }: ReadCell): RawCellContent {
  if (formula !== undefined) return `=${formula.replaceAll("_xlfn.", "")}`;
  // The apostrophe keeps "12%", "2027-01-01" and "=1+1" texts.
  if (typeof value === "string") return `'${value}`;
  return isError(value) ? value.error : (value ?? null);
}
