/** Rules about which cells formulas read. Each proof returns the places that break its rule. */
import { columnName } from "../../src/report/address.ts";
import {
  type AnalysedBook,
  areaKey,
  cellsOf,
  type Formula,
  type ReadArea,
  type Violation,
  violationAt,
} from "./analyse-workbook.ts";
import { classOf } from "./class-of-cell.ts";
import { circularCells } from "./precedent-graph.ts";
import { type Conventions, timeSheetsOf } from "./proof-conventions.ts";
import type { Area, ReadCell } from "./read-workbook.ts";

/** No cell depends on itself, counting every cell of every range. */
export function circles(analysed: AnalysedBook): Violation[] {
  return circularCells(analysed).map((members) => {
    const place = members.at(-1)!;
    const bang = place.lastIndexOf("!");
    const shown = members.slice(-6).reverse().join(", ");
    return {
      sheet: place.slice(0, bang),
      address: place.slice(bang + 1),
      text: `${members.length} cells depend on each other: ${shown}`,
    };
  });
}

/** Formulas read numbers: never a blank place, never a text, unless the conventions name it. */
export function blankOrTextPrecedents(analysed: AnalysedBook, conventions?: Conventions): Violation[] {
  const violations: Violation[] = [];
  forEachArea(analysed, (area, formula) => {
    for (const { cell, column, row } of cellsOf(analysed, area)) {
      const blank = cell === undefined || (cell.value === undefined && cell.formula === undefined);
      if (!blank && typeof cell.value !== "string") continue;
      const address = `${columnName(column)}${row}`;
      if (conventions?.mayBeBlankOrText?.(area.sheet, cell, address)) continue;
      const what = blank ? "is blank" : `holds the text "${cell.value}"`;
      violations.push(violationAt(formula, `reads ${area.sheet}!${address}, which ${what}`));
    }
  });
  return violations;
}

/** Every chain of formulas ends in inputs or declared constants; a formula that reads nothing is a constant in disguise. */
export function looseEnds(analysed: AnalysedBook, conventions: Conventions): Violation[] {
  const declared = new Set([...conventions.inputSheets, ...(conventions.constantSheets ?? [])]);
  const reading = (formula: Formula) => formula.areas.length === 0 && typeof formula.cell.value === "number";
  const violations = analysed.formulas
    .filter(reading)
    .map((formula) => violationAt(formula, `reads no cell: =${formula.text}`));
  forEachArea(analysed, (area, formula) => {
    if (declared.has(area.sheet)) return;
    for (const { cell } of cellsOf(analysed, area)) {
      if (!cell || cell.formula !== undefined || typeof cell.value !== "number" || isDeclared(cell)) continue;
      const text = `reads ${area.sheet}!${cell.address}, a number that is neither input nor declared constant`;
      violations.push(violationAt(formula, text));
    }
  });
  return violations;
}

/** A plain number that says by its style what it is. */
export function isDeclared(cell: ReadCell): boolean {
  const found = classOf(cell.style);
  return found === "input" || found === "engine_value";
}

/** Every input is read by some formula. */
export function unusedInputs(analysed: AnalysedBook, { mayBeUnused }: Conventions): Violation[] {
  const read = new Set<ReadCell>();
  forEachArea(analysed, (area) => {
    for (const { cell } of cellsOf(analysed, area)) if (cell) read.add(cell);
  });
  const violations: Violation[] = [];
  for (const [sheet, { cells }] of analysed.book.sheets) {
    for (const cell of cells.values()) {
      if (classOf(cell.style) !== "input" || read.has(cell) || mayBeUnused?.(sheet, cell)) continue;
      violations.push({ sheet, address: cell.address, text: "is an input that no formula reads" });
    }
  }
  return violations;
}

/**
 * Within a sheet, formulas read from above. Reading a row below in the same period (or a later one, or outside the
 * timeline) must be styled `counter_flow`; reading an earlier period below is how balances work and is free. The column
 * left of the first period counts as the opening of the timeline. A cell
 * styled `counter_flow` without need is a violation too: a mark that lies is worse than none.
 */
export function againstTheOrder(analysed: AnalysedBook, conventions: Conventions): Violation[] {
  const order = timeSheetsOf(analysed, conventions);
  return analysed.formulas.flatMap((formula) => {
    if (!order.includes(formula.sheet)) return [];
    const marked = classOf(formula.cell.style) === "counter_flow";
    const against = formula.areas.find((area) => runsAgainst(formula, area, conventions, order));
    if (against && !marked) return [violationAt(formula, `reads against the order: =${formula.text}`)];
    if (marked && !against) return [violationAt(formula, `is styled counter_flow without need: =${formula.text}`)];
    return [];
  });
}

/** How many cells read against the order and say so. */
export function countCounterFlow({ formulas }: AnalysedBook): number {
  return formulas.filter(({ cell }) => classOf(cell.style) === "counter_flow").length;
}

function runsAgainst(
  { sheet, cell }: Formula,
  area: ReadArea,
  conventions: Conventions,
  order: readonly string[],
): boolean {
  const { firstTimeColumn, lastTimeColumn, sheetsInOrder } = conventions;
  const inTime = cell.column >= firstTimeColumn && cell.column <= lastTimeColumn;
  // The column before the first period holds opening values; held by a dollar sign it is a constant, not a period.
  const periods = area.heldRight ? firstTimeColumn : firstTimeColumn - 1;
  const earlier = inTime && area.right < cell.column && area.right >= periods;
  if (area.sheet === sheet) return area.bottom > cell.row && !earlier;
  return Boolean(sheetsInOrder) && inTime && !earlier && order.indexOf(area.sheet) > order.indexOf(sheet);
}

/** A link points at the source, not at another link. */
export function daisyChains(analysed: AnalysedBook): Violation[] {
  return analysed.formulas.flatMap((formula) => {
    const source = linkSource(formula);
    const next = source && analysed.byPlace.get(source.sheet)?.get(`${columnName(source.left)}${source.top}`);
    return next && linkSource(next)
      ? [violationAt(formula, `links to ${source.sheet}!${next.cell.address}, itself a link`)]
      : [];
  });
}

/** The cell on another sheet that a formula merely repeats. */
export function linkSource({ text, areas, sheet, functions }: Formula): Area | undefined {
  const [area] = areas;
  const alone =
    areas.length === 1 &&
    functions.length === 0 &&
    /^(?:'(?:[^']|'')+'|[^'!\s+*/^&<>=()-]+)!\$?[A-Z]+\$?\d+$/.test(text);
  return alone && area!.sheet !== sheet ? area : undefined;
}

/** Visits every area once, with the first formula that reads it. */
function forEachArea({ formulas }: AnalysedBook, visit: (area: Area, formula: Formula) => void): void {
  const seen = new Set<string>();
  for (const formula of formulas) {
    for (const area of formula.areas) {
      const key = areaKey(area);
      if (seen.has(key)) continue;
      seen.add(key);
      visit(area, formula);
    }
  }
}
