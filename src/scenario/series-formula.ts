/**
 * Series given by a formula of t, the number of calendar years since the timeline's first: `900 - 50 * t`.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownFunction, unknownName, wrongArgumentCount } from "../diagnostics/formula-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { Decimal } from "../formula/decimal.ts";
import { functionNamed } from "../formula/functions.ts";
import type { ParseResult } from "../formula/parse.ts";
import { childrenOf, type ParsedTree } from "../formula/tree.ts";

export type ParseFormula = (text: string) => ParseResult;

const FUNCTIONS = ["min", "max", "abs", "round", "exp", "ln", "if"];
const [ZERO, ONE] = [new Decimal(0), new Decimal(1)];
/** Beyond this a power would only keep the machine busy. */
const LARGEST_EXPONENT = 1000;

/** The values for t = 0, 1, ...; undefined where there is no finite result. */
export function formulaValues(
  text: string,
  count: number,
  parse: ParseFormula,
): { values: readonly (Decimal | undefined)[] } | { mistake: Diagnostic } {
  const parsed = parse(text);
  if ("mistake" in parsed) return parsed;
  const mistake = foreignPart(parsed.tree, text);
  if (mistake) return { mistake };
  return {
    values: Array.from({ length: count }, (_, t) => {
      const value = resultOf(parsed.tree, new Decimal(t));
      return value.isFinite() ? value : undefined;
    }),
  };
}

function foreignPart(node: ParsedTree, text: string): Diagnostic | undefined {
  if (node.kind === "reference" && node.target !== "t") return unknownName(text, node.span.start, node.target, "t");
  if (node.kind === "call") {
    if (!FUNCTIONS.includes(node.name))
      return unknownFunction(text, node.span.start, node.name, nearest(node.name, FUNCTIONS));
    const entry = functionNamed(node.name);
    const wanted = entry?.roles.length ?? 1;
    if (node.args.length < wanted || (node.args.length > wanted && !entry?.repeats))
      return wrongArgumentCount(
        text,
        node.span.start,
        node.name,
        `${wanted} argument${wanted > 1 ? "s" : ""}`,
        node.args.length,
      );
  }
  for (const child of childrenOf(node)) {
    const mistake = foreignPart(child, text);
    if (mistake) return mistake;
  }
  return undefined;
}

function resultOf(node: ParsedTree, t: Decimal): Decimal {
  const value = (child: ParsedTree): Decimal => resultOf(child, t);
  switch (node.kind) {
    case "number":
      return new Decimal(node.text);
    case "reference":
      return t;
    case "negate":
      return value(node.operand).neg();
    case "not":
      return flag(value(node.operand).isZero());
    case "logic": {
      const [left, right] = [!value(node.left).isZero(), !value(node.right).isZero()];
      return flag(node.operator === "and" ? left && right : left || right);
    }
    case "compare":
      return compared(node.operator, value(node.left), value(node.right));
    case "arithmetic":
      return combined(node.operator, value(node.left), value(node.right));
    case "call": {
      if (node.name === "if") return value(node.args[value(node.args[0] as ParsedTree).isZero() ? 2 : 1] as ParsedTree);
      const entry = functionNamed(node.name);
      return entry?.direction === "same" ? entry.exact(node.args.map(value)) : new Decimal(Number.NaN);
    }
  }
}

const flag = (holds: boolean): Decimal => (holds ? ONE : ZERO);

function compared(operator: string, left: Decimal, right: Decimal): Decimal {
  const holds: Readonly<Record<string, boolean>> = {
    "<": left.lt(right),
    "<=": left.lte(right),
    ">": left.gt(right),
    ">=": left.gte(right),
    "==": left.eq(right),
    "!=": !left.eq(right),
  };
  return flag(holds[operator] === true);
}

function combined(operator: string, left: Decimal, right: Decimal): Decimal {
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "*":
      return left.times(right);
    case "/":
      return left.div(right);
    default:
      return right.abs().gt(LARGEST_EXPONENT) ? new Decimal(Number.NaN) : left.pow(right);
  }
}
