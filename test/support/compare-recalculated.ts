/** Sets every formula cell of a written workbook against what an independent program makes of the same formula. */
import { isError, type ReadCell, type ReadValue, type ReadWorkbook, readWorkbook } from "./read-workbook.ts";

/** Values an oracle found, by sheet and address without dollar signs. */
export type RecalculatedBook = ReadonlyMap<string, ReadonlyMap<string, ReadValue>>;

export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** `error`: one side is an error value; `missing`: the oracle has nothing there; `kind`: number here, text there. */
  readonly reason: "differs" | "error" | "missing" | "kind";
  readonly written: ReadValue | undefined;
  readonly recalculated: ReadValue | undefined;
  /** Number that the tolerance was taken of; only for `differs`. */
  readonly scale?: number;
}

export interface Comparison {
  /** Number of formula cells compared; assert on it, since nothing compared is nothing proved. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Largest |a - b| / scale over all numbers. */
  readonly worst: number;
}

export interface CompareOptions {
  /**
   * Scale of a row: the largest magnitude among its values and the operands of its sums. Where it returns undefined, a
   * cell that only shows another has the scale of what it shows; else the largest magnitude of a number in that row,
   * written or recalculated, is taken; there is no floor, so a row that ought to be zero throughout and comes back as
   * 1e-12 is reported unless a scale is given.
   */
  readonly scaleOf?: (sheet: string, row: number) => number | undefined;
  /** Relative to the scale; 1e-9 by default: LibreOffice stores 15 digits, agreement seen is 5e-15 to 1e-13. */
  readonly tolerance?: number;
  readonly only?: (sheet: string, cell: ReadCell) => boolean;
}

/** Compares the cached value of every formula cell with the recalculated one. */
export function compareRecalculated(
  original: ReadWorkbook | Uint8Array,
  recalculated: RecalculatedBook,
  { scaleOf, tolerance = 1e-9, only }: CompareOptions = {},
): Comparison {
  const book = original instanceof Uint8Array ? readWorkbook(original) : original;
  const differences: Difference[] = [];
  let compared = 0;
  let worst = 0;
  for (const [sheet, { rows }] of book.sheets) {
    const found = recalculated.get(sheet) ?? new Map<string, ReadValue>();
    for (const [row, cells] of rows) {
      const scaleOfRow = scaleOf?.(sheet, row);
      for (const cell of cells) {
        if (cell.formula === undefined || (only && !only(sheet, cell))) continue;
        const scale = scaleOfRow ?? scaleOfLink(cell.formula, scaleOf) ?? magnitude(cells, found);
        compared += 1;
        const other = found.get(cell.address);
        const reason = reasonOf(cell.value, other, scale * tolerance);
        if (typeof cell.value === "number" && typeof other === "number" && scale > 0) {
          worst = Math.max(worst, Math.abs(cell.value - other) / scale);
        }
        if (reason) {
          const both = { written: cell.value, recalculated: other };
          const extra = reason === "differs" ? { scale } : {};
          differences.push({ sheet, address: cell.address, formula: cell.formula, reason, ...both, ...extra });
        }
      }
    }
  }
  return { compared, differences, worst };
}

/** One line per difference, the first few only: for the message of a failing test. */
export function describeDifferences(differences: readonly Difference[], shown = 10): string {
  const lines = differences.slice(0, shown).map((each) => {
    const values = `written ${JSON.stringify(each.written)}, recalculated ${JSON.stringify(each.recalculated)}`;
    return `${each.sheet}!${each.address} ${each.reason}: ${values}  =${each.formula.slice(0, 120)}`;
  });
  return [`${differences.length} cells differ`, ...lines].join("\n");
}

/** A cell that only shows another is judged by the scale of what it shows. */
function scaleOfLink(formula: string, scaleOf: CompareOptions["scaleOf"]): number | undefined {
  const [, sheet, row] = /^'?([^'!]+)'?!\$?[A-Z]+\$?(\d+)$/.exec(formula) ?? [];
  return sheet === undefined ? undefined : scaleOf?.(sheet, Number(row));
}

function magnitude(cells: readonly ReadCell[], found: ReadonlyMap<string, ReadValue>): number {
  let largest = 0;
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const other = found.get(cell.address);
    if (typeof cell.value === "number") largest = Math.max(largest, Math.abs(cell.value));
    if (typeof other === "number") largest = Math.max(largest, Math.abs(other));
  }
  return largest;
}

function reasonOf(
  a: ReadValue | undefined,
  b: ReadValue | undefined,
  allowed: number,
): Difference["reason"] | undefined {
  if (isError(a) || isError(b)) return "error";
  // An empty text result is stored as an empty value by some and as no value by others.
  const left = a ?? "";
  const right = b ?? "";
  if (left !== "" && b === undefined) return "missing";
  if (typeof left !== typeof right) return "kind";
  if (typeof left === "number") return Math.abs(left - (right as number)) <= allowed ? undefined : "differs";
  return left === right ? undefined : "differs";
}
