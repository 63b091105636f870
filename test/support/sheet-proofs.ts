/** Rules about what stands on the sheets: locks, styles, plain numbers, names of lines. */
import type { StyleClass } from "../../src/report/styles.ts";
import type { AnalysedBook, Formula, Violation } from "./analyse-workbook.ts";
import { classOf } from "./class-of-cell.ts";
import { isDeclared, linkSource } from "./precedent-proofs.ts";
import { type Conventions, timeSheetsOf } from "./proof-conventions.ts";
import type { ReadCell } from "./read-workbook.ts";

/** Inputs and nothing but inputs can be typed into. */
export function wrongLocks({ book }: AnalysedBook): Violation[] {
  return eachCell(book.sheets, (cell) => {
    const isInput = classOf(cell.style) === "input";
    if (cell.style.locked) return isInput ? "looks like an input but is locked" : undefined;
    if (cell.formula !== undefined) return "holds a formula but is unlocked";
    return isInput ? undefined : "is unlocked but does not look like an input";
  });
}

/** Plain numbers stand on input and constant sheets, or are styled as inputs or engine values. */
export function hardNumbersOnSheets(
  { book }: AnalysedBook,
  { inputSheets, constantSheets = [] }: Conventions,
): Violation[] {
  return eachCell(book.sheets, (cell, sheet) => {
    if (cell.formula !== undefined || typeof cell.value !== "number") return undefined;
    const declared = inputSheets.includes(sheet) || constantSheets.includes(sheet) || isDeclared(cell);
    return declared ? undefined : `is the plain number ${cell.value} on a calculation sheet`;
  });
}

const calculatedClasses: ReadonlySet<StyleClass | undefined> = new Set([
  "calculation",
  "link",
  "counter_flow",
  "total",
]);

/** The style of a cell says what it is: numbers typed in, links from elsewhere, and calculations look different. */
export function wrongStyles({ book, byPlace }: AnalysedBook): Violation[] {
  return eachCell(book.sheets, (cell, sheet) => styleFault(cell, byPlace.get(sheet)!.get(cell.address)));
}

function styleFault(cell: ReadCell, formula: Formula | undefined): string | undefined {
  const found = classOf(cell.style);
  if (!formula) {
    const dressed = typeof cell.value === "number" && calculatedClasses.has(found);
    return dressed ? `is the plain number ${cell.value} in the style ${found}` : undefined;
  }
  if (found === undefined || found === "input" || found === "engine_value") {
    return `is a formula in the style ${found ?? "of no class"}: =${formula.text}`;
  }
  const isLink = linkSource(formula) !== undefined;
  if (found === "link" && !isLink) return `is styled as a link but calculates: =${formula.text}`;
  return found === "calculation" && isLink ? `is a link styled as a calculation: =${formula.text}` : undefined;
}

/** Every row with formulas along the timeline has a label, a unit and a key, and the key is its own. */
export function namelessLines(analysed: AnalysedBook, conventions: Conventions): Violation[] {
  const { firstTimeColumn, lastTimeColumn, keyColumn, labelColumn = 1, unitColumn = 2 } = conventions;
  const violations: Violation[] = [];
  const keys = new Map<string, string>();
  for (const sheet of timeSheetsOf(analysed, conventions)) {
    for (const [row, cells] of analysed.book.sheets.get(sheet)!.rows) {
      const isLine = cells.some(
        (cell) => cell.formula !== undefined && cell.column >= firstTimeColumn && cell.column <= lastTimeColumn,
      );
      if (!isLine) continue;
      const textIn = (column: number) => cells.find((cell) => cell.column === column)?.value;
      for (const [what, column] of [
        ["label", labelColumn],
        ["unit", unitColumn],
        ["key", keyColumn],
      ] as const) {
        const text = textIn(column);
        if (typeof text !== "string" || text.trim() === "")
          violations.push({ sheet, address: `${row}`, text: `has no ${what}` });
      }
      const key = String(textIn(keyColumn) ?? "");
      const place = `${sheet}!${row}`;
      if (key && keys.has(key))
        violations.push({ sheet, address: `${row}`, text: `has the key ${key}, as has ${keys.get(key)}` });
      else keys.set(key, place);
    }
  }
  return violations;
}

function eachCell(
  sheets: AnalysedBook["book"]["sheets"],
  faultOf: (cell: ReadCell, sheet: string) => string | undefined,
): Violation[] {
  const violations: Violation[] = [];
  for (const [sheet, { cells }] of sheets) {
    for (const cell of cells.values()) {
      const text = faultOf(cell, sheet);
      if (text) violations.push({ sheet, address: cell.address, text });
    }
  }
  return violations;
}
