/**
 * The units reading: proves that a formula is dimensionally right, before any number is computed.
 *
 * Works on parsed and on bound trees alike: the caller says what a reference measures.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { cannotAdd, wantsPlainNumber, wrongResultUnit } from "../diagnostics/formula-messages.ts";
import { type Dimension, divide, equal, multiply, PLAIN, power, untagged } from "./dimension.ts";
import { type Measured, requireFunction } from "./functions.ts";
import type { Span, Tree } from "./tree.ts";

export interface UnitsContext<R> {
  /** The formula's text, quoted in messages. */
  readonly text: string;
  readonly measureOf: (target: R, span: Span) => Measured;
  readonly describe: (dimension: Dimension) => string;
  /** Size of the calculation unit of a dimension, which `relabel` must not change. */
  readonly scaleOf: (dimension: Dimension) => number;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * The dimension of a formula; mistakes are reported once each and then fit everything.
 *
 * @returns the dimension, or `any` for the literal 0
 */
export function measure<R>(node: Tree<R>, context: UnitsContext<R>): Measured {
  switch (node.kind) {
    case "number":
      return Number(node.text) === 0 ? "any" : PLAIN;
    case "reference":
      return context.measureOf(node.target, node.span);
    case "negate":
      return measure(node.operand, context);
    case "not":
      wantPlain(node.operand, "a flag", context);
      return PLAIN;
    case "logic":
      wantPlain(node.left, "a flag", context);
      wantPlain(node.right, "a flag", context);
      return PLAIN;
    case "compare":
      same(node.left, node.right, "compare", context);
      return PLAIN;
    case "arithmetic":
      return measureArithmetic(node, context);
    case "call":
      return measureCall(node, context);
  }
}

/** Checks a whole line: the formula must give the unit that the line declares. */
export function checkLine<R>(node: Tree<R>, declared: Dimension, context: UnitsContext<R>): void {
  const relabelled = node.kind === "call" && node.name === "relabel";
  const found = measure(relabelled ? (node.args[0] as Tree<R>) : node, context);
  if (found === "any" || equal(found, declared)) return;
  if (relabelled && equal(untagged(found), untagged(declared)) && context.scaleOf(found) === context.scaleOf(declared))
    return;
  const help = missingFactor(declared, found, context);
  context.report(wrongResultUnit(context.text, context.describe(declared), context.describe(found), help));
}

function measureArithmetic<R>(node: Extract<Tree<R>, { kind: "arithmetic" }>, context: UnitsContext<R>): Measured {
  if (node.operator === "+") return same(node.left, node.right, "add", context);
  if (node.operator === "-") return same(node.left, node.right, "subtract", context);
  if (node.operator === "^") {
    const base = measure(node.left, context);
    wantPlain(node.right, "an exponent", context);
    if (base === "any" || base.size === 0) return base;
    const whole = node.right.kind === "number" ? Number(node.right.text) : Number.NaN;
    if (Number.isInteger(whole)) return power(base, whole);
    context.report(
      wantsPlainNumber(
        context.text,
        node.left.span.start,
        node.left.span.length,
        "a base with a computed exponent",
        context.describe(base),
      ),
    );
    return "any";
  }
  const left = measure(node.left, context);
  const right = measure(node.right, context);
  if (left === "any" || right === "any") return "any";
  return node.operator === "*" ? multiply(left, right) : divide(left, right);
}

function measureCall<R>(node: Extract<Tree<R>, { kind: "call" }>, context: UnitsContext<R>): Measured {
  const args = node.args.map((argument) => measure(argument, context));
  const result = requireFunction(node.name).dimension(args);
  if (typeof result !== "object" || !("misfit" in result)) return result;
  if (result.misfit === "plain") {
    const argument = node.args[result.argument] as Tree<R>;
    const found = args[result.argument] as Dimension;
    context.report(
      wantsPlainNumber(
        context.text,
        argument.span.start,
        argument.span.length,
        `an argument of ${node.name}`,
        context.describe(found),
      ),
    );
    return "any";
  }
  return differ(
    node.args[result.left] as Tree<R>,
    node.args[result.right] as Tree<R>,
    `take ${node.name} of`,
    [args[result.left] as Dimension, args[result.right] as Dimension],
    context,
  );
}

function same<R>(left: Tree<R>, right: Tree<R>, verb: string, context: UnitsContext<R>): Measured {
  const found = [measure(left, context), measure(right, context)] as const;
  if (found[0] === "any") return found[1];
  if (found[1] === "any" || equal(found[0], found[1])) return found[0];
  return differ(left, right, verb, [found[0], found[1]], context);
}

function differ<R>(
  left: Tree<R>,
  right: Tree<R>,
  verb: string,
  found: readonly [Dimension, Dimension],
  context: UnitsContext<R>,
): Measured {
  const start = Math.min(left.span.start, right.span.start);
  const end = Math.max(left.span.start + left.span.length, right.span.start + right.span.length);
  const help = missingFactor(found[1], found[0], context);
  context.report(
    cannotAdd(context.text, start, end - start, verb, context.describe(found[0]), context.describe(found[1]), help),
  );
  return "any";
}

function missingFactor<R>(wanted: Dimension, found: Dimension, context: UnitsContext<R>): string {
  return `multiply ${context.describe(found)} by something in ${context.describe(divide(wanted, found))}.`;
}

function wantPlain<R>(node: Tree<R>, what: string, context: UnitsContext<R>): void {
  const found = measure(node, context);
  if (found === "any" || found.size === 0) return;
  context.report(wantsPlainNumber(context.text, node.span.start, node.span.length, what, context.describe(found)));
}
