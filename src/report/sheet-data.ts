/**
 * The cells of a sheet as SpreadsheetML. A workbook has some hundred thousand of them, so they are written straight from
 * the plan; everything around them is exceljs's.
 */
import { address, columnName, columnNumber } from "./address.ts";
import type { StyleName } from "./styles.ts";
import { escapeText } from "./workbook-guards.ts";
import type { CellSpec, CellValue, RowSpec, SheetSpec } from "./workbook-spec.ts";
import { escapeXml } from "./xml-text.ts";

/** The texts of a workbook, each stored once and referred to by number. */
export interface SharedStrings {
  /** The number of a text. */
  readonly add: (text: string) => number;
  /** The part that holds them. */
  readonly xml: () => string;
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    add: (text) => {
      count += 1;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml: () => {
      const entries = [...numbers.keys()].map((text) => {
        const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : "";
        return `<si><t${space}>${escapeXml(text)}</t></si>`;
      });
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${numbers.size}">` +
        `${entries.join("")}</sst>`
      );
    },
  };
}

/** Styles of a workbook's cells in the order in which they are first met. */
export function stylesIn(sheets: readonly SheetSpec[]): StyleName[] {
  const found = new Set<StyleName>();
  for (const { rows } of sheets)
    for (const { cells } of rows) for (const cell of cells) if (cell?.style) found.add(cell.style);
  return [...found];
}

/** The rows of a sheet, and the range of its cells. */
export interface SheetData {
  readonly dimension: string;
  readonly xml: string;
}

/**
 * Writes the cells of a sheet.
 *
 * @param styles   number of each style in the workbook's table of styles
 * @param strings  where texts are stored; formulas keep theirs in the cell
 */
export function sheetData(sheet: SheetSpec, styles: ReadonlyMap<StyleName, number>, strings: SharedStrings): SheetData {
  const covered = coveredCells(sheet);
  const used = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  const rows = sheet.rows.map((row, index) => {
    const number = index + 1;
    const cells = covered.has(number) ? withCovered(row, covered.get(number) as CoveredRow) : row.cells;
    const first = cells.findIndex((cell) => cell !== null);
    if (first < 0 && !row.height) return "";
    let text = "";
    let last = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (!cell) continue;
      last = at + 1;
      const style = cell.style && styles.get(cell.style);
      const content = contentOf(cell, strings);
      if (content === "" && style === undefined) continue;
      text += `<c r="${columnName(last)}${number}"${style === undefined ? "" : ` s="${style}"`}${content || "/>"}`;
      used.left = Math.min(used.left, last);
      used.right = Math.max(used.right, last);
      used.top = Math.min(used.top, number);
      used.bottom = number;
    }
    return `<row r="${number}"${rowAttributes(row, first + 1, last)}>${text}</row>`;
  });
  const dimension = used.right === 0 ? "A1" : `${address(used.left, used.top)}:${address(used.right, used.bottom)}`;
  return { dimension, xml: rows.join("") };
}

function rowAttributes({ height, hidden, outlineLevel }: RowSpec, first: number, last: number): string {
  return (
    (height ? ` ht="${height}" customHeight="1"` : "") +
    (hidden ? ' hidden="1"' : "") +
    (first > 0 ? ` spans="${first}:${last}"` : "") +
    ' x14ac:dyDescent="0.25"' +
    (outlineLevel ? ` outlineLevel="${outlineLevel}"` : "")
  );
}

/** What stands between a cell's style and its end; empty when it holds nothing. */
function contentOf({ formula, value, cached }: CellSpec, strings: SharedStrings): string {
  if (formula === undefined) {
    if (value === undefined) return "";
    if (typeof value === "string") return ` t="s"><v>${strings.add(escapeText(value))}</v></c>`;
    return `${typeOf(value)}><v>${plain(value)}</v></c>`;
  }
  return `${typeOf(cached as CellValue)}><f>${escapeXml(formula)}</f><v>${plain(cached as CellValue)}</v></c>`;
}

const typeOf = (value: CellValue): string =>
  typeof value === "number" ? "" : typeof value === "string" ? ' t="str"' : ' t="b"';

const plain = (value: CellValue): string =>
  typeof value === "string" ? escapeXml(escapeText(value)) : String(Number(value));

/** Style of a merged range by the columns, from 0, that it covers in a row beside its first cell. */
type CoveredRow = ReadonlyMap<number, StyleName | undefined>;

/** Cells that a merge covers: they look like its first one and hold nothing. By row. */
function coveredCells({ merges = [], rows }: SheetSpec): ReadonlyMap<number, CoveredRow> {
  const found = new Map<number, Map<number, StyleName | undefined>>();
  for (const range of merges) {
    const corners = [...range.matchAll(/([A-Z]+)(\d+)/g)].map(([, column, row]) => [
      columnNumber(column as string),
      Number(row),
    ]);
    const [[left, top], [right, bottom]] = corners as [[number, number], [number, number]];
    const style = rows[top - 1]?.cells[left - 1]?.style;
    for (let row = top; row <= bottom; row += 1) {
      const covered = found.get(row) ?? new Map<number, StyleName | undefined>();
      found.set(row, covered);
      for (let column = left; column <= right; column += 1)
        if (row > top || column > left) covered.set(column - 1, style);
    }
  }
  return found;
}

function withCovered({ cells }: RowSpec, covered: CoveredRow): readonly (CellSpec | null)[] {
  const length = Math.max(cells.length, ...[...covered.keys()].map((at) => at + 1));
  return Array.from({ length }, (_, at) => {
    if (!covered.has(at)) return cells[at] ?? null;
    const style = covered.get(at);
    return style ? { style } : {};
  });
}
