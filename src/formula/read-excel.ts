/**
 * The Excel reading: the formula text of one cell, in the dialect that Excel, LibreOffice and Gnumeric read alike.
 *
 * It knows no sheet: the caller says where an item's cell, range, opening or closing cell stands.
 */

import { requireFunction } from "./functions.ts";
import { print, type Style } from "./print.ts";
import { type BoundTree, mapChildren, tree } from "./tree.ts";

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
  const value = print(withNumbers(line.tree, false), style);
  return line.applies ? `IF(${print(withNumbers(line.applies, true), style)},${value},"")` : value;
}

const isTruth = (node: BoundTree): boolean => node.kind === "compare" || node.kind === "logic" || node.kind === "not";

/**
 * Comparisons are TRUE and FALSE in Excel, which sums skip and comparisons put above every number: wherever a truth is
 * used as a number it becomes 1 or 0. Conditions and operands of AND, OR, NOT stay as they are.
 */
function withNumbers(node: BoundTree, asCondition: boolean): BoundTree {
  if (node.kind === "number" || node.kind === "reference") return node;
  const keepsTruths = node.kind === "logic" || node.kind === "not";
  let position = 0;
  const inner = mapChildren(node, (child) => {
    const condition = keepsTruths || (node.kind === "call" && node.name === "if" && position === 0);
    position += 1;
    return withNumbers(child, condition);
  });
  return isTruth(inner) && !asCondition ? tree.call("if", inner, tree.number("1"), tree.number("0")) : inner;
}

function excelStyle(addresses: CellAddresses): Style<number> {
  return {
    reference: addresses.cell,
    number: (text) => text,
    operators: {
      "+": "+",
      "-": "-",
      "*": "*",
      "/": "/",
      "^": "^",
      "==": "=",
      "!=": "<>",
      "<": "<",
      "<=": "<=",
      ">": ">",
      ">=": ">=",
    },
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
