/**
 * The cells of a sheet as SpreadsheetML. A workbook has some hundred thousand of them, so they are written straight from
 * the plan; everything around them is exceljs's.
 */
import { address, COLUMN_MARKS, columnName, columnNumber } from "./address.ts";
import { type ByteText, byteText } from "./byte-text.ts";
import { RUN_MARKS, type RunText } from "./part-bytes.ts";
import type { StyleName } from "./styles.ts";
import { escapeText } from "./workbook-guards.ts";
import type { CellSpec, CellValue, RowSpec, RunSpec, SheetSpec } from "./workbook-spec.ts";
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
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
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

/** The rows of a sheet, and the range of its cells. */
export interface SheetData extends Omit<RunText, "before" | "after"> {
  readonly dimension: string;
}

/** Of each style of a workbook the attribute that a cell of it carries. */
export type StyleMarks = ReadonlyMap<StyleName, string>;

/** Where the cells of a sheet are put, and the range they have taken so far. */
interface Target {
  readonly put: ByteText["put"];
  readonly styles: StyleMarks;
  readonly strings: SharedStrings;
  /** As `RunText` has them. */
  readonly numbers: number[];
  /** Of the cells of runs, roughly. */
  extent: number;
  readonly used: { left: number; right: number; top: number; bottom: number };
}

/**
 * Writes the cells of a sheet.
 *
 * @param styles   the attribute that a cell of each style carries
 * @param strings  where texts are stored; formulas keep theirs in the cell
 */
export function sheetData(sheet: SheetSpec, styles: StyleMarks, strings: SharedStrings): SheetData {
  const covered = coveredCells(sheet);
  const used = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  const { put, bytes } = byteText();
  const target: Target = { put, styles, strings, numbers: [], extent: 0, used };
  for (const [index, row] of sheet.rows.entries()) {
    const number = index + 1;
    const cells = covered.has(number) ? withCovered(row, covered.get(number) as CoveredRow) : row.cells;
    const spans = spansOf(row, cells);
    if (!spans && !row.height) continue;
    put(`<row r="${number}"${rowAttributes(row, spans, sheet.rows[index + 1])}>`);
    putCells(cells, [number, 1], target);
    if (row.run) {
      const first = cells.length + 1;
      putRun(row.run, [number, first], target);
      putCells(row.after ?? [], [number, first + row.run.cached.length], target);
    }
    put("</row>");
  }
  const dimension = used.right === 0 ? "A1" : `${address(used.left, used.top)}:${address(used.right, used.bottom)}`;
  const columns = Array.from({ length: used.right + 2 }, (_, at) => (at === 0 ? "" : columnName(at)));
  const told = bytes();
  const extent = told.length + target.extent;
  return { dimension, told, numbers: new Float64Array(target.numbers), columns, extent };
}

/** Where a cell stands: its row and column. */
type Place = readonly [row: number, column: number];

function putCells(cells: RowSpec["cells"], [row, first]: Place, target: Target): void {
  const { put, styles } = target;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell || (cell.value === undefined && cell.formula === undefined && cell.style === undefined)) continue;
    put('<c r="');
    put(columnName(first + at));
    put(`${row}`);
    put('"');
    if (cell.style) put(styles.get(cell.style) as string);
    putContent(cell, target);
    widen(target, row, first + at);
  }
}

/** What stands between a cell's style and its end. */
function putContent({ formula, value, cached }: CellSpec, { put, strings }: Target): void {
  if (formula !== undefined) {
    put(typeOf(cached as CellValue));
    put("><f>");
    put(escapeXml(formula));
    put("</f><v>");
    put(plain(cached as CellValue));
  } else if (value === undefined) {
    put("/>");
    return;
  } else if (typeof value === "string") {
    put(' t="s"><v>');
    put(`${strings.add(escapeText(value))}`);
  } else {
    put(typeOf(value));
    put("><v>");
    put(plain(value));
  }
  put("</v></c>");
}

function putRun({ formula, cached, style }: RunSpec, [row, first]: Place, target: Target): void {
  const { put, numbers, styles } = target;
  widen(target, row, first);
  widen(target, row, first + cached.length - 1);
  // Around its formula a cell has some sixty characters.
  target.extent += cached.length * (formula.length + 60);
  numbers.push(first, cached.length);
  for (const value of cached) numbers.push(value === "" ? Number.NaN : value);
  put(`${RUN_MARKS.start}<c r="${COLUMN_MARKS.own}${row}"`);
  put(styles.get(style) as string);
  put(`${RUN_MARKS.type}><f>`);
  put(escapeXml(formula));
  put(`</f><v>${RUN_MARKS.value}`);
}

function widen({ used }: Target, row: number, column: number): void {
  used.left = Math.min(used.left, column);
  used.right = Math.max(used.right, column);
  used.top = Math.min(used.top, row);
  used.bottom = row;
}

/** First and last column with a cell of its own. */
function spansOf(
  { run, after = [] }: RowSpec,
  cells: RowSpec["cells"],
): readonly [first: number, last: number] | undefined {
  const behind = after.findLastIndex(filled);
  const end = cells.length + (run?.cached.length ?? 0);
  const last = behind >= 0 ? end + behind : run ? end - 1 : cells.findLastIndex(filled);
  const first = cells.findIndex(filled);
  return last < 0 ? undefined : [(first < 0 ? cells.length : first) + 1, last + 1];
}

const filled = (cell: RowSpec["cells"][number]): boolean => cell !== null;

function rowAttributes(
  { height, hidden, outlineLevel = 0 }: RowSpec,
  spans: readonly [first: number, last: number] | undefined,
  below: RowSpec | undefined,
): string {
  // The plus sign of a hidden group stands on the row above it.
  const collapsed = below?.hidden && (below.outlineLevel ?? 0) > outlineLevel;
  return (
    (height ? ` ht="${height}" customHeight="1"` : "") +
    (hidden ? ' hidden="1"' : "") +
    (spans ? ` spans="${spans.join(":")}"` : "") +
    ' x14ac:dyDescent="0.25"' +
    (outlineLevel ? ` outlineLevel="${outlineLevel}"` : "") +
    (collapsed ? ' collapsed="1"' : "")
  );
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
