/**
 * The Excel reading: the formula text of one cell, in the dialect that Excel, LibreOffice and Gnumeric read alike.
 *
 * It knows no sheet: the caller says where an item's cell, range, opening or closing cell stands.
 */

import { requireFunction } from "./functions.ts";
import { print, type Style } from "./print.ts";
import type { BoundTree } from "./tree.ts";

/** Addresses as seen from the cell whose formula is written. */
export interface CellAddresses {
  /** The item's cell in the same column, or its one cell when it is a scalar. */
  readonly cell: (target: number) => string;
  /** The item's cell one column to the left: the opening column in the first period. */
  readonly previous: (target: number) => string;
  /** The item's cell one column to the right. */
  readonly following: (target: number) => string;
  /** The item's cells over all periods, absolute. */
  readonly range: (target: number) => string;
  /** The item's last cell, absolute. */
  readonly last: (target: number) => string;
}

/** A formula without its leading `=`. Flags come out as 1 and 0, blanks as the empty text. */
export function readExcel(line: { tree: BoundTree; applies?: BoundTree }, addresses: CellAddresses): string {
  const style = excelStyle(addresses);
  const value = asNumber(line.tree, print(line.tree, style));
  return line.applies ? `IF(${print(line.applies, style)},${value},"")` : value;
}

/** Comparisons are TRUE and FALSE in Excel: a line that is a flag says 1 and 0. */
function asNumber(node: BoundTree, text: string): string {
  const truth = node.kind === "compare" || node.kind === "logic" || node.kind === "not";
  return truth ? `IF(${text},1,0)` : text;
}

function excelStyle(addresses: CellAddresses): Style<number> {
  return {
    reference: addresses.cell,
    number: (text) => text,
    operators: { "+": "+", "-": "-", "*": "*", "/": "/", "^": "^", "==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" },
    not: (operand) => `NOT(${operand})`,
    logic: (operator, left, right) => `${operator.toUpperCase()}(${left},${right})`,
    brackets: (inner) => `(${inner})`,
    call: (name, args, show) => {
      const entry = requireFunction(name);
      const target = (position: number): number => (args[position] as { target: number }).target;
      if (entry.direction === "backward") return addresses.previous(target(0));
      if (entry.direction === "forward") return addresses.following(target(0));
      const texts = args.map((argument, position) => {
        const role = entry.roles[Math.min(position, entry.roles.length - 1)];
        if (role === "row") return addresses.range(target(position));
        if (role === "last") return addresses.last(target(position));
        return isAtom(argument) || INSIDE_COMMAS.has(name) ? show(argument) : `(${show(argument)})`;
      });
      return entry.excel(texts);
    },
  };
}

/** Functions whose Excel text only lists its arguments, so that these need no brackets of their own. */
const INSIDE_COMMAS: ReadonlySet<string> = new Set(["min", "max", "abs", "round", "if", "exp", "ln", "or_zero", "sum"]);

const isAtom = (node: BoundTree): boolean => node.kind === "reference" || node.kind === "number";
