/**
 * Cell addresses in A1 style: the only place where a column number becomes letters.
 *
 * Columns and rows count from 1, as they do on screen.
 */

/** Widest column of an Excel sheet. */
const lastColumn = 16_384;

/** `columnName(28)` is "AB". */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) {
    throw new RangeError(`There is no column ${column}: columns run from 1 to ${lastColumn}.`);
  }
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  names[column] = name;
  return name;
}

/** Names found before: a workbook asks for the same few dozen in every cell. */
const names: string[] = [];

/**
 * Stand for the names of three columns in a text that serves every column of a row: the one it stands in, the one before and
 * the one after. White space that no formula holds.
 */
export const COLUMN_MARKS = { own: "\t", previous: "\n", following: "\r" } as const;

/** A text with `COLUMN_MARKS` as it reads in a column: `inColumn("\n5+\t6", 4)` is "C5+D6". */
export function inColumn(text: string, column: number): string {
  const at = { "\t": column, "\n": column - 1, "\r": column + 1 };
  return text.replace(/[\t\n\r]/g, (mark) => columnName(at[mark as keyof typeof at]));
}

/** `columnNumber("AB")` is 28. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Which halves of an address carry a dollar sign. */
export type Anchoring = "relative" | "absolute" | "column" | "row";

/** `address(3, 7, { absolute: true })` is "$C$7"; `{ anchor: "column" }` gives "$C7". */
export function address(
  column: number,
  row: number,
  { absolute = false, anchor }: { readonly absolute?: boolean; readonly anchor?: Anchoring } = {},
): string {
  const held = anchor ?? (absolute ? "absolute" : "relative");
  const columnMark = held === "absolute" || held === "column" ? "$" : "";
  const rowMark = held === "absolute" || held === "row" ? "$" : "";
  return `${columnMark}${columnName(column)}${rowMark}${row}`;
}

/** Name of a sheet as it stands before the exclamation mark, quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An absolute reference with its sheet always quoted, as charts and defined names want it: `'Cash Flow'!$F$4:$AS$4`. */
export function absoluteRange(
  sheet: string,
  from: { readonly column: number; readonly row: number },
  to: { readonly column: number; readonly row: number } = from,
): string {
  const start = address(from.column, from.row, { absolute: true });
  const end = address(to.column, to.row, { absolute: true });
  return `'${sheet.replaceAll("'", "''")}'!${start === end ? start : `${start}:${end}`}`;
}
