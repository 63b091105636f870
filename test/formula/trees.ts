/** Random formulas: trees, and an infix printer that knows precedence by itself. */

import fc from "fast-check";
import type { ArithmeticOperator, ComparisonOperator, ParsedTree, Span, Tree } from "../../src/formula/tree.ts";

const NOWHERE: Span = { start: 0, length: 0 };
export const NAMES = ["a", "b", "c", "d"] as const;

const number: fc.Arbitrary<ParsedTree> = fc
  .constantFrom("0", "1", "2", "3", "7", "0.5", ".25", "1.5", "12", "1e2", "2.5e-1")
  .map((text) => ({ kind: "number", text, span: NOWHERE }));
const reference: fc.Arbitrary<ParsedTree> = fc
  .constantFrom(...NAMES)
  .map((target) => ({ kind: "reference", target, span: NOWHERE }));

/** Any tree of the scalar language. Flags and numbers mix: a flag is 1 or 0. */
export const anyTree: fc.Arbitrary<ParsedTree> = fc.letrec<{ tree: ParsedTree }>((tie) => {
  const part = tie("tree");
  return {
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "small", withCrossShrink: true },
      number,
      reference,
      fc
        .tuple(fc.constantFrom<ArithmeticOperator>("+", "-", "*", "/", "^"), part, part)
        .map(([operator, left, right]): ParsedTree => ({ kind: "arithmetic", operator, left, right, span: NOWHERE })),
      fc
        .tuple(fc.constantFrom<ArithmeticOperator>("+", "-", "*", "/"), part, part)
        .map(([operator, left, right]): ParsedTree => ({ kind: "arithmetic", operator, left, right, span: NOWHERE })),
      part.map((operand): ParsedTree => ({ kind: "negate", operand, span: NOWHERE })),
      part.map((operand): ParsedTree => ({ kind: "not", operand, span: NOWHERE })),
      fc
        .tuple(fc.constantFrom<ComparisonOperator>("<", "<=", ">", ">=", "==", "!="), part, part)
        .map(([operator, left, right]): ParsedTree => ({ kind: "compare", operator, left, right, span: NOWHERE })),
      fc
        .tuple(fc.constantFrom<"and" | "or">("and", "or"), part, part)
        .map(([operator, left, right]): ParsedTree => ({ kind: "logic", operator, left, right, span: NOWHERE })),
      fc
        .tuple(fc.constantFrom("min", "max"), part, part)
        .map(([name, left, right]): ParsedTree => ({ kind: "call", name, args: [left, right], span: NOWHERE })),
      part.map((operand): ParsedTree => ({ kind: "call", name: "abs", args: [operand], span: NOWHERE })),
    ),
  };
}).tree;

/** The language's precedence, as its documentation states it; `not` binds as tightly as a minus sign. */
const LEVEL: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "==": 3,
  "!=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "^": 7,
};
const UNARY = 6;

/** Infix text; `roomy` puts brackets around everything and blanks around operators. */
export function infix(node: ParsedTree, roomy = false): string {
  const level = (part: ParsedTree): number => {
    if (part.kind === "negate" || part.kind === "not") return UNARY;
    return "operator" in part ? LEVEL[part.operator]! : 9;
  };
  const show = (part: ParsedTree, least: number): string => {
    const text = infix(part, roomy);
    return level(part) < least || (roomy && level(part) < 9) ? `(${text})` : text;
  };
  switch (node.kind) {
    case "number":
      return node.text;
    case "reference":
      return node.target;
    case "negate":
      return `-${show(node.operand, UNARY)}`;
    case "not":
      return `not ${show(node.operand, UNARY)}`;
    case "call":
      return `${node.name}(${node.args.map((argument) => infix(argument, roomy)).join(", ")})`;
    default: {
      const own = LEVEL[node.operator]!;
      const word = node.kind === "logic" || roomy ? ` ${node.operator} ` : node.operator;
      // Comparisons do not chain; powers group to the right, everything else to the left.
      const [left, right] =
        node.operator === "^" ? [own + 1, UNARY] : node.kind === "compare" ? [own + 1, own + 1] : [own, own + 1];
      return `${show(node.left, left)}${word}${show(node.right, right)}`;
    }
  }
}

/** A tree without its positions, to compare by shape. */
export function withoutSpans<R>(node: Tree<R>): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === "span" ? undefined : value)));
}

/**
 * A value found in ordinary floats, or undefined where small differences of arithmetic would decide: division by
 * nearly nothing, comparison of what is nearly equal, powers that leave the real numbers or the range.
 */
export function steadyValue(node: ParsedTree, names: Readonly<Record<string, number>>): number | undefined {
  const values = (parts: readonly ParsedTree[]): number[] | undefined => {
    const found = parts.map((part) => steadyValue(part, names));
    return found.includes(undefined) ? undefined : (found as number[]);
  };
  const bounded = (value: number): number | undefined =>
    Number.isFinite(value) && Math.abs(value) < 1e9 && (value === 0 || Math.abs(value) > 1e-6) ? value : undefined;
  const truth = (value: boolean): number => (value ? 1 : 0);
  switch (node.kind) {
    case "number":
      return Number(node.text);
    case "reference":
      return names[node.target]!;
    case "negate":
    case "not": {
      const value = steadyValue(node.operand, names);
      if (value === undefined) return undefined;
      return node.kind === "negate" ? -value : truth(value === 0);
    }
    case "call": {
      const args = values(node.args);
      if (!args) return undefined;
      return node.name === "abs" ? Math.abs(args[0]!) : node.name === "min" ? Math.min(...args) : Math.max(...args);
    }
    default: {
      const both = values([node.left, node.right]);
      if (!both) return undefined;
      const [left, right] = both as [number, number];
      switch (node.operator) {
        case "+":
          return bounded(left + right);
        case "-":
          return bounded(left - right);
        case "*":
          return bounded(left * right);
        case "/":
          return right === 0 ? undefined : bounded(left / right);
        case "^":
          return Number.isInteger(right) && Math.abs(right) <= 8 && left !== 0 ? bounded(left ** right) : undefined;
        case "and":
          return truth(left !== 0 && right !== 0);
        case "or":
          return truth(left !== 0 || right !== 0);
        default: {
          if (left !== right && Math.abs(left - right) < 1e-9 * Math.max(Math.abs(left), Math.abs(right)))
            return undefined;
          if (left === right && !(exactly(node.left) && exactly(node.right))) return undefined;
          const holds = {
            "<": left < right,
            "<=": left <= right,
            ">": left > right,
            ">=": left >= right,
            "==": left === right,
            "!=": left !== right,
          };
          return truth(holds[node.operator]);
        }
      }
    }
  }
}

/** What no arithmetic has touched. */
const exactly = (node: ParsedTree): boolean =>
  node.kind === "number" ||
  node.kind === "reference" ||
  node.kind === "compare" ||
  node.kind === "logic" ||
  node.kind === "not";
