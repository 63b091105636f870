/**
 * Takes every formula of a workbook apart once: which cells it reads, which functions and numbers it uses, and what it
 * looks like relative to its own place. All proofs work on this.
 */
import { tokenize } from "@borgar/fx";
import {
  type Area,
  parseArea,
  type ReadCell,
  type ReadSheet,
  type ReadWorkbook,
  readWorkbook,
} from "./read-workbook.ts";

export interface ReadArea extends Area {
  /** The right end stays when the formula is copied along its row: `$E$4`, `F4:$AS4`. */
  readonly heldRight: boolean;
}

export interface Formula {
  readonly sheet: string;
  readonly cell: ReadCell;
  readonly text: string;
  /** Upper case, without `_xlfn.`. */
  readonly functions: readonly string[];
  /** Numbers as they are spelled; signs and percent marks are operators. */
  readonly numbers: readonly string[];
  readonly areas: readonly ReadArea[];
  /** Tokens that are neither cells nor names of this workbook: other workbooks, tables, whole columns, unknown names, errors. */
  readonly strange: readonly string[];
  readonly percent: boolean;
  readonly nestedIfs: number;
  /** The formula with references relative to its cell: alike for all cells of a copied row. */
  readonly shape: string;
}

export interface AnalysedBook {
  readonly book: ReadWorkbook;
  readonly formulas: readonly Formula[];
  /** By sheet, then address. */
  readonly byPlace: ReadonlyMap<string, ReadonlyMap<string, Formula>>;
  /** Written cells by sheet, row and column. */
  readonly grid: ReadonlyMap<string, ReadonlyMap<number, readonly (ReadCell | undefined)[]>>;
}

export function analyseWorkbook(source: string | Uint8Array | ReadWorkbook): AnalysedBook {
  const book = typeof source === "string" || source instanceof Uint8Array ? readWorkbook(source) : source;
  const formulas: Formula[] = [];
  const byPlace = new Map<string, Map<string, Formula>>();
  const grid = new Map<string, Map<number, (ReadCell | undefined)[]>>();
  for (const [name, sheet] of book.sheets) {
    grid.set(name, gridOf(sheet));
    const places = new Map<string, Formula>();
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      const formula = analyse(name, cell, cell.formula, book);
      formulas.push(formula);
      places.set(cell.address, formula);
    }
    byPlace.set(name, places);
  }
  return { book, formulas, byPlace, grid };
}

function gridOf({ rows }: ReadSheet): Map<number, (ReadCell | undefined)[]> {
  const grid = new Map<number, (ReadCell | undefined)[]>();
  for (const [row, cells] of rows) {
    const line: (ReadCell | undefined)[] = [];
    for (const cell of cells) line[cell.column] = cell;
    grid.set(row, line);
  }
  return grid;
}

function analyse(sheet: string, cell: ReadCell, text: string, book: ReadWorkbook): Formula {
  const functions: string[] = [];
  const numbers: string[] = [];
  const areas: ReadArea[] = [];
  const strange: string[] = [];
  const open: boolean[] = [];
  let percent = false;
  let depth = 0;
  let nestedIfs = 0;
  let called = "";
  let shape = "";
  for (const { type, value } of tokenize(text, { negativeNumbers: false })) {
    let form = value;
    switch (type) {
      case "func":
        called = value.toUpperCase().replace("_XLFN.", "");
        functions.push(called);
        break;
      case "number":
        numbers.push(value);
        break;
      case "operator":
        if (value === "%") percent = true;
        if (value === "(") {
          open.push(called === "IF");
          if (called === "IF") depth += 1;
          nestedIfs = Math.max(nestedIfs, depth);
        } else if (value === ")" && open.pop()) depth -= 1;
        called = "";
        break;
      case "bool":
        strange.push(value);
        break;
      case "string":
      case "whitespace":
        break;
      default: {
        const area = parseArea(type === "range_named" ? (book.names.get(value) ?? "") : value, sheet);
        if (type.startsWith("range") && area && book.sheets.has(area.sheet))
          areas.push({ ...area, heldRight: /\$[A-Z]+\$?\d+$/.test(value) });
        else strange.push(value);
        if (type === "range") form = relative(value, cell);
      }
    }
    shape += form;
  }
  return { sheet, cell, text, functions, numbers, areas, strange, percent, nestedIfs, shape };
}

/** `$E$4` as R4C5, `G6` seen from G7 as R[-1]C[0]: what stays the same when a formula is copied along its row. */
function relative(reference: string, { column, row }: ReadCell): string {
  const bang = reference.lastIndexOf("!") + 1;
  const cells = reference
    .slice(bang)
    .replace(/(\$?)([A-Z]+)(\$?)(\d+)/g, (_, columnMark, letters: string, rowMark, digits) => {
      const c = columnMark ? `C${letters}` : `C[${numberOf(letters) - column}]`;
      return (rowMark ? `R${digits}` : `R[${Number(digits) - row}]`) + c;
    });
  return reference.slice(0, bang) + cells;
}

function numberOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

/** Key of an area, for doing once what many formulas share. */
export function areaKey({ sheet, left, top, right, bottom }: Area): string {
  return `${sheet}!${left},${top}:${right},${bottom}`;
}

/** Every place of an area, with the cell when there is one. */
export function* cellsOf(
  { grid }: AnalysedBook,
  area: Area,
): Generator<{ cell?: ReadCell; column: number; row: number }> {
  const rows = grid.get(area.sheet)!;
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rows.get(row);
    for (let column = area.left; column <= area.right; column++) yield { cell: line?.[column], column, row };
  }
}

/** One broken rule, at one place. */
export interface Violation {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

export function violationAt({ sheet, cell }: Formula, text: string): Violation {
  return { sheet, address: cell.address, text };
}

export function describeViolations(violations: readonly Violation[], shown = 10): string {
  const lines = violations
    .slice(0, shown)
    .map(({ sheet, address, text }) => `${address ? `${sheet}!${address}` : sheet}: ${text}`);
  return [`${violations.length} violations`, ...lines].join("\n");
}
