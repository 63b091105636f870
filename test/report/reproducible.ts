/** What the proof of reproducible bytes runs in other time zones: one book that is steady, one that is not. */
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { chartWorkbook, withCells } from "./small-workbook.ts";

export function steady(): Promise<Uint8Array> {
  return buildWorkbook(chartWorkbook());
}

export function shifting(): Promise<Uint8Array> {
  const midnight = new Date(2027, 0, 1).toISOString();
  return buildWorkbook(withCells({ "Checks!A9": { value: midnight, style: "text" } }));
}
