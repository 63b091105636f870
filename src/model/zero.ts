/** Trees without structural constants: what an absent contract, tax or lender adds is left out before anyone reads it. */

import { type BoundTree, tree } from "../formula/tree.ts";

export const ZERO: BoundTree = tree.number("0");

export const isZero = (node: BoundTree): boolean => node.kind === "number" && Number(node.text) === 0;
/** The literals 0 and 1. */
export const isConstant = (node: BoundTree): boolean => isZero(node) || isOne(node);

export const sameNumber = (left: BoundTree, right: BoundTree): boolean => left.kind === "number" && right.kind === "number" && Number(left.text) === Number(right.text);

const isOne = (node: BoundTree): boolean => node.kind === "number" && Number(node.text) === 1;

/** Simplifies one node whose parts are simple already; only rules that hold for every value. */
export function simplify(node: BoundTree): BoundTree {
  switch (node.kind) {
    case "negate":
      return isZero(node.operand) ? ZERO : node;
    case "arithmetic":
      return simplifyArithmetic(node);
    case "call": {
      const [first] = node.args;
      if ((node.name === "min" || node.name === "max") && node.args.every(isZero)) return ZERO;
      if (ZERO_PRESERVING.has(node.name) && first && isZero(first)) return ZERO;
      return node;
    }
    default:
      return node;
  }
}

/** Calls that are 0 when their first argument is. */
const ZERO_PRESERVING: ReadonlySet<string> = new Set(["prev", "next", "sum", "present_value", "sum_product", "share", "abs", "or_zero", "at_end", "relabel"]);

function simplifyArithmetic(node: Extract<BoundTree, { kind: "arithmetic" }>): BoundTree {
  const { left, right } = node;
  switch (node.operator) {
    case "+":
      return isZero(left) ? right : isZero(right) ? left : node;
    case "-":
      if (isZero(right)) return left;
      return isZero(left) ? { kind: "negate", operand: right, span: node.span } : node;
    case "*":
      if (isZero(left) || isZero(right)) return ZERO;
      return isOne(left) ? right : isOne(right) ? left : node;
    case "/":
      return isZero(left) ? ZERO : isOne(right) ? left : node;
    default:
      return node;
  }
}
