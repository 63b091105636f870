/** Trees without structural constants: what an absent contract, tax or lender adds is left out before anyone reads it. */

import { type BoundTree, mapChildren, tree } from "../formula/tree.ts";

export const ZERO: BoundTree = tree.number("0");
const ONE: BoundTree = tree.number("1");

export const isZero = (node: BoundTree): boolean => node.kind === "number" && Number(node.text) === 0;
/** The literals 0 and 1. */
export const isConstant = (node: BoundTree): boolean => isZero(node) || isOne(node);

export const sameNumber = (left: BoundTree, right: BoundTree): boolean =>
  left.kind === "number" && right.kind === "number" && Number(left.text) === Number(right.text);

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
      const settled = node.name === "min" || node.name === "max" ? literalValue(node) : undefined;
      if (settled === 0) return ZERO;
      if (settled === 1) return ONE;
      if (ZERO_PRESERVING.has(node.name) && first && isZero(first)) return ZERO;
      if (EXTREMES.has(node.name) && first && isConstant(first)) return first;
      return node;
    }
    default:
      return node;
  }
}

/** Simplifies a tree from its leaves. */
export function simplifyAll(node: BoundTree): BoundTree {
  if (node.kind === "number" || node.kind === "reference") return node;
  return simplify(mapChildren(node, simplifyAll));
}

/** The value of a tree that is made of literals alone. */
function literalValue(node: BoundTree): number | undefined {
  if (node.kind === "number") return Number(node.text);
  if (node.kind !== "arithmetic" && node.kind !== "call") return undefined;
  const parts = (node.kind === "call" ? node.args : [node.left, node.right]).map(literalValue);
  if (!parts.every((part): part is number => part !== undefined)) return undefined;
  if (node.kind === "call")
    return node.name === "min" ? Math.min(...parts) : node.name === "max" ? Math.max(...parts) : undefined;
  const [left, right] = parts as [number, number];
  return { "+": left + right, "-": left - right, "*": left * right, "/": left / right, "^": left ** right }[
    node.operator
  ];
}

/** Calls that are 0 when their first argument is. */
const ZERO_PRESERVING: ReadonlySet<string> = new Set([
  "prev",
  "next",
  "sum",
  "present_value",
  "sum_product",
  "share",
  "abs",
  "or_zero",
  "at_end",
  "min_over",
  "max_over",
  "average_over",
  "relabel",
]);

/** Calls that give back their argument when it is the same throughout. */
const EXTREMES: ReadonlySet<string> = new Set(["min_over", "max_over", "average_over"]);

function simplifyArithmetic(node: Extract<BoundTree, { kind: "arithmetic" }>): BoundTree {
  const { left, right } = node;
  switch (node.operator) {
    case "+":
      return isZero(left) ? right : isZero(right) ? left : node;
    case "-":
      if (isZero(right)) return left;
      if (sameNumber(left, right)) return ZERO;
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
